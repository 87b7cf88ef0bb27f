"""``{figure-data} sltd-records``: a series drawn, with its breaks, sources and table. ``{all-figures}``: every series of the data."""

from docutils import nodes

from coursekit.book import fields, rows, series_line
from coursekit.book.claim_card import ids, source_line
from coursekit.book.directives.base import CourseDirective
from coursekit.book.nodes import Box, Fold
from coursekit.book.plain_table import plain_table
from coursekit.book.reference_files import loads
from coursekit.errors import CourseError
from coursekit import tables


class FigureData(CourseDirective):
    subtype = "figure"
    required_arguments = 1

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        name = self.arguments[0]
        try:
            return [self.figure(name, series_line.line(name))]
        except CourseError as error:
            return self.fault(error)

    def figure(self, name, points):
        """The picture, its caption, what its marks mean, its sources, and its table folded away."""
        row, caption = rows.row_of("series", name), []
        caption.append(nodes.paragraph("", "", nodes.strong(text=row[f"title_{self.lang}"]), nodes.Text(". " + row[f"counts_{self.lang}"])))
        if fields.known(row[f"breaks_{self.lang}"]):
            caption.append(nodes.paragraph(text=self.words.text("ledger.figure.breaks", breaks=row[f"breaks_{self.lang}"])))
        caption.append(nodes.paragraph(text=self.marks(points)))
        caption += self.below(name)
        return Box("", nodes.raw("", series_line.pictures(name, points, self.lang), format="html"), Box("", *caption, tag="figcaption"),
                   tag="figure", classes=["chart", "chart-series"])

    def marks(self, points):
        """What the shapes of this figure mean; only those that are in it."""
        t, used = self.words.text, {row["qualifier"] for row, _ in points}
        said = [t(f"ledger.figure.mark.{kind}") for kind in ("exact", "about", "almost", "more-than", "at-least") if kind in used]
        if any(fields.known(row["value_high"]) for row, _ in points):
            said.append(t("ledger.figure.mark.range"))
        if any(row["evidence"] == "unsourced" or not stands for row, stands in points):
            said.append(t("ledger.figure.mark.hollow"))
        return t("edition.list_separator").join(said)

    def below(self, name):
        """The sources with the day they were read, and the table."""
        found = series_line.values(name)
        named = " ".join(dict.fromkeys(one for row in found for one in ids(row["sources"])))
        return [source_line(named, self.lang), Fold("", self.table(name, found), summary=self.words.plural("ledger.figure.table", len(found)))]

    def table(self, name, found):
        t, row = self.words.text, rows.row_of("series", name)
        heads = [tables.title("figures", column, self.lang) for column in ("period", "value", "span", f"remark_{self.lang}", "evidence")]
        heads[1] = f"{heads[1]} ({row[f'unit_{self.lang}']})"
        lines = [[self.words.date(one["period"]), series_line.amount(one, self.lang), t(f"data.codes.span.{one['span']}"), self.remark(one),
                  t(f"data.codes.evidence.{one['evidence']}")] for one in found]
        return plain_table(row[f"title_{self.lang}"], heads, lines)

    def remark(self, row):
        """What the value counts: its kind, its State, its edition, its remark."""
        said = [self.words.text(f"data.codes.category.{row['category']}")] if fields.known(row["category"]) else []
        said += [tables.state_name(row["iso3"], self.lang)] if fields.known(row["iso3"]) else []
        said += [row[f"remark_{self.lang}"]] if fields.known(row[f"remark_{self.lang}"]) else []
        return " · ".join(said)


class AllFigures(FigureData):
    """Every series under its id: those that make a line drawn, the others as their table."""

    required_arguments = 0

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        return [*loads(self.env, "reference.css"), Box("", *map(self.card, rows.keys("series")), tag="div", classes=["row-cards", "rows-series"])]

    def card(self, name):
        head = Box("", nodes.inline("", "", rows.row_link("series", name, self.lang)), tag="h3", classes=["row-name"])
        try:
            parts = [self.figure(name, series_line.line(name))]
        except CourseError:  # not one line: its values are the table
            counts = rows.row_of("series", name)[f"counts_{self.lang}"]
            parts = [nodes.paragraph(text=counts), *self.below(name)]
        return Box("", head, *parts, tag="section", ids=[name], classes=["row-card"])


def setup(app):
    app.add_directive("figure-data", FigureData)
    app.add_directive("all-figures", AllFigures)
