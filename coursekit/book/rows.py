"""Rows of the tables that have a place on a reference page: how a row is called, and a link that leads to it.

A link knows the page and the anchor; where the book that is built lacks that page, its words stand without a link.
"""

from functools import lru_cache

from docutils import nodes

from coursekit import tables
from coursekit.edition import edition

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


class RowLink(nodes.inline):
    """A link to ``anchor`` on ``page``, written as a reference once all pages of the book are known."""


@lru_cache(maxsize=None)
def by_id(resource):
    """{id: row} of a table, in its order; kept, as a page of cards asks for a thousand names."""
    table = tables.load(resource)
    return dict(table.set_index(tables.resource(resource)["schema"]["primaryKey"], drop=False).iterrows())


def keys(resource):
    """The ids of a table's rows, in their order."""
    return list(by_id(resource))


def row_of(resource, name):
    """One row of a table by its id; raises KeyError where there is none."""
    return by_id(resource)[name]


def name_of(resource, name, lang):
    """How a row is called in an edition; a claim by its number, a resolution by its body and number."""
    field = PAGES[resource][1]
    if resource == "resolutions":
        row = row_of(resource, name)
        number = row["symbol"].removeprefix("S/RES/").removeprefix("A/RES/")
        return edition(lang).text(f"ledger.treaties.resolution.{row['body']}", number=number)
    return row_of(resource, name)[f"{field}_{lang}"] if field else edition(lang).text("book.claim", id=name)


def row_link(resource, name, lang, text=None):
    """A link to a row, in its own name unless ``text`` is given."""
    return RowLink("", text or name_of(resource, name, lang), page=PAGES[resource][0], anchor=name)


def chapter_link(chapter, lang, anchor=""):
    """A link to a chapter or a section of it, with the chapter's number and title."""
    row = row_of("chapters", chapter)
    text = edition(lang).text("ledger.chapter", n=row["number"], title=row[f"title_{lang}"])
    return RowLink("", text, page=f"book/{chapter}", anchor=anchor)


def separated(parts, sign=" · "):
    """Nodes in a row with a sign between them."""
    found = []
    for part in parts:
        found += [nodes.Text(sign), part] if found else [part]
    return found


def resolve(app, doctree, docname):
    for link in list(doctree.findall(RowLink)):
        if link["page"] in app.env.found_docs:
            uri = app.builder.get_relative_uri(docname, link["page"]) + (f"#{link['anchor']}" if link["anchor"] else "")
            link.replace_self(nodes.reference("", "", *link.children, refuri=uri, internal=True, classes=link["classes"]))
        else:
            link.replace_self(link.children)


def setup(app):
    app.add_node(RowLink)
    app.connect("doctree-resolved", resolve)
