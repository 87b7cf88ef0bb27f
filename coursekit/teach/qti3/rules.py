"""Response processing of QTI 3.0: the expressions and rules that the items use, under their field names.

Source: 1EdTech, QTI 3.0 Assessment, Section and Item information model, sections on expressions and response rules.
"""

from coursekit.teach.markup import element

RESPONSE, SCORE, FEEDBACK = "RESPONSE", "SCORE", "FEEDBACK"
GENERAL = "general"  # the feedback that everybody gets


def variable(name=RESPONSE):
    return element("qti-variable", {"identifier": name})


def value(base_type, text):
    return element("qti-base-value", {"base-type": base_type}, text)


def expression(name, *operands, **attributes):
    """``expression("string-match", a, b, case_sensitive="false")``."""
    return element(f"qti-{name}", {key.replace("_", "-"): entry for key, entry in attributes.items()}, *operands)


def outcome(name, worth):
    """Sets an outcome to what an expression gives."""
    return element("qti-set-outcome-value", {"identifier": name}, worth)


def when(condition, *rules):
    """Rules that are carried out where a condition holds."""
    return element("qti-response-condition", None, element("qti-response-if", None, condition, rules))


def first_of(cases, otherwise=()):
    """The rules of the first case that holds, or those of ``otherwise``. ``cases``: (condition, rules)."""
    (condition, rules), *rest = cases
    return element("qti-response-condition", None, element("qti-response-if", None, condition, rules),
                   [element("qti-response-else-if", None, other, what) for other, what in rest],
                   element("qti-response-else", None, otherwise) if otherwise else None)


def answered(*rules):
    """Rules that are carried out where there is a response; the score stays 0 elsewhere."""
    return when(expression("not", expression("is-null", variable())), *rules)


def points(worth):
    """The score from an expression, a number from 0 to 1."""
    return outcome(SCORE, worth)


def say(*identifiers):
    """Adds feedbacks to those that are shown: each a text, or an expression that gives identifiers."""
    parts = [value("identifier", one) if isinstance(one, str) else one for one in identifiers]
    return outcome(FEEDBACK, expression("multiple", variable(FEEDBACK), *parts))


def share(of, whole):
    """An expression divided by a whole number: the share of the parts that are right."""
    return expression("divide", of, value("integer", str(whole)))


def one_more():
    """The score and one point more."""
    return expression("sum", variable(SCORE), value("float", "1"))
