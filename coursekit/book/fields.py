"""How a field of the data package is named and printed on a page: its title, a date in words, a number, a word of a list."""

import re

from coursekit import tables
from coursekit.edition import edition

LANGUAGE_NAME = re.compile(r"\s*\((English|Arabic|بالإنجليزية|بالعربية)\)$")  # in the titles of text_en and text_ar


def translated(described, key, lang):
    """``title`` or ``description`` of a resource or field in a language; English is the one without a suffix."""
    return described.get(f"{key}_{lang}") or described.get(key) or ""


def title(resource, column, lang):
    """The head of a column, without the name of the language it is in."""
    return LANGUAGE_NAME.sub("", translated(tables.field(resource, column), "title", lang))


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
