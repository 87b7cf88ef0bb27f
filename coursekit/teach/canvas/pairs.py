"""Questions whose parts each take one choice: matching, classification, ordering (as places), the coding matrix."""

from coursekit.edition import edition
from coursekit.teach import remarks
from coursekit.teach.canvas.parts import Question, material, plain_material, respcondition, setvar, share, shown
from coursekit.teach.markup import element, paragraph, phrases, plain
from coursekit.widgets.static import start_order


def matching(item):
    """Left parts with right parts; a right part may be spare."""
    rationales = {part["id"]: item["rationale"].get(part["id"], "") for part in item["left"]}
    return _matching(item, item["left"], item["right"], item["key"], rationales, remarks.spare(item))


def classification(item):
    """Each option matched with its category."""
    return _matching(item, item["options"], item["categories"], item["key"], _rationales(item))


def ordering(item):
    """Each option matched with its place, from 1: classic quizzes know no ordering."""
    by_id = {option["id"]: option for option in item["options"]}
    number = edition(item["lang"]).number
    places = [{"id": str(place), "text": number(place)} for place in range(1, len(by_id) + 1)]
    key = {id: str(place) for place, id in enumerate(item["key"], 1)}
    asked = [paragraph(edition(item["lang"]).text("exports.places", n=number(len(by_id))))]
    return _matching(item, [by_id[id] for id in start_order(item)], places, key, _rationales(item), stem=asked)


def _rationales(item):
    return {option["id"]: option["rationale"] for option in item["options"]}


def _matching(item, left, right, key, rationales, first=(), stem=()):
    ids = {part["id"]: str(1000 + place) for place, part in enumerate(left, 1)}
    choices = {part["id"]: str(2000 + place) for place, part in enumerate(right, 1)}
    labels = [(choices[part["id"]], part["text"]) for part in right]
    responses = [element("response_lid", {"ident": f"response_{ids[part['id']]}"}, material(item, phrases(part["text"])),
                         _choices(item, labels)) for part in left]
    conditions = []
    for part in left:
        respondent = {"respident": f"response_{ids[part['id']]}"}
        right_one = choices[key[part["id"]]]
        conditions.append(respcondition([element("varequal", respondent, right_one)], [setvar(share(len(left)), "Add")], "Yes"))
        if rationales[part["id"]]:
            wrong = element("not", None, element("varequal", respondent, right_one))
            conditions.append(respcondition([wrong], [shown(f"{ids[part['id']]}_fb")], "Yes"))
    feedback = [(f"{ids[part['id']]}_fb", [paragraph(rationales[part["id"]])]) for part in left if rationales[part["id"]]]
    return Question("matching_question", responses, conditions, feedback, list(ids.values()), list(first), list(stem))


def matrix(item):
    """A table with a list of the codes in each cell. Canvas reads no feedback for a list: the rationales follow in the
    general feedback (fill_in_the_blank.rb, process_canvas)."""
    blanks = {cell: f"cell{place}" for place, (cell, _) in enumerate(remarks.matrix_cells(item), 1)}
    numbers = {(cell, code["id"]): str(1000 * place + at) for place, cell in enumerate(blanks, 1)
               for at, code in enumerate(item["codes"], 1)}
    responses, conditions = [], []
    for cell, blank in blanks.items():
        labels = [(numbers[cell, code["id"]], code["text"]) for code in item["codes"]]
        responses.append(element("response_lid", {"ident": f"response_{blank}"},
                                 element("material", None, element("mattext", None, blank)), _choices(item, labels)))
        right = element("varequal", {"respident": f"response_{blank}"}, numbers[cell, item["key"][cell]])
        conditions.append(respcondition([right], [setvar(share(len(blanks)), "Add")], "Yes"))
    return Question("multiple_dropdowns_question", responses, conditions, [], list(numbers.values()), remarks.cells(item),
                    [_table(item, blanks)])


def _table(item, blanks):
    """The matrix with each cell's name in square brackets, where Canvas puts its list."""
    head = element("tr", None, element("td"),
                   [element("th", {"scope": "col"}, phrases(column["text"])) for column in item["columns"]])
    rows = [element("tr", None, element("th", {"scope": "row"}, phrases(row["text"])),
                    [element("td", None, f"[{blanks[row['id'] + ':' + column['id']]}]") for column in item["columns"]])
            for row in item["rows"]]
    return element("table", None, element("thead", None, head), element("tbody", None, rows))


def _choices(item, labels):
    return element("render_choice", None, [element("response_label", {"ident": ident}, plain_material(item, plain(text)))
                                           for ident, text in labels])
