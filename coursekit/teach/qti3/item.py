"""One item of QTI 3.0: declarations, body, response processing, feedback."""

from coursekit.teach import remarks
from coursekit.teach.markup import division, document, element, paragraph
from coursekit.teach.qti3 import choice, pairs, typed
from coursekit.teach.qti3.parts import modal
from coursekit.teach.qti3.rules import FEEDBACK, GENERAL, SCORE, answered, say

NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
KINDS = {"single": choice.single, "truefalse": choice.single, "multiple": choice.multiple, "ordering": choice.ordering,
         "matching": pairs.matching, "classification": pairs.classification, "matrix": pairs.matrix,
         "numeric": typed.numeric, "short": typed.short, "open": typed.essay}


def assessment_item(item):
    """An item (its ``to_dict``) as the bytes of a file."""
    parts = KINDS[item["type"]](item)
    general = remarks.general(item)
    rules = [*parts.rules, *([answered(say(GENERAL))] if general else ())]
    feedback = [*parts.feedback, *([(GENERAL, general)] if general else ())]
    return document(element("qti-assessment-item",
        {"xmlns": NAMESPACE, "identifier": item["id"], "title": item["id"], "xml:lang": item["lang"], "time-dependent": "false"},
        parts.declaration, _score(parts), _shown(),
        element("qti-item-body", {"dir": item["dir"]}, division(item, paragraph(item["stem"])),
                [_directed(item, block) for block in parts.body], _rubric(item, parts.rubric) if parts.rubric else None),
        element("qti-response-processing", None, rules),
        [modal(item, identifier, blocks) for identifier, blocks in feedback]))


def _directed(item, block):
    """An interaction carries language and direction itself: a player may take it out of the body."""
    block.attrib.update({"xml:lang": item["lang"], "dir": item["dir"]})
    return block


def _shown():
    return element("qti-outcome-declaration", {"identifier": FEEDBACK, "cardinality": "multiple", "base-type": "identifier"})


def _score(parts):
    attributes = {"identifier": SCORE, "cardinality": "single", "base-type": "float", "normal-maximum": f"{parts.points:g}",
                  "normal-minimum": "0"}
    if parts.human:
        attributes["external-scored"] = "human"
    return element("qti-outcome-declaration", attributes, element("qti-default-value", None, element("qti-value", None, "0")))


def _rubric(item, blocks):
    """What only a person who scores sees."""
    return element("qti-rubric-block", {"use": "scoring", "view": "scorer tutor"},
                   element("qti-content-body", None, division(item, blocks)))
