"""A section is addressed by the label its author gave it, the same in every edition, and not by its translated title."""

from docutils import nodes
from sphinx.transforms import SphinxTransform


class LabelFirst(SphinxTransform):
    """Puts a section's label before the id made from its title, before Sphinx collects the table of contents."""

    default_priority = 700

    def apply(self, **kwargs):
        labels = {self.document.nameids[name] for name, explicit in self.document.nametypes.items() if explicit}
        for section in self.document.findall(nodes.section):
            section["ids"].sort(key=lambda name: name not in labels)


def setup(app):
    app.add_transform(LabelFirst)
