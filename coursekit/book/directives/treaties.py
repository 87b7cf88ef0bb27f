"""``{treaties} universal``: the instruments of a scope as cards; ``{resolutions} security-council``: the resolutions of a body."""

import math

from coursekit import tables
from coursekit.book import fields, instrument_uses, rows
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.instrument_card import resolution_card, treaty_card
from coursekit.book.nodes import Box
from coursekit.book.reference_files import loads


class Instruments(CourseDirective):
    """The rows of a table whose ``column`` has the value of the argument, each by ``card``, in ``order``."""

    required_arguments = 1
    table = column = ""

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        wanted, known = self.arguments[0], tables.field(self.table, self.column)["constraints"]["enum"]
        if wanted not in known:
            return self.fault(unknown(self.column, wanted, known))
        used = instrument_uses.chapters(self.env, self.lang)
        found = sorted((row for row in rows.by_id(self.table).values() if row[self.column] == wanted), key=self.order)
        cards = [self.card(row, used.get(row.name, ())) for row in found]
        return [*loads(self.env, "reference.css"), Box("", *cards, tag="div", classes=["row-cards", f"rows-{self.table}"])]


class Treaties(Instruments):
    subtype, table, column = "treaties", "conventions", "scope"

    def card(self, row, used):
        return treaty_card(row, self.lang, used)

    def order(self, row):
        """The UN's own numbers first, then by the day of the text."""
        days = [row[name] for name in ("adopted_on", "opened_on") if fields.known(row[name])]
        return (int(row["un19_number"]) if fields.known(row["un19_number"]) else math.inf, days[0] if days else "9999")


class Resolutions(Instruments):
    subtype, table, column = "resolutions", "resolutions", "body"

    def card(self, row, used):
        return resolution_card(row, self.lang, used)

    def order(self, row):
        return row["adopted_on"]


def setup(app):
    app.add_directive("treaties", Treaties)
    app.add_directive("resolutions", Resolutions)
