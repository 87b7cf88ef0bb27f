"""``{chart} spread``: a picture drawn from the tables, as inline SVG with a name and a sentence that says what it shows."""

from docutils import nodes

from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.nodes import Box
from coursekit.widgets.labs import conventions

PICTURES = {"spread": conventions.spread}


class Chart(CourseDirective):
    subtype = "chart"
    required_arguments = 1

    def run(self):
        self.depends_on("data/*.csv")
        name = self.arguments[0]
        if name not in PICTURES:
            return self.fault(unknown("chart", name, PICTURES))
        picture = PICTURES[name](self.lang)
        caption = nodes.paragraph(text=picture["caption"])
        return [Box("", nodes.raw("", picture["svg"], format="html"), Box("", caption, tag="figcaption"),
                    tag="figure", classes=["chart", f"chart-{name}"])]


def setup(app):
    app.add_directive("chart", Chart)
