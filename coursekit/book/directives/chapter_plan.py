"""``{chapter-plan}``: what each chapter asks of a class, on one table: outcomes, minutes, what comes before, questions."""

from collections import Counter

from coursekit import tables
from coursekit.book import rows
from coursekit.book.directives.base import CourseDirective
from coursekit.book.fields import known
from coursekit.book.plain_table import plain_table
from coursekit.items import load_all

COLUMNS = ("chapter", "outcomes", "reading", "lab", "after", "practice", "assessment")


class ChapterPlan(CourseDirective):
    subtype = "chapter-plan"

    def run(self):
        self.depends_on("data/chapters.csv", "data/outcomes.csv", "items/*/*.yml")
        outcomes = Counter(tables.load("outcomes").chapter_id)
        pools = Counter((item.chapter, item.pool) for item in load_all())
        found = [[rows.chapter_link(row.chapter_id, self.lang), str(outcomes[row.chapter_id]), str(row.reading_minutes),
                  self.given(row.lab_minutes, str), self.given(row.needs, lambda id: rows.chapter_link(id, self.lang)),
                  str(pools[row.chapter_id, "practice"]), str(pools[row.chapter_id, "assessment"])]
                 for row in tables.load("chapters").sort_values("number").itertuples()]
        return [plain_table(self.text("caption"), [self.text(name) for name in COLUMNS], found)]

    def given(self, value, said):
        """A cell that may be blank in the table."""
        return said(value) if known(value) else self.text("none")

    def text(self, key):
        return self.words.text(f"book.chapter_plan.{key}")


def setup(app):
    app.add_directive("chapter-plan", ChapterPlan)
