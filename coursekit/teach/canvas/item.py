"""One question for Canvas: its metadata, what is shown, how it is scored, what is said afterwards."""

from coursekit.teach import remarks
from coursekit.teach.canvas import choice, pairs, typed
from coursekit.teach.canvas.parts import material, respcondition, shown
from coursekit.teach.markup import element, paragraph

KINDS = {"single": choice.choice, "truefalse": choice.choice, "multiple": choice.multiple, "matching": pairs.matching,
         "classification": pairs.classification, "ordering": pairs.ordering, "matrix": pairs.matrix,
         "numeric": typed.numeric, "short": typed.short, "open": typed.essay}


def question(item):
    """An item (its ``to_dict``) as an ``item`` element of QTI 1.2, in Canvas's dialect."""
    made = KINDS[item["type"]](item)
    general = [*made.remarks, *remarks.general(item)]
    always = [respcondition([element("other")], [shown("general_fb")], "Yes")] if general else []
    score = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    said = [*([("general_fb", general)] if general else ()), *made.feedback]
    return element("item", {"ident": identifier(item), "title": item["id"]},
                   _metadata(item, made),
                   element("presentation", None, material(item, paragraph(item["stem"]), made.stem), made.responses),
                   element("resprocessing", None, element("outcomes", None, element("decvar", score)), always, made.conditions),
                   [element("itemfeedback", {"ident": ident}, element("flow_mat", None, material(item, blocks)))
                    for ident, blocks in said])


def identifier(item):
    """The id of an item in one language: both editions may stand in one Canvas course."""
    return f"{item['id']}-{item['lang']}"


def points(item):
    """What the question is worth in Canvas: 1, or the points of an open question's rubric."""
    return KINDS[item["type"]](item).points


def _metadata(item, made):
    # question_type first: Canvas's newer reader looks for it there (qti gem, canvas_multiple_dropdown.rb)
    fields = {"question_type": made.kind, "points_possible": f"{made.points:g}",
              "original_answer_ids": ",".join(made.answer_ids),
              "assessment_question_identifierref": f"{identifier(item)}-bank"}
    return element("itemmetadata", None, metadata(fields))


def metadata(fields):
    """Labels and entries, as QTI 1.2 writes them."""
    return element("qtimetadata", None, [
        element("qtimetadatafield", None, element("fieldlabel", None, label), element("fieldentry", None, entry))
        for label, entry in fields.items()])
