"""``{timeline}``: every dated event of the tables, decade by decade, with a picture of them all and a choice of kind that needs no script."""

from html import escape
from itertools import groupby

from docutils import nodes

from coursekit.book import rows
from coursekit.book.directives.base import CourseDirective
from coursekit.book.events import KINDS, decade, events
from coursekit.book.nodes import Box
from coursekit.book.reference_files import loads
from coursekit.labs import dates
from coursekit.labs.charts.spread import spread

FIRST = 1940  # where the picture begins: the few older bodies would leave the rest no room; the sentence says how many they are
EVENT = "2001-09-28"  # resolution 1373


class Timeline(CourseDirective):
    subtype = "timeline"

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        found = events(self.lang)
        decades = [self.decade(start, list(group)) for start, group in groupby(found, decade)]
        return [*loads(self.env, "reference.css"), self.picture(found),
                Box("", nodes.raw("", self.choice(found), format="html"), *decades, tag="div", classes=["timeline"])]

    def decade(self, start, found):
        title = self.words.text("ledger.timeline.decade", first=start, last=start + 9)
        head = Box("", nodes.inline(text=title), tag="h3", classes=["decade-name"])
        return Box("", head, Box("", *map(self.entry, found), tag="ol"), tag="section", ids=[f"from-{start}"],
                   classes=["decade", *(f"has-{kind}" for kind in sorted({event.kind for event in found}))])

    def entry(self, event):
        """One event: its date, its kind in a word, what happened, and the card it stands on."""
        text = self.words.text
        date = self.words.date(event.date)
        if len(event.date) == 4:
            date = text("ledger.timeline.year_only", year=date)
        link = rows.row_link(event.table, event.anchor, self.lang, event.name) if event.table else nodes.Text(event.name)
        return Box("", Box("", nodes.inline(text=date), tag="time", html={"datetime": event.date}), nodes.Text(" "),
                   nodes.inline(text=text(f"ledger.timeline.kind.{event.kind}"), classes=["event-kind"]), nodes.Text(" "),
                   nodes.inline("", "", link), nodes.Text(" "), nodes.inline(text=event.what, classes=["event-what"]),
                   tag="li", classes=[f"event-{event.kind}"])

    def choice(self, found):
        """Radio buttons that the style sheet obeys: they work by keyboard and without script."""
        text, counts = self.words.text, {kind: sum(event.kind == kind for event in found) for kind in KINDS}
        labels = [("all", text("ledger.timeline.all"), len(found)), *((kind, text(f"ledger.timeline.kind.{kind}"), counts[kind]) for kind in KINDS)]
        buttons = "".join(f'<label><input type="radio" name="kind" id="show-{kind}"{" checked" if kind == "all" else ""}> '
                          f'{escape(name)} <span class="count">{n}</span></label>' for kind, name, n in labels)
        return f'<fieldset class="timeline-kinds"><legend>{escape(text("ledger.timeline.choose"))}</legend>{buttons}</fieldset>\n'

    def picture(self, found):
        """A dot for each event under its kind, for a desk and for a phone."""
        text, last = self.words.text, int(found[-1].date[:4])
        shown = [event for event in found if int(event.date[:4]) >= FIRST]
        caption = text("ledger.timeline.picture", total=len(found), first=FIRST, last=last, older=len(found) - len(shown))
        lines = [{"name": text(f"ledger.timeline.kind.{kind}"), "count": str(sum(event.kind == kind for event in shown)), "ends": last + 1,
                  "years": [middle(event.date) for event in shown if event.kind == kind]} for kind in KINDS]
        drawn = [spread({"lang": self.lang, "dir": self.words.direction, "narrow": narrow, "label": caption}, lines, FIRST, last + 1,
                        (dates.fraction(EVENT), text("lab_conventions.spread.mark"))) for narrow in (False, True)]
        svg = f'<div class="chart-wide">{drawn[0]}</div><div class="chart-narrow">{drawn[1]}</div>'
        return Box("", nodes.raw("", svg, format="html"), Box("", nodes.paragraph(text=caption), tag="figcaption"), tag="figure",
                   classes=["chart", "chart-spread"])


def middle(date):
    """Where a date stands on the axis; one known to the year alone in the middle of its year."""
    return int(date) + 0.5 if len(date) == 4 else dates.fraction(dates.last_day(date))


def setup(app):
    app.add_directive("timeline", Timeline)
