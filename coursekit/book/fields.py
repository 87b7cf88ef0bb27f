"""How a value of the data package is printed on a page: a date in words, a number, a word of a list."""

from coursekit import tables
from coursekit.edition import edition


def printed(resource, column, value, lang):
    """A value as its edition prints it; an unknown one is said to be unknown, never left to look like nothing."""
    words = edition(lang)
    if not known(value):
        return words.text("book.unknown")
    field = tables.field(resource, column)
    if "enum" in field.get("constraints", {}):
        return words.text(f"data.codes.{column}.{value}")
    if field.get("date"):
        return words.date(str(value))
    return words.number(value) if field["type"] in ("integer", "number") else str(value)


def known(value):
    """Is there a value? An empty cell of a typed table has no truth value of its own."""
    return str(value) not in ("", "<NA>", "None", "nan")
