"""Questions whose parts each take one choice: matching, classification, the coding matrix as cells to be matched with codes."""

from coursekit.teach.markup import element, paragraph, phrases
from coursekit.teach.qti3.parts import Parts, declared, entry, name, rationales
from coursekit.teach.qti3.rules import RESPONSE, answered, expression, points, say, share, value, variable, when
from coursekit.teach.remarks import matrix_cells


def matching(item):
    """Left parts with right parts. The rationale of a spare right part is shown to whom took it."""
    left = [{**part, "rationale": item["rationale"].get(part["id"])} for part in item["left"]]
    spare = [part for part in item["right"] if part["id"] in item["rationale"] and part["id"] not in item["key"].values()]
    rules = [_taken(part, left) for part in spare]
    feedback = [(name("r", part["id"]), [paragraph(item["rationale"][part["id"]])]) for part in spare]
    return _match(left, item["right"], item["key"], rules, feedback)


def classification(item):
    """Options with categories."""
    return _match(item["options"], item["categories"], item["key"])


def matrix(item):
    """The cells of the matrix, «row, column», with codes."""
    cells = [{"id": cell, "text": text, "rationale": item["rationale"].get(cell)} for cell, text in matrix_cells(item)]
    return _match(cells, item["codes"], item["key"])


def _match(left, right, key, rules=(), feedback=()):
    pairs = [f"{name('l', part['id'])} {name('r', key[part['id']])}" for part in left]
    declaration = declared("multiple", "directedPair", pairs, [entry(pair, 1) for pair in pairs], default_value="0")
    sets = [element("qti-simple-match-set", None, [_choice(prefix, part, most) for part in parts])
            for prefix, parts, most in (("l", left, "1"), ("r", right, "0"))]
    body = element("qti-match-interaction",
                   {"response-identifier": RESPONSE, "shuffle": "false", "max-associations": str(len(left))}, sets)
    said = rationales("l", left)
    shown = [say(*[id for id, _ in said])] if said else []
    scored = answered(points(share(expression("map-response", identifier=RESPONSE), len(left))), *shown)
    return Parts(declaration, [body], [scored, *rules], [*said, *feedback])


def _choice(prefix, part, most):
    return element("qti-simple-associable-choice", {"identifier": name(prefix, part["id"]), "match-max": most}, phrases(part["text"]))


def _taken(spare, left):
    """Shows the rationale of a spare part to whom matched it with something."""
    pairs = [f"{name('l', part['id'])} {name('r', spare['id'])}" for part in left]
    taken = [expression("member", value("directedPair", pair), variable()) for pair in pairs]
    return when(expression("or", *taken), say(name("r", spare["id"])))
