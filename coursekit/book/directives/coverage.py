"""``{coverage}``: everything that the report names, chapter by chapter: where it is taught, its row, claims, questions and lab."""

from docutils import nodes

from coursekit.book import coverage, rows
from coursekit.book.claim_card import section_name
from coursekit.book.depends import taken
from coursekit.book.directives.base import CourseDirective
from coursekit.book.plain_table import plain_table
from coursekit.book.reference_files import loads

COLUMNS = ("name", "place", "taught", "row", "claims", "questions", "lab")


class Coverage(CourseDirective):
    subtype = "coverage"

    def run(self):
        self.depends_on("data/*.csv", "items/*/*.yml", "translations/*/strings/lab_*.yml")
        titles = taken(self.env, coverage.all_headings)
        for fault in coverage.faults(titles):
            self.fault(fault)
        named = list(rows.by_id("coverage").values())
        general = coverage.general_claims()
        claims = rows.separated([rows.row_link("claims", name, self.lang, name) for name in general])
        sentence = self.text("sentence", rows=len(named), general=len(general), claims=len(rows.keys("claims")))
        return [*loads(self.env, "reference.css"), nodes.paragraph("", sentence, nodes.Text(" "), *claims),
                *[self.table(chapter, [row for row in named if coverage.chapter_of(row) == chapter], titles[self.lang, chapter])
                  for chapter in rows.keys("chapters") if any(coverage.chapter_of(row) == chapter for row in named)]]

    def text(self, key, **values):
        return self.words.text(f"ledger.coverage.{key}", **values)

    def table(self, chapter, named, titles):
        """The rows that one chapter teaches; ``titles``: of its sections."""
        about = rows.row_of("chapters", chapter)
        caption = self.words.text("ledger.chapter", n=about["number"], title=about[f"title_{self.lang}"])
        return plain_table(caption, [self.text(f"column.{name}") for name in COLUMNS],
                           [self.cells(row, chapter, titles) for row in named])

    def cells(self, row, chapter, titles):
        sections = dict.fromkeys(section_name(rows.row_of("claims", name)["section"], self.lang) for name in row["claims"].split())
        lab = coverage.chapter_of_lab(row["lab_id"])
        part = self.words.text(f"lab_{row['lab_id'].partition('-')[2]}.parts.{row['lab_part']}.title")
        return [row[f"name_{self.lang}"], "; ".join(sections) if self.lang == "en" else "؛ ".join(sections),
                rows.RowLink("", titles[row["section"]], page=f"book/{chapter}", anchor=row["section"]),
                rows.row_link(row["resource"], row["row_id"], self.lang),
                rows.separated([rows.row_link("claims", name, self.lang, name) for name in row["claims"].split()]),
                rows.separated([self.question(name, place) for place, name in enumerate(row["items"].split(), 1)]),
                rows.RowLink("", part, page=f"book/{lab}", anchor=f"lab-{row['lab_id']}-{row['lab_part']}")]

    def question(self, name, place):
        """A link to a question on its page."""
        return rows.RowLink("", self.text("question", n=place), page=f"book/{coverage.chapter_of_item(name)}", anchor=f"item-{name}")


def setup(app):
    app.add_directive("coverage", Coverage)
