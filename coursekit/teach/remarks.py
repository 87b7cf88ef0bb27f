"""What a platform shows after an answer, beside the rationale of what was chosen: as paragraphs and lists of HTML.

A platform that cannot tell one wrong answer from another is given its rationales here, so that none is lost.
"""

from coursekit.edition import edition
from coursekit.teach.markup import element, listing, paragraph, phrases


def general(item):
    """The item's own feedback and its sources."""
    return [*([paragraph(item["feedback"])] if item["feedback"] else ()), *_sources(item)]


def rationale(item):
    """Why the answer of a numeric or short item is right."""
    return [paragraph(item["rationale"])]


def traps(item):
    """The foreseen wrong answers of a numeric or short item, each with what to say to it."""
    entries = [[element("bdi", None, trap_words(item, trap)), ": ", phrases(trap["rationale"])] for trap in item["traps"]]
    return [paragraph(words(item, "marks.unfit")), listing(entries)] if entries else []


def trap_words(item, trap):
    """A foreseen wrong answer as its reader wrote it."""
    return trap["form"] if "form" in trap else edition(item["lang"]).number(trap["value"])


def cells(item):
    """The rationales of a coding matrix, each after its cell."""
    return [listing([f"{name}: {item['rationale'][cell]}" for cell, name in matrix_cells(item) if cell in item["rationale"]])]


def spare(item):
    """The rationales of right parts that no left part asks for."""
    entries = [f"{part['text']}: {item['rationale'][part['id']]}" for part in item["right"]
               if part["id"] in item["rationale"] and part["id"] not in item["key"].values()]
    return [paragraph(words(item, "marks.unfit")), listing(entries)] if entries else []


def model(item):
    """The model answer and the rubric of an open question, with the points of each criterion."""
    lines = [f"{one['text']} ({words(item, 'open.worth', n=one['points'])})" for one in item["rubric"]]
    return [paragraph(f"{words(item, 'open.model')}: {item['model']}"), paragraph(words(item, "open.rubric")), listing(lines)]


def matrix_cells(item):
    """The cells of a coding matrix in reading order: (cell id, «row, column»)."""
    return [(f"{row['id']}:{column['id']}", words(item, "cell", row=row["text"], column=column["text"]))
            for row in item["rows"] for column in item["columns"]]


def words(item, key, **values):
    """A text of the items' area in the item's language."""
    return edition(item["lang"]).text(f"items.{key}", **values)


def _sources(item):
    if not item["sources"]:
        return []
    entries = [[element("a", {"href": cite["url"]}, cite["text"]) if cite["url"] else cite["text"]] for cite in item["sources"]]
    return [paragraph(words(item, "sources" if len(entries) > 1 else "source")), listing(entries)]
