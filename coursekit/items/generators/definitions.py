"""Questions about the eight definitions and their elements, as data/codings.csv codes them from the texts."""

from coursekit.errors import CourseError
from coursekit.items.generators.rows import name, option, part, place, rows, sample, say, shuffled, source_ids, sourced

CODES = ("express", "alternative", "indirect", "absent", "disputed")
PRESENT = ("express", "alternative")  # indirect and disputed are neither clearly there nor clearly absent


def definition_by_element(data, rng, ask="lacks", element=None):
    """single: which of four definitions lacks (or alone has) an element? Settings: ask (lacks, has), element."""
    if ask not in ("lacks", "has"):
        raise CourseError(f"«{ask}» is no way to ask.", mend="Use ask: lacks or ask: has.")
    elements = {row["element_id"]: row for row in rows(data, "elements")}
    cells = [row for row in rows(data, "codings") if sourced(row) and element in (None, row["element_id"])]
    there = _by_element(cells, PRESENT)
    missing = _by_element(cells, ("absent",))
    keys, wrong = (missing, there) if ask == "lacks" else (there, missing)
    able = [id for id in keys if len(wrong.get(id, [])) >= 3]
    id = sample(rng, able, 1, "elements that tell definitions apart")[0]
    key = rng.choice(keys[id])
    chosen = shuffled(rng, [key, *rng.sample(wrong[id], 3)])
    names = _names(data)
    return {"type": "single", "stem": say(f"definition_by_element.{ask}", element=name(elements[id]),
                                          explanation=name(elements[id], "explanation")),
            "options": [option(row["definition_id"], names[row["definition_id"]], coded(row)) for row in chosen],
            "key": [key["definition_id"]], "sources": source_ids(*chosen)}


def code_definitions(data, rng, definitions=3, elements=3):
    """matrix: code definitions (rows) for elements (columns). Settings: how many definitions and elements."""
    cells = {(row["definition_id"], row["element_id"]): row for row in rows(data, "codings") if sourced(row)}
    names = _names(data)
    table = {row["element_id"]: row for row in rows(data, "elements")}
    grids = ((down, across) for down, across in _grids(rng, list(names), list(table), definitions, elements)
             if all((d, e) in cells for d in down for e in across)
             and all(len({cells[d, e]["code"] for d in down}) > 1 for e in across))
    down, across = next(grids, (None, None))
    if not down:
        raise CourseError(f"No {definitions} definitions are coded with sources and differently for {elements} elements.",
                          mend="Ask for fewer definitions or elements.")
    used = {f"{d}:{e}": cells[d, e] for d in down for e in across}
    return {"type": "matrix", "stem": say("code_definitions.stem"),
            "rows": [part(id, names[id]) for id in down],
            "columns": [part(id, say("code_definitions.column", element=name(table[id]), explanation=name(table[id], "explanation")))
                        for id in across],
            "codes": [part(code, say(f"code.{code}")) for code in CODES],
            "key": {cell: row["code"] for cell, row in used.items()},
            "rationale": {cell: coded(row) for cell, row in used.items()}, "sources": source_ids(*used.values())}


def coded(row):
    """What the coding says of a definition and an element, and where its text says it."""
    where = place(row["article"])
    return say("coded.at", code=say(f"coded_as.{row['code']}"), place=where) if where else say(
        "coded.alone", code=say(f"coded_as.{row['code']}"))


def _grids(rng, definitions, elements, down, across, tries=4000):
    """Choices of rows and columns, drawn by chance; the caller takes the first that the table fills."""
    for _ in range(tries):
        yield sample(rng, definitions, down, "definitions"), sample(rng, elements, across, "elements")


def _by_element(cells, codes):
    found = {}
    for row in cells:
        if row["code"] in codes:
            found.setdefault(row["element_id"], []).append(row)
    return found


def _names(data):
    return {row["definition_id"]: name(row) for row in rows(data, "definitions")}
