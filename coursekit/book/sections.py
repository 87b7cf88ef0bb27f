"""Sections as readers address them: by the author's label, the same in every edition; and marked where a translation lags."""

import json
from pathlib import Path

from docutils import nodes
from sphinx.transforms import SphinxTransform

from coursekit.book import parity
from coursekit.book.depends import taken
from coursekit.book.page import project_root
from coursekit.book.sectioning import FENCE
from coursekit.edition import SOURCE, edition


class DropMarks(SphinxTransform):
    """Takes out the line ``% follows …`` between a label and its heading, which would keep the one from the other."""

    default_priority = 250  # before docutils hands a label on to what follows it

    def apply(self, **kwargs):
        for comment in list(self.document.findall(nodes.comment)):
            if comment.astext().startswith("follows "):
                comment.parent.remove(comment)


class NameCells(SphinxTransform):
    """Gives a section of a notebook the id of the cell that its heading opens, before the one made from its title.

    A cell has the same id in every edition; a title has not, and may change.
    """

    default_priority = 690  # before LabelFirst, which leaves the order of what has no label

    def apply(self, **kwargs):
        path = Path(self.env.doc2path(self.env.docname))
        if path.suffix != ".ipynb":
            return
        cells = [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "markdown"]
        opened = [cell["id"] if first else "" for cell in cells for first in headings("".join(cell["source"]))]
        for section, name in zip(self.document.findall(nodes.section), opened, strict=True):
            if name and name not in self.document.ids:
                section["ids"].insert(0, name)
                self.document.ids[name] = section


def headings(text):
    """For each heading of a cell, whether it is the cell's first line; lines of code are none."""
    fenced = False
    for number, line in enumerate(text.strip().splitlines()):
        fenced ^= bool(FENCE.match(line))
        if not fenced and line.startswith("#"):
            yield number == 0


class LabelFirst(SphinxTransform):
    """Puts a section's label before the id made from its title, before Sphinx collects the table of contents."""

    default_priority = 700

    def apply(self, **kwargs):
        labels = {self.document.nameids[name] for name, explicit in self.document.nametypes.items() if explicit}
        for section in self.document.findall(nodes.section):
            section["ids"].sort(key=lambda name: name not in labels)


class SayStale(SphinxTransform):
    """Tells the reader of a translation that the section's source has moved on; of a notebook, once at its head."""

    default_priority = 710  # after LabelFirst: sections are found by their labels

    def apply(self, **kwargs):
        lang = self.config.language
        if lang == SOURCE:
            return
        late = taken(self.env, late_sections, self.env.docname)
        found = [section for section in self.document.findall(nodes.section) if late & set(section["ids"])]
        if late and not found:
            found = list(self.document.findall(nodes.section))[:1]
        for section in found:
            section.insert(1, nodes.paragraph(text=edition(lang).text("book.stale"), classes=["stale"]))


def late_sections(env, docname):
    """Labels of the sections of a translated page whose source has moved on."""
    return {one.label for one in parity.stale_sections(env.config.language, docname, Path(project_root(env.app))) if one.marked}


def setup(app):
    app.add_transform(DropMarks)
    app.add_transform(NameCells)
    app.add_transform(LabelFirst)
    app.add_transform(SayStale)
