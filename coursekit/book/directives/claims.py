"""``{claims}``: claims of the report as cards, one id a line."""

from coursekit.book import rows
from coursekit.book.claim_card import card
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.nodes import Box
from coursekit.errors import CourseError


class Claims(CourseDirective):
    subtype = "claims"
    has_content = True

    def run(self):
        self.depends_on("data/claims.csv", "data/sources.csv")
        known, cards = set(rows.keys("claims")), []
        for name, line in self.listed():
            if name not in known:
                self.fault(unknown("claim", name, known), line)
                continue
            try:
                cards.append(card(rows.row_of("claims", name), self.lang))
            except CourseError as error:
                self.fault(error, line)
        return [Box("", *cards, tag="div", classes=["claims"])]


def setup(app):
    app.add_directive("claims", Claims)
