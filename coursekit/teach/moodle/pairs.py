"""Questions whose parts each take one choice: matching, ordering, classification and the coding matrix."""

from coursekit.teach.markup import element, listing, phrases, plain
from coursekit.teach.moodle.cloze import gap
from coursekit.teach.moodle.parts import Question, rich, words

FEWEST = 3  # choices that Moodle's matching asks for (question/type/match/edit_match_form.php, validation)


def matching(item):
    """Left parts with right parts; a spare right part is a pair without a left side, as Moodle has it."""
    return _match(item, item["left"], item["right"], item["key"], item["rationale"])


def classification(item):
    """Each option matched with its category; where there are two categories, which Moodle's matching refuses, a list in each line."""
    rationales = {option["id"]: option["rationale"] for option in item["options"]}
    if len(item["categories"]) >= FEWEST:
        return _match(item, item["options"], item["categories"], item["key"], rationales)
    lines = [element("p", None, phrases(option["text"]), " ", gap(item["categories"], item["key"][option["id"]], option["rationale"]))
             for option in item["options"]]
    return Question("cloze", [], [], lines, len(lines))


def _match(item, left, right, key, rationales):
    spare = [part for part in right if part["id"] not in key.values()]
    texts = {part["id"]: plain(part["text"]) for part in right}
    pairs = [(words(item, element("p", None, phrases(part["text"]))), texts[key[part["id"]]]) for part in left]
    pairs += [("", texts[part["id"]]) for part in spare]
    named = {part["id"]: part["text"] for part in [*left, *spare]}
    why = [listing([f"{named[id]}: {rationales[id]}" for id in named if rationales.get(id)])]
    return Question("matching", [element("shuffleanswers", None, "true"), *[_subquestion(*pair) for pair in pairs]], why)


def _subquestion(asked, said):
    return element("subquestion", {"format": "html"}, element("text", None, asked), element("answer", None, element("text", None, said)))


def ordering(item):
    """An order, scored by the longest run that is in order, as the course scores it (part of Moodle since 4.4)."""
    by_id = {option["id"]: option for option in item["options"]}
    fields = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "0", "gradingtype": "LONGEST_ORDERED_SUBSET",
              "showgrading": "SHOW", "numberingstyle": "none",
              "shownumcorrect": "1"}  # where it is missing, the importer adds two empty hints
    answers = [element("answer", {"fraction": str(place), "format": "html"},
                       element("text", None, words(item, element("p", None, phrases(by_id[id]["text"])))))
               for place, id in enumerate(item["key"], 1)]
    why = [listing([f"{by_id[id]['text']}: {by_id[id]['rationale']}" for id in item["key"]])]
    overall = [rich(tag, item) for tag in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")]
    return Question("ordering", [*[element(name, None, value) for name, value in fields.items()], overall, answers], why)


def matrix(item):
    """A table with a list of the codes in each cell."""
    head = element("tr", None, element("td"), [element("th", {"scope": "col"}, phrases(column["text"])) for column in item["columns"]])
    rows = [element("tr", None, element("th", {"scope": "row"}, phrases(row["text"])),
                    [element("td", None, gap(item["codes"], item["key"][cell], item["rationale"].get(cell, "")))
                     for column in item["columns"] for cell in [f"{row['id']}:{column['id']}"]]) for row in item["rows"]]
    table = element("table", None, element("thead", None, head), element("tbody", None, rows))
    return Question("cloze", [], [], [table], len(item["key"]))
