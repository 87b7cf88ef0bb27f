"""What all questions of QTI 1.2 are put together from, in the form that Canvas writes and reads.

Sources: the QTI 1.2.1 ASI binding; Canvas's own writer, canvas-lms lib/cc/qti/qti_items.rb, and its reader,
gems/plugins/qti_exporter/lib/qti/*.rb.
"""

from typing import NamedTuple

from coursekit.teach.markup import division, element, html, plain


class Question(NamedTuple):
    """What differs from type to type. ``kind``: Canvas's question_type. ``feedback``: (ident, paragraphs and lists).
    ``answer_ids``: the numbers of the answers, in their order. ``remarks``: what stands in the general feedback first.
    ``stem``: what follows the stem. ``points``: what the question is worth."""

    kind: str
    responses: list
    conditions: list
    feedback: list
    answer_ids: list
    remarks: list = []
    stem: list = []
    points: float = 1


def material(item, *content):
    """Content as HTML with the item's language and direction on it."""
    return element("material", None, element("mattext", {"texttype": "text/html"}, html(division(item, *content))))


def plain_material(item, text):
    """Letters alone, where Canvas takes no HTML: the choices of a matching question and of a list in the text.

    In a text from right to left that begins with a digit or a Latin letter a right-to-left mark says so: there is no other
    place for its direction.
    """
    text = plain(text)
    mark = "\u200f" if item["dir"] == "rtl" and not "\u0590" <= text[:1] <= "\u08ff" else ""
    return element("material", None, element("mattext", {"texttype": "text/plain"}, mark + text))


def respcondition(conditions, rules, go_on="No"):
    """One rule of the scoring: what holds, and what follows from it."""
    return element("respcondition", {"continue": go_on}, element("conditionvar", None, conditions), rules)


def setvar(points, action="Set"):
    """Points in per cent of what the question is worth."""
    return element("setvar", {"varname": "SCORE", "action": action}, points)


def shown(ident):
    """The reference that shows a feedback."""
    return element("displayfeedback", {"feedbacktype": "Response", "linkrefid": ident})


def answered(answers):
    """One condition an answer (its response, its number) that shows its feedback."""
    return [respcondition([element("varequal", {"respident": response}, ident)], [shown(f"{ident}_fb")], "Yes")
            for response, ident in answers]


def share(parts):
    """The per cent that one of so many parts is worth, as Canvas writes it."""
    return f"{100 / parts:.2f}"
