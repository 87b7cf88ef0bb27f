"""The data dictionary, written from datapackage.json: a page of the book in each edition, and data/README.md."""

from coursekit.edition import ROOT, edition
from coursekit.tables import load, package

README = ROOT / "data" / "README.md"
HEAD = """# Data

{description}

Every table is UTF-8 CSV with its first line naming the columns; `datapackage.json` gives each field its type, meaning and
constraint, and `sources.csv` holds one row for each source. Read it in Python with `coursekit.tables.load("conventions")`,
check it with `course data check`, put a newer table in place with `course data replace TABLE FILE` (it shows every change
first), and ask its addresses with `course sources check`. What was corrected since the tables came in stands in `CHANGES.md`.

This file is written from `datapackage.json` by `course data dictionary`; change it there.
"""


def markdown(lang, link=None):
    """The body of the data dictionary in one edition: a section for each table, its fields folded away, one a table row (MyST).

    ``link``: gives the line that offers a table for download, from its descriptor.
    """
    words = edition(lang)
    rows = {one["name"]: words.text("data.dictionary.rows", rows=words.number(len(load(one["name"])))) for one in package()["resources"]}
    return "\n".join(section(one, lang, rows[one["name"]], link(one) if link else "", True) for one in package()["resources"])


def readme():
    """The text of data/README.md."""
    return "\n".join([HEAD.format(description=package()["description"]), *(section(one, "en") for one in package()["resources"])])


def write():
    """Write data/README.md; returns the paths written."""
    README.write_text(readme(), "utf-8")
    return [README]


def section(resource, lang, rows="", offer="", folded=False):
    """One table: what it is, its key and licence, its fields; ``rows`` says how many it has and ``offer`` where to load it down,
    where that is wanted; ``folded`` puts the fields into a fold."""
    words, fields = edition(lang), resource["schema"]["fields"]
    key = resource["schema"]["primaryKey"]
    key = words.text("data.dictionary.key", fields=codes([key] if isinstance(key, str) else key, words))
    intro = " ".join(part for part in (rows, said(resource, "licence_note", lang), key) if part)
    head = [words.text(f"data.dictionary.{name}") for name in ("field", "type", "meaning", "rules")]
    lines = [f"## {said(resource, 'title', lang)} (`{resource['path']}`)", "", said(resource, "description", lang), "",
             intro, "",
             *([offer, ""] if offer else []),
             *([f'<details class="table-fields"><summary>{words.plural("data.dictionary.fields", len(fields))}</summary>', ""] if folded else []),
             row(head), row(["---"] * len(head)),
             *(row([f"`{field['name']}`", words.text(f"data.dictionary.types.{type_of(field)}"),
                    meaning(field, lang), rules(field, resource, words)]) for field in fields),
             *(["", "</details>"] if folded else [])]
    return "\n".join(lines) + "\n"


def said(described, name, lang):
    """A text of the package in one language: ``title`` in English, ``title_ar`` in Arabic."""
    return described[name if lang == "en" else f"{name}_{lang}"]


def type_of(field):
    if field.get("date"):
        return "partial"
    listed = any(field.get(name) for name in ("list_of", "list_enum", "list_of_fields"))
    return "list" if listed else "state" if field.get("state") else field["type"]


def meaning(field, lang):
    """What a field holds, its unit, an example."""
    words, parts = edition(lang), [said(field, "description", lang)]
    if "unit" in field:
        parts.append(words.text("data.dictionary.unit", unit=said(field, "unit", lang)))
    if "example" in field:
        parts.append(words.text("data.dictionary.example", example=f"<bdi>{field['example']}</bdi>"))
    return " ".join(parts)


def rules(field, resource, words):
    """The constraints and the reference of a field, in words."""
    bounds, said_so = field.get("constraints", {}), []
    said_so += [words.text(f"data.dictionary.{name}") for name in ("required", "unique") if bounds.get(name)]
    if "enum" in bounds:
        said_so.append(words.text("data.dictionary.one_of", values=codes(bounds["enum"], words)))
    if "list_enum" in field:
        said_so.append(words.text("data.dictionary.some_of", values=codes(field["list_enum"], words)))
    if "pattern" in bounds and not field.get("date") and not field.get("state"):
        said_so.append(words.text("data.dictionary.pattern", pattern=f"`{bounds['pattern']}`"))
    if "minimum" in bounds:
        said_so.append(words.text("data.dictionary.between" if "maximum" in bounds else "data.dictionary.at_least", **{
            name: bounds[name] for name in ("minimum", "maximum") if name in bounds}))
    tables = [key["reference"]["resource"] or resource["name"] for key in resource["schema"].get("foreignKeys", []) if key["fields"] == field["name"]]
    said_so += [words.text("data.dictionary.refers", table=f"`{table}`") for table in tables + [field.get("list_of")] if table]
    return words.text("edition.list_separator").join(said_so)


def codes(names, words):
    return words.text("edition.list_separator").join(f"`{name}`" for name in names)


def row(cells):
    """One line of a Markdown table; a bar inside a cell is escaped."""
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
