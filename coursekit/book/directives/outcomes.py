"""``{outcomes}``: what a reader can do at the end of this chapter, and how long it takes."""

from docutils import nodes

from coursekit import tables
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.fields import known
from coursekit.book.nodes import Box


class Outcomes(CourseDirective):
    subtype = "outcomes"

    def run(self):
        self.depends_on("data/outcomes.csv", "data/chapters.csv")
        chapters = tables.load("chapters").set_index("chapter_id")
        if self.page_name not in chapters.index:
            return self.fault(unknown("chapter", self.page_name, chapters.index))
        outcomes = tables.load("outcomes")
        rows = outcomes[outcomes["chapter_id"] == self.page_name].sort_values("number")
        entries = nodes.enumerated_list(enumtype="arabic")
        for row in rows.itertuples():
            entries.append(nodes.list_item("", nodes.paragraph(text=getattr(row, f"text_{self.lang}")), ids=[row.outcome_id]))
        box = Box("", entries, nodes.paragraph("", self.times(chapters.loc[self.page_name]), classes=["times"]),
                  tag="div", classes=["outcomes"])
        return [box]

    def times(self, chapter):
        """«Reading: 38 minutes. Lab: 75 minutes.»"""
        parts = [self.words.plural(f"book.{name}", int(chapter[f"{name}_minutes"]))
                 for name in ("reading", "lab") if known(chapter[f"{name}_minutes"])]
        return nodes.Text(" ".join(parts))


def setup(app):
    app.add_directive("outcomes", Outcomes)
