"""``{claims}``: claims of the report as cards, one id a line: what it says, the verdict and why, a better statement."""

from docutils import nodes

from coursekit import sources, tables
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.nodes import Box
from coursekit.errors import CourseError

SHAPES = {  # the verdict's shape, so that colour is never alone
    "confirmed": "M2 6.5 5 9.5 10 3",
    "imprecise": "M1.5 7.5c1.5-3 3-3 4.5-1.5s3 1.5 4.5-1.5",
    "outdated": "M6 3v3.3l2.2 1.6M6 1.2a4.8 4.8 0 1 1-4.5 3.2M1 1.6v3h3",
    "contradicted": "M2.5 2.5l7 7M9.5 2.5l-7 7",
    "unverifiable": "M4 4.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M6 9.6v.3",
}


class Claims(CourseDirective):
    subtype = "claims"
    has_content = True

    def run(self):
        self.depends_on("data/claims.csv", "data/sources.csv")
        claims = tables.load("claims").set_index("claim_id")
        cards = []
        for name, line in self.listed():
            if name not in claims.index:
                self.fault(unknown("claim", name, claims.index), line)
                continue
            try:
                cards.append(self.card(name, claims.loc[name]))
            except CourseError as error:
                self.fault(error, line)
        return [Box("", *cards, tag="div", classes=["claims"])]

    def card(self, name, claim):
        """One claim as an article; raises CourseError where the table lacks a text in the page's language."""
        verdict = claim["verdict"]
        shape = f'<svg viewBox="0 0 12 12" aria-hidden="true"><path d="{SHAPES[verdict]}"/></svg>'
        head = nodes.paragraph("", "", nodes.raw("", shape, format="html"),
                               nodes.strong(text=self.words.text(f"book.verdicts.{verdict}")), nodes.Text(" "),
                               nodes.inline(text=name, classes=["claim-id"]), classes=["verdict"])
        said = nodes.block_quote("", nodes.paragraph(text=self.text(name, claim, "claim")))
        parts = [head, said, self.labelled("why", self.text(name, claim, "why"))]
        better = claim[f"better_statement_{self.lang}"]
        if isinstance(better, str) and better:
            parts.append(self.labelled("better", better))
        parts.append(self.footing(claim))
        return Box("", *parts, tag="article", ids=[name.lower()], classes=["claim", f"claim-{verdict}"],
                   html={"aria-label": self.words.text("book.claim", id=name)})

    def text(self, name, claim, field):
        value = claim[f"{field}_{self.lang}"]
        if not isinstance(value, str) or not value:
            raise CourseError(f"The claim «{name}» has no text «{field}_{self.lang}».", mend="Write it in data/claims.csv.")
        return value

    def labelled(self, key, text):
        label = nodes.strong(text=self.words.text(f"book.{key}"))
        return nodes.paragraph("", "", label, nodes.Text(" " + text), classes=[f"claim-{key}"])

    def footing(self, claim):
        """The sources with the day the claim was last checked."""
        line = nodes.paragraph("", "", classes=["claim-sources"])
        for place, name in enumerate(str(claim["sources"]).split()):
            cite = sources.cite(name, self.lang)
            line += nodes.Text(" · ") if place else nodes.strong(text=self.words.text("book.sources"))
            line += nodes.Text("" if place else " ")
            line += nodes.reference("", cite["text"], refuri=cite["url"]) if cite["url"] else nodes.Text(cite["text"])
        line += nodes.Text(" " + self.words.text("book.checked", date=self.words.date(str(claim["checked_on"])[:10])))
        return line


def setup(app):
    app.add_directive("claims", Claims)
