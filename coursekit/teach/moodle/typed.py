"""Questions that are answered in writing: a number, a few words, an own text."""

from decimal import Decimal

from coursekit.edition import edition
from coursekit.teach import remarks
from coursekit.teach.accepted import spellings
from coursekit.teach.markup import element, paragraph
from coursekit.teach.moodle.parts import Question, answer, rich


def numeric(item):
    """A number, right within its tolerance; a foreseen wrong number is an answer of its own that gives nothing."""
    answers = [_number(item, item["key"], item["tolerance"], "100", item["rationale"])]
    answers += [_number(item, trap["value"], trap.get("tolerance", 0), "0", trap["rationale"]) for trap in item["traps"]]
    answers.append(answer(item, "*", "0", [paragraph(item["rationale"])]))
    unit = [paragraph(edition(item["lang"]).text("exports.unit", unit=item["unit"]))] if item.get("unit") else []
    return Question("numerical", [*answers, element("showunits", None, "3")], [], unit)


def _number(item, value, tolerance, fraction, why):
    bound = element("tolerance", None, f"{Decimal(str(tolerance)):f}")
    return answer(item, f"{Decimal(str(value)):f}", fraction, [paragraph(why)], more=[bound])


def short(item):
    """A few words: every accepted spelling, then the foreseen wrong forms, then everything else."""
    answers = [answer(item, _literal(form), "100", [paragraph(item["rationale"])]) for form in spellings(item)]
    answers += [answer(item, _literal(trap["form"]), "0", [paragraph(trap["rationale"])]) for trap in item["traps"]]
    answers.append(answer(item, "*", "0", [paragraph(item["rationale"])]))
    return Question("shortanswer", [element("usecase", None, "0"), *answers])


def _literal(form):
    r"""A form in which * is no wild card (question/type/shortanswer/question.php: ``\*`` is the sign itself)."""
    return form.replace("*", r"\*")


def essay(item):
    """The student's own text; the marker sees model answer and rubric, the student after the marking."""
    settings = {"responseformat": "editor", "responserequired": "1", "responsefieldlines": "10", "attachments": "0"}
    blocks = remarks.model(item)
    return Question("essay", [*[element(name, None, value) for name, value in settings.items()], rich("graderinfo", item, *blocks),
                              rich("responsetemplate", item)], blocks, [], sum(one["points"] for one in item["rubric"]))
