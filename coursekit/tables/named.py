"""Rows of the tables that a reader meets by name: their page in the book, and how a row is called in an edition."""

from functools import lru_cache

from coursekit.edition import edition
from coursekit.tables.package import load, resource

PAGES = {  # table: (its page, the field that names a row)
    "claims": ("book/claims", ""),
    "institutions": ("book/institutions", "name"),
    "information_systems": ("book/information-systems", "name"),
    "early_warning": ("book/warning-systems", "name"),
    "glossary": ("book/glossary", "term"),
    "series": ("book/figures", "title"),
    "conventions": ("book/treaties", "name"),
    "resolutions": ("book/treaties", ""),
}


@lru_cache(maxsize=None)
def by_id(table):
    """{id: row} of a table, in its order; an id of two fields is joined with a colon. Kept, as a page of cards asks for a thousand names."""
    rows, fields = load(table), resource(table)["schema"]["primaryKey"]
    first, *more = [fields] if isinstance(fields, str) else fields
    rows.index = rows[first].str.cat([rows[name] for name in more], sep=":") if more else rows[first]
    return dict(rows.iterrows())


def keys(table):
    """The ids of a table's rows, in their order."""
    return list(by_id(table))


def row_of(table, name):
    """One row of a table by its id; raises KeyError where there is none."""
    return by_id(table)[name]


def name_of(table, name, lang):
    """How a row is called in an edition; a claim by its number, a resolution by its body and number."""
    field = PAGES[table][1]
    if table == "resolutions":
        row = row_of(table, name)
        number = row["symbol"].removeprefix("S/RES/").removeprefix("A/RES/")
        return edition(lang).text(f"ledger.treaties.resolution.{row['body']}", number=number)
    return row_of(table, name)[f"{field}_{lang}"] if field else edition(lang).text("book.claim", id=name)
