"""What all items of QTI 3.0 are put together from."""

from typing import NamedTuple

from coursekit.teach.markup import division, element, paragraph
from coursekit.teach.qti3.rules import FEEDBACK, RESPONSE


class Parts(NamedTuple):
    """What differs from type to type. ``declaration``: of the response. ``body``: what follows the stem. ``rules``: the
    scoring. ``feedback``: (identifier, paragraphs and lists). ``rubric``: what only a person who scores sees.
    ``points``: the most that can be reached. ``human``: whether a person gives the score."""

    declaration: object
    body: list
    rules: list
    feedback: list
    rubric: list = []
    points: float = 1
    human: bool = False


def name(prefix, id):
    """An identifier of QTI from one of the bank: without a colon, and not with a digit first."""
    return f"{prefix}_{id.replace(':', '.')}"


def declared(cardinality, base_type, right, mapping=None, **mapping_attributes):
    """The declaration of the response with its right answer and, where parts count, the points of each value.

    ``right``: texts. ``mapping``: list of (attributes of the entry).
    """
    attributes = {key.replace("_", "-"): entry for key, entry in mapping_attributes.items()}
    return element("qti-response-declaration", {"identifier": RESPONSE, "cardinality": cardinality, "base-type": base_type},
                   element("qti-correct-response", None, [element("qti-value", None, one) for one in right]) if right else None,
                   element("qti-mapping", attributes, [element("qti-map-entry", entry) for entry in mapping]) if mapping else None)


def entry(key, worth, **attributes):
    """One entry of a mapping."""
    return {"map-key": key, "mapped-value": str(worth), **{name.replace("_", "-"): value for name, value in attributes.items()}}


def modal(item, identifier, blocks):
    """A feedback that is shown where FEEDBACK holds its identifier."""
    return element("qti-modal-feedback", {"outcome-identifier": FEEDBACK, "identifier": identifier, "show-hide": "show"},
                   element("qti-content-body", None, division(item, blocks)))


def rationales(prefix, parts):
    """The rationale of each part that has one, as feedback under its identifier."""
    return [(name(prefix, part["id"]), [paragraph(part["rationale"])]) for part in parts if part.get("rationale")]
