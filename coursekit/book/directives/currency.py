"""``{currency}``: for every table and chapter the oldest and the newest day, and the facts in prose that most need a second look."""

from docutils import nodes

from coursekit import data_dictionary, tables
from coursekit.book import currency, rows
from coursekit.book.depends import taken
from coursekit.book.directives.base import CourseDirective
from coursekit.book.page import project_root
from coursekit.book.plain_table import plain_table
from coursekit.book.reference_files import loads
from coursekit.book.uses import uses
from coursekit.items import load_all

OLDEST = 15  # facts in prose that are listed one by one


class Currency(CourseDirective):
    subtype = "currency"

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json", "items/*/*.yml")
        found = currency.table_ages()
        said = currency.standing(taken(self.env, facts_in_prose))
        return [*loads(self.env, "reference.css"), nodes.paragraph(text=self.sentence(found)),
                self.tables_table(found), self.chapters_table(said), self.oldest_table(said), self.sources_table()]

    def text(self, key, **values):
        return self.words.text(f"ledger.currency.{key}", **values)

    def date(self, day):
        return self.words.date(day) if day else self.text("none")

    def sentence(self, found):
        total = sum(one.rows for one in found)
        lacking, partly = sum(one.unsourced for one in found), sum(one.partly for one in found)
        return self.text("sentence", day=self.date(currency.read_last()), tables=len(found), rows=total, lacking=lacking, partly=partly)

    def tables_table(self, found):
        columns = [self.text(f"column.{name}") for name in ("table", "rows", "lacking", "first", "last", "read")]
        return plain_table(self.text("tables"), columns, [
            [data_dictionary.said(tables.resource(one.name), "title", self.lang), str(one.rows), str(one.unsourced),
             self.date(one.first), self.date(one.last), self.date(one.read)] for one in found])

    def chapters_table(self, said):
        """The chapters with their facts in prose and their questions: how many, and the oldest day of each."""
        columns = [self.text(f"column.{name}") for name in ("chapter", "facts", "oldest_fact", "questions", "oldest_question")]
        found = []
        for chapter in rows.keys("chapters"):
            own = [fact for use, fact in said if use.page == f"book/{chapter}"]
            items = load_all(chapter)
            found.append([rows.chapter_link(chapter, self.lang), str(len(own)), self.date(str(own[0].as_of) if own else ""),
                          str(len(items)), self.date(str(min(item.checked_on for item in items)))])
        return plain_table(self.text("chapters"), columns, found)

    def oldest_table(self, said):
        columns = [self.text(f"column.{name}") for name in ("value", "day", "place")]
        return plain_table(self.text("oldest", n=OLDEST), columns, [
            [self.value(use, fact), self.date(str(fact.as_of)), rows.RowLink("", use.heading or use.page, page=use.page, anchor=use.section)]
            for use, fact in said[:OLDEST]])

    def value(self, use, fact):
        """What the text says, after the name of the row that it says it of."""
        table, _, rest = use.reference.partition("/")
        said = " ".join(part for part in (fact.text(self.lang), fact.unit.get(self.lang, "")) if part)
        name = rows.name_of(table, rest.partition("/")[0], self.lang) if table in rows.PAGES else ""
        return self.words.text("ledger.currency.of", name=name, value=said) if name else said

    def sources_table(self):
        return plain_table(self.text("sources"), [self.text("column.kind"), self.text("column.count")],
                           [[self.words.text(f"data.codes.kind.{kind}"), str(count)] for kind, count in currency.source_kinds().items()])


def facts_in_prose(env):
    """Where the edition's pages state facts, but for the lines: these move with every sentence."""
    return [use._replace(line=0) for use in uses(env.config.language, {"fact"}, project_root(env.app))]


def setup(app):
    app.add_directive("currency", Currency)
