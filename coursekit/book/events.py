"""The dated events of the tables, for the timeline: what happened, of which kind, on which card it stands."""

from typing import NamedTuple

from coursekit import tables
from coursekit.book import rows
from coursekit.book.claim_card import present
from coursekit.edition import edition

KINDS = ("treaty", "resolution", "body", "system", "fatf")

# Of each table: the kind of its events, and the fields whose dates are events, with the word for what happened then.
DATED = {
    "conventions": ("treaty", (("adopted_on", "adopted"), ("opened_on", "opened"), ("in_force_on", "in_force"))),
    "resolutions": ("resolution", (("adopted_on", "passed"),)),
    "institutions": ("body", (("founded_on", "founded"), ("ended_on", "ended"))),
    "information_systems": ("system", (("started_on", "started"),)),
    "early_warning": ("system", (("started_on", "started"),)),
}


class Event(NamedTuple):
    """``date`` as the table has it (day, month or year); ``anchor`` of the card on the page of ``table``, "" where there is none."""

    date: str
    kind: str
    what: str
    name: str
    table: str
    anchor: str


def events(lang):
    """Every event in the order of time; what is known to the month or the year only stands before the days within it."""
    found = [event for table, (kind, dates) in DATED.items() for row in rows.by_id(table).values()
             for event in of_row(table, kind, dates, row, lang)]
    return sorted([*found, *of_fatf(lang)], key=lambda event: (event.date, KINDS.index(event.kind), event.name))


def of_row(table, kind, dates, row, lang):
    """The events of one row. The opening of a treaty stands for its adoption where that day is not known."""
    for column, what in dates:
        if not present(row[column]) or (column == "opened_on" and present(row["adopted_on"])):
            continue
        yield Event(row[column], kind, edition(lang).text(f"ledger.timeline.what.{what}"), rows.name_of(table, row.name, lang), table, row.name)


def of_fatf(lang):
    """Facts of the FATF table; those of many jurisdictions that happened together are one event that names them."""
    words, together = edition(lang), {}
    for _, row in tables.load("fatf").iterrows():
        if present(row["occurred_on"]):
            said = (row["occurred_on"], row["topic"], row[f"fact_{lang}"] if present(row[f"fact_{lang}"]) else row["fact_en"])
            together.setdefault(said, []).extend([tables.state_name(row["iso3"], lang)] if present(row["iso3"]) else [])
    for (date, topic, fact), states in together.items():
        name = words.text("ledger.timeline.of_states", fact=fact, states=words.text("edition.list_separator").join(sorted(states))) if states else fact
        yield Event(date, "fatf", words.text(f"data.codes.topic.{topic}"), name, "", "")


def decade(event):
    """The decade an event belongs to, as its first year."""
    return int(event.date[:4]) // 10 * 10
