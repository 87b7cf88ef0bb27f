"""``{items}``: questions of the bank, one id a line; ``:before:`` for those asked before the text.

The questions of a page are numbered when the whole page is read; their key follows on the last printed page.
"""

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms import SphinxTransform

from coursekit import items
from coursekit.book.directives.base import CourseDirective
from coursekit.book.nodes import Box
from coursekit.errors import CourseError
from coursekit.widgets.item import item_html, print_key

SET = 3  # from so many questions on, a list is a set that the page's script shows one at a time (static/sets.js)


class ItemPlace(nodes.General, nodes.Element):
    """Where an item comes to stand: ``item`` the Item, ``before`` whether it is asked before the text."""


class Items(CourseDirective):
    subtype = "items"
    has_content = True
    option_spec = {"before": directives.flag}

    def run(self):
        places = []
        for name, line in self.listed():
            self.depends_on(f"items/*/{name}.yml", "data/*.csv")
            try:
                item = items.load(name)
            except CourseError as error:
                self.fault(error, line)
                continue
            if item.pool != "practice":
                self.fault(f"The item «{name}» is kept for assessment and never shown on a page.", line)
                continue
            places.append(ItemPlace(item=item, before="before" in self.options))
        if not self.listed():
            return self.fault("The list of items is empty. Write their ids below, one a line.")
        if len(places) < SET or "before" in self.options:
            return places
        return [Box("", *places, tag="div", classes=["item-set"])]


class NumberItems(SphinxTransform):
    """Puts each item in its place: those before the text and those after it are counted apart."""

    default_priority = 750

    def apply(self, **kwargs):
        lang = self.config.language
        found = list(self.document.findall(ItemPlace))
        for group in (True, False):
            places = [place for place in found if place["before"] is group]
            for number, place in enumerate(places, 1):
                html = item_html(place["item"], lang, number, len(places), before=group)
                place.replace_self(nodes.raw("", html, format="html"))
        if found:
            self.document.append(nodes.raw("", print_key([], lang), format="html"))  # filled on its way to paper (page.js)


def setup(app):
    app.add_directive("items", Items)
    app.add_transform(NumberItems)
