"""Questions that are answered in writing: a number, a few words, an own text."""

from coursekit.edition import edition
from coursekit.teach import remarks
from coursekit.teach.accepted import spellings
from coursekit.teach.markup import element, phrases
from coursekit.teach.qti3.parts import Parts, declared, entry
from coursekit.teach.qti3.rules import RESPONSE, answered, expression, first_of, points, say, value, variable


def numeric(item):
    """A number, right within its tolerance, its edges included; a foreseen wrong one gets its own feedback."""
    cases = [(_near(item["key"], item["tolerance"]), [points(value("float", "1"))])]
    cases += [(_near(trap["value"], trap["tolerance"]), [say(f"trap_{place}")]) for place, trap in enumerate(item["traps"])]
    unit = f" {item['unit']}" if item.get("unit") else ""
    return Parts(declared("single", "float", [f"{item['key']}"]), [_line(item, 10, unit)],
                 [first_of(cases), answered(say("answer"))], _feedback(item))


def short(item):
    """A few words; every accepted spelling counts, in upper and lower case."""
    said = spellings(item)
    declaration = declared("single", "string", item["key"][:1], [entry(form, 1, case_sensitive="false") for form in said],
                           default_value="0")
    cases = [(expression("string-match", variable(), value("string", trap["form"]), case_sensitive="false"),
              [say(f"trap_{place}")]) for place, trap in enumerate(item["traps"])]
    rules = [answered(points(expression("map-response", identifier=RESPONSE)), say("answer")), *([first_of(cases)] if cases else ())]
    return Parts(declaration, [_line(item, 30)], rules, _feedback(item))


def essay(item):
    """An own text, scored by a person: the rubric stands in a block for who scores, and after the answer for its writer."""
    body = element("qti-extended-text-interaction", {"response-identifier": RESPONSE, "expected-lines": "8"})
    return Parts(declared("single", "string", []), [body], [answered(say("model"))], [("model", remarks.model(item))],
                 remarks.model(item), sum(criterion["points"] for criterion in item["rubric"]), True)


def _near(number, tolerance):
    """Equal within a tolerance; exactly, where there is none."""
    mode = {"tolerance_mode": "absolute", "tolerance": f"{tolerance} {tolerance}"} if tolerance else {"tolerance_mode": "exact"}
    return expression("equal", variable(), value("float", f"{number}"), **mode)


def _line(item, length, unit=""):
    entry_line = element("qti-text-entry-interaction", {"response-identifier": RESPONSE, "expected-length": str(length)})
    return element("p", None, f"{edition(item['lang']).text('items.answer')}: ", entry_line, phrases(unit))


def _feedback(item):
    return [("answer", remarks.rationale(item)),
            *[(f"trap_{place}", [element("p", None, phrases(trap["rationale"]))]) for place, trap in enumerate(item["traps"])]]
