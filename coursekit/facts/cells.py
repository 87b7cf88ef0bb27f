"""A fact that is one cell of one table."""

import pandas as pd

from coursekit.edition import edition, editions
from coursekit.errors import CourseError
from coursekit.facts.model import Fact, in_every_edition, join
from coursekit.sources import sources
from coursekit.tables import field, load, resource, state_name
from coursekit.tables.named import by_id
from coursekit.tables.package import hint


def cell(reference, table, key, column):
    """The fact in one cell; see :func:`coursekit.facts.fact`."""
    row = row_of(table, key)
    names = [one["name"] for one in resource(table)["schema"]["fields"]]
    if column not in names and f"{column}_en" in names:
        value = {code: row[f"{column}_{code}"] for code in editions()}
        blank, described = any(pd.isna(text) for text in value.values()), field(table, f"{column}_en")
    else:
        described = field(table, column)
        blank, value = pd.isna(row[column]), row[column]
        value = value if blank else named(table, column, value) or value
    if blank:
        raise CourseError(f"{reference} is blank: the data does not know it.", file=f"data/{table}.csv", place=column,
                          mend="Say so in words, or fill the cell with its source.")
    cited = str(row["sources"]).split() if "sources" in names and pd.notna(row["sources"]) else []
    return Fact(reference, *valued(described, value), unit_of(described, row), as_of(described, row, cited), cited,
                join(list(notes(described, row))), evidence_of(described, row))


def row_of(table, key):
    """The row of a table with that key; the parts of a key of two fields are joined with a colon."""
    rows = by_id(table)
    if key not in rows:
        turned = ":".join(key.split(":")[::-1])
        raise CourseError(f"The table «{table}» has no row «{key}».", file=f"data/{table}.csv",
                          mend=hint(turned if turned in rows else key, rows) if rows else "The table is still empty.")
    return rows[key]


def valued(described, value):
    """(value, kind) of a cell: a number, a date, or a text in every language."""
    if described["type"] in ("integer", "number"):
        return plain(value), "number"
    if described.get("date") or described["type"] == "date":
        return value, "date"
    if isinstance(value, dict):
        return value, "text"
    if described.get("state"):
        return {code: state_name(value, code) for code in editions()}, "text"
    if "list_enum" in described or "enum" in described.get("constraints", {}):
        return {code: edition(code).text("edition.list_separator").join(
            edition(code).text(f"data.codes.{described['name']}.{one}") for one in value.split()) for code in editions()}, "text"
    return {code: value for code in editions()}, "text"


def plain(value):
    """A number without a decimal point where it is whole."""
    return int(value) if value == int(value) else float(value)


def named(table, column, ids):
    """The names of the rows that a field of ids refers to, in every language; None where it refers to nothing with a name."""
    keys = resource(table)["schema"].get("foreignKeys", [])
    other = next((key["reference"]["resource"] or table for key in keys if key["fields"] == column),
                 field(table, column).get("list_of"))
    name = next((name for name in ("name", "title") if other and other != "sources"
                 and f"{name}_en" in load(other).columns), None)
    return name and {code: edition(code).text("edition.list_separator").join(
        row_of(other, one)[f"{name}_{code}"] for one in ids.split()) for code in editions()}


def notes(described, row):
    """What a reader of the fact should know: how exact a figure is and what it covers, in every language; the row's own note."""
    if "unit_of" in described and row["qualifier"] != "exact":
        yield in_every_edition(f"facts.qualifier.{row['qualifier']}")
    if "unit_of" in described:
        yield {code: text_or_blank(row, f"remark_{code}") for code in editions()}
    yield {"en": text_or_blank(row, "note")}


def evidence_of(described, row):
    """The evidence of the row, but unsourced for a field that the row itself names as such."""
    unsourced = text_or_blank(row, "unsourced_fields").split()
    return "unsourced" if described["name"] in unsourced else text_or_blank(row, "evidence") or "consulted"


def unit_of(described, row):
    if "unit_of" in described:  # the unit stands with the series that the row belongs to
        found = row_of(described["unit_of"], row["series_id"])
        return {code: found[f"unit_{code}"] for code in editions()}
    return {code: described.get("unit" if code == "en" else f"unit_{code}", "") for code in editions()} \
        if "unit" in described else {}


def as_of(described, row, cited):
    """The day of a fact: that of the status where the field has one, else the last day on which its sources were read."""
    stated = row.get(described.get("as_of", ""))
    if stated is not None and pd.notna(stated):
        return stated
    return read_on(cited)


def read_on(cited):
    """The last day on which any of these sources was read, "" for none."""
    return max((sources()[one]["accessed_on"] for one in cited), default="")


def text_or_blank(row, name):
    return row[name] if name in row.index and pd.notna(row[name]) else ""
