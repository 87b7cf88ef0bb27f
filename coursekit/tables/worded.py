"""A table in the words of an edition: its fields by their titles, its codes as what they mean."""

import re

from coursekit.edition import edition
from coursekit.tables.package import field, resource

LANGUAGE_NAME = re.compile(r"\s*\((English|Arabic|بالإنجليزية|بالعربية)\)$")  # in the titles of text_en and text_ar


def translated(described, key, lang):
    """``title`` or ``description`` of a resource or field in a language; English is the one without a suffix."""
    return described.get(f"{key}_{lang}") or described.get(key) or ""


def title(name, column, lang):
    """The head of a column, without the name of the language it is in."""
    return LANGUAGE_NAME.sub("", translated(field(name, column), "title", lang))


def worded(frame, name, lang):
    """A frame of rows of the table ``name`` as a notebook shows it: heads and names of its axes are titles, codes are words.

    Columns that the table does not have stay as they are, and so do the labels of the index: code looks rows up by them.
    """
    fields = {one["name"]: one for one in resource(name)["schema"]["fields"]}
    titles = {column: title(name, column, lang) for column in fields}
    coded = {column: meaning(column, lang) for column in frame.columns.intersection(list(fields))
             if "list_enum" in fields[column] or "enum" in fields[column].get("constraints", {})}
    shown = frame.assign(**{column: frame[column].map(said, na_action="ignore") for column, said in coded.items()})
    return shown.rename(columns=titles).rename_axis(index=titles, columns=titles)


def meaning(column, lang):
    """A function from a code of a column, or several with a space between, to its words."""
    words = edition(lang)
    codes, separator = words.lookup(f"data.codes.{column}"), words.text("edition.list_separator")
    return lambda value: separator.join(codes[code] for code in value.split())
