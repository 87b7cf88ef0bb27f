"""What Moodle's questions are made of: texts that carry HTML, answers with their fraction and feedback."""

from typing import NamedTuple

from coursekit.errors import RequestError
from coursekit.teach.markup import division, element, html

# The shares of a question that an answer may give or take, in per cent, as Moodle lists them
# (question/engine/bank.php, fraction_options_full): any other is refused at import.
FRACTIONS = ("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20", "16.66667",
             "14.28571", "12.5", "11.11111", "10", "5", "0")


class Question(NamedTuple):
    """``kind``: Moodle's type. ``parts``: the elements that this type adds. ``remarks``: blocks for the general feedback, before the
    item's own. ``stem``: blocks under the stem. ``worth``: points."""

    kind: str
    parts: list
    remarks: list = []
    stem: list = []
    worth: float = 1


def words(item, *blocks):
    """Blocks of HTML in the item's language and direction, as the text that Moodle stores."""
    return html(division(item, *blocks))


def text(tag, content, **attributes):
    """An element with a ``text`` in it: HTML where ``format`` says so."""
    return element(tag, attributes, element("text", None, content))


def rich(tag, item, *blocks, **attributes):
    """An element with blocks of HTML as its text; empty where there are none."""
    return text(tag, words(item, *blocks) if blocks else "", format="html", **attributes)


def answer(item, content, fraction, why, form="moodle_auto_format", more=()):
    """One answer with what it gives and what is said to it. ``why``: blocks of HTML."""
    return element("answer", {"fraction": fraction, "format": form}, element("text", None, content), rich("feedback", item, *why), list(more))


def share(total, place=None):
    """What one of ``total`` right answers gives, in per cent, as Moodle lists it; ``place``: the item's id. Raises RequestError
    where Moodle has no such fraction."""
    said = f"{100 / total:.5f}".rstrip("0").rstrip(".")
    if said not in FRACTIONS:
        raise RequestError(f"Moodle has no answer worth {said} per cent.", place=place,
                           mend="A question may have up to ten right options: leave the item out, or ask for another format.")
    return said
