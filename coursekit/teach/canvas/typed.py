"""Questions that are answered in writing: a number, a few words, an own text."""

from decimal import Decimal

from coursekit.edition import edition
from coursekit.teach import remarks
from coursekit.teach.accepted import spellings
from coursekit.teach.canvas.parts import Question, respcondition, setvar
from coursekit.teach.markup import element, paragraph

RESPONDENT = {"respident": "response1"}


def numeric(item):
    """A number, right within its tolerance. Only right numbers are conditions: Canvas takes every condition of a numerical
    question for a right answer (numeric_interaction.rb, get_canvas_answers)."""
    key, tolerance = Decimal(str(item["key"])), Decimal(str(item["tolerance"]))
    bounds = element("and", None, element("vargte", RESPONDENT, f"{key - tolerance:f}"),
                     element("varlte", RESPONDENT, f"{key + tolerance:f}"))
    right = element("or", None, element("varequal", RESPONDENT, f"{key:f}"), bounds)
    unit = [paragraph(edition(item["lang"]).text("exports.unit", unit=item["unit"]))] if item.get("unit") else []
    first = [*remarks.rationale(item), *remarks.traps(item)]
    return Question("numerical_question", [_line({"fibtype": "Decimal"})], [respcondition([right], [setvar("100")])], [],
                    ["1001"], first, unit)


def short(item):
    """A few words. The accepted spellings stand side by side, where both of Canvas's readers look for them."""
    said = spellings(item)
    right = [element("varequal", RESPONDENT, form) for form in said]
    first = [*remarks.rationale(item), *remarks.traps(item)]
    ids = [str(1000 + place) for place in range(1, len(said) + 1)]
    return Question("short_answer_question", [_line()], [respcondition(right, [setvar("100")])], [], ids, first)


def essay(item):
    """An own text, read by a person; the rubric's points are what it is worth."""
    points = sum(criterion["points"] for criterion in item["rubric"])
    return Question("essay_question", [_line()], [respcondition([element("other")], [])], [], [], remarks.model(item),
                    points=points)


def _line(attributes=None):
    label = element("response_label", {"ident": "answer1", "rshuffle": "No"})
    return element("response_str", {"ident": "response1", "rcardinality": "Single"}, element("render_fib", attributes, label))
