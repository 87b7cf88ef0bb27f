"""Rows of the tables that have a place on a reference page: how a row is called, and a link that leads to it.

A link knows the page and the anchor; where the book that is built lacks that page, its words stand without a link.
"""

from docutils import nodes

from coursekit.edition import edition
from coursekit.tables.named import PAGES, by_id, keys, name_of, row_of

__all__ = ["PAGES", "RowLink", "by_id", "chapter_link", "keys", "name_of", "row_link", "row_of", "separated"]


class RowLink(nodes.inline):
    """A link to ``anchor`` on ``page``, written as a reference once all pages of the book are known."""


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
