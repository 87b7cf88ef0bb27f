"""The sources that a page cites, numbered as in its text, at its end: what the numbers mean on paper."""

from docutils import nodes
from sphinx.transforms import SphinxTransform

from coursekit.book.nodes import Box, Cite
from coursekit.edition import edition


class ListSources(SphinxTransform):
    """Adds the list as the page's last section; before Sphinx collects the table of contents."""

    default_priority = 760

    def apply(self, **kwargs):
        for node in self.document.findall(Cite):
            close_up(node)
        cited = {node["number"]: node for node in self.document.findall(Cite)}
        top = next(iter(self.document.findall(nodes.section)), None)
        if not cited or top is None:
            return
        words = edition(self.config.language)
        entries = nodes.enumerated_list(enumtype="arabic", classes=["page-sources"])
        for number in sorted(cited):
            node = cited[number]
            entry = Box("", nodes.Text(node["citation"]), tag="bdi")  # a source stays in its own language
            paragraph = nodes.paragraph("", "", nodes.reference("", "", entry, refuri=node["url"]) if node["url"] else entry)
            if node["accessed"]:
                paragraph += nodes.Text(" " + words.text("book.consulted", date=words.date(node["accessed"])))
            entries += nodes.list_item("", paragraph)
        title = words.text("book.page_sources")
        top += nodes.section("", nodes.title(text=title), entries, ids=["page-sources"], names=["page-sources"])


def close_up(cite):
    """A number stands close to the word it belongs to, however the author spaced the role."""
    place = cite.parent.index(cite)
    before = cite.parent[place - 1] if place else None
    if cite["numbered"] and isinstance(before, nodes.Text):
        cite.parent.replace(before, nodes.Text(before.rstrip()))


def setup(app):
    app.add_transform(ListSources)
