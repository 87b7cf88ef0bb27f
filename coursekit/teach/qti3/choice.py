"""Questions with options: one or several right, true or false; and the right order."""

from coursekit.teach.markup import element, phrases
from coursekit.teach.qti3.parts import Parts, declared, entry, name, rationales
from coursekit.teach.qti3.rules import (
    RESPONSE, SCORE, answered, expression, one_more, points, say, share, value, variable, when)
from coursekit.widgets.static import start_order


def single(item):
    """One right option; the feedback of the chosen one is shown."""
    right = _right(item)
    declaration = declared("single", "identifier", right, [entry(right[0], 1)], default_value="0")
    return Parts(declaration, [_choices(item, 1)],
                 [answered(points(expression("map-response", identifier=RESPONSE)), say(variable()))], rationales("c", item["options"]))


def multiple(item):
    """(right chosen - wrong chosen) / right ones, not below 0, as the course scores on the page."""
    mapping = [entry(name("c", option["id"]), 1 if option["id"] in item["key"] else -1) for option in item["options"]]
    right = _right(item)
    declaration = declared("multiple", "identifier", right, mapping, lower_bound="0", upper_bound=str(len(right)), default_value="0")
    return Parts(declaration, [_choices(item, 0)],
                 [answered(points(share(expression("map-response", identifier=RESPONSE), len(right))), say(variable()))],
                 rationales("c", item["options"]))


def ordering(item):
    """The share of the options that stand in their own place. A response processing cannot find the longest run in order."""
    by_id = {option["id"]: option for option in item["options"]}
    choices = [_choice(by_id[id]) for id in start_order(item)]
    body = element("qti-order-interaction", {"response-identifier": RESPONSE, "shuffle": "false"}, choices)
    right = _right(item)
    here = [expression("match", expression("index", variable(), n=str(place)), value("identifier", id))
            for place, id in enumerate(right, 1)]
    rules = [when(fits, points(one_more())) for fits in here]
    rules.append(answered(points(share(variable(SCORE), len(right))), say(*right)))
    return Parts(declared("ordered", "identifier", right), [body], rules, rationales("c", item["options"]))


def _right(item):
    return [name("c", id) for id in item["key"]]


def _choices(item, most):
    choices = [_choice(option) for option in item["options"]]
    return element("qti-choice-interaction",
                   {"response-identifier": RESPONSE, "shuffle": "false", "max-choices": str(most)}, choices)


def _choice(option):
    return element("qti-simple-choice", {"identifier": name("c", option["id"])}, phrases(option["text"]))
