"""A fact that is one cell of one table."""

import pandas as pd

from coursekit.edition import edition, editions
from coursekit.errors import CourseError
from coursekit.facts.model import Fact
from coursekit.sources import sources
from coursekit.tables import field, load, resource, state_name
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
    if blank:
        raise CourseError(f"{reference} is blank: the data does not know it.", file=f"data/{table}.csv", place=column,
                          mend="Say so in words, or fill the cell with its source.")
    cited = str(row["sources"]).split() if "sources" in names and pd.notna(row["sources"]) else []
    return Fact(reference, *valued(described, value), unit_of(described), as_of(described, row, cited), cited,
                {code: "" for code in editions()} | {"en": text_or_blank(row, "note")},
                text_or_blank(row, "evidence") or "consulted")


def row_of(table, key):
    """The row of a table with that key; the parts of a key of two fields are joined with a colon."""
    fields = resource(table)["schema"]["primaryKey"]
    fields = [fields] if isinstance(fields, str) else fields
    rows = load(table)
    keys = rows[fields[0]].str.cat([rows[other] for other in fields[1:]], sep=":")
    found = rows[keys == key]
    if found.empty:
        raise CourseError(f"The table «{table}» has no row «{key}».", file=f"data/{table}.csv",
                          mend=hint(turned if (turned := ":".join(key.split(":")[::-1])) in set(keys) else key, keys)
                          if len(keys) else "The table is still empty.")
    return found.iloc[0]


def valued(described, value):
    """(value, kind) of a cell: a number, a date, or a text in every language."""
    if described["type"] == "integer":
        return int(value), "number"
    if described.get("date") or described["type"] == "date":
        return value, "date"
    if isinstance(value, dict):
        return value, "text"
    if described.get("state"):
        return {code: state_name(value, code) for code in editions()}, "text"
    if "enum" in described.get("constraints", {}):
        return {code: edition(code).text(f"data.codes.{described['name']}.{value}") for code in editions()}, "text"
    return {code: value for code in editions()}, "text"


def unit_of(described):
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
