"""How old the course's data and text are, computed from the tables alone: no clock, so that a page built twice is the same page."""

import re
from typing import NamedTuple

from coursekit import facts, tables
from coursekit.book.claim_card import ids, present
from coursekit.labs.dates import last_day

PAST = re.compile(r"^(figures|deaths|fatf|ratifications)/|bound_since_by|:\d{4}")  # a fact about a day gone by, which no newer day can change
DAYS = ("as_of", "checked_on", "status_as_of")  # fields that say for which day a row holds


class TableAge(NamedTuple):
    """One table: rows, those without a source and those partly read, the days its rows stand for, the day since when its sources were read.

    ``first``, ``last`` and ``read`` are ISO days, months or years; "" where the table has none.
    """

    name: str
    rows: int
    unsourced: int
    partly: int
    first: str
    last: str
    read: str


def table_ages():
    """A TableAge for every table that rests on sources, in the order of the data package."""
    read = tables.load("sources").set_index("source_id")["accessed_on"].astype("string")
    found = []
    for resource in tables.resources():
        table = tables.load(resource)
        if "sources" not in table:
            continue
        used = {source for cell in table["sources"] if present(cell) for source in ids(cell)}
        evidence = table["evidence"].value_counts() if "evidence" in table else {}
        found.append(TableAge(resource, len(table), int(evidence.get("unsourced", 0)), int(evidence.get("partly-consulted", 0)),
                              *ends(day for name in DAYS if name in table for day in table[name].dropna()),
                              ends(read[source] for source in used)[0]))
    return found


def ends(days):
    """(oldest, newest) of days known to the day, month or year; ("", "") of none."""
    known = sorted({str(day)[:10] for day in days if present(day)}, key=last_day)
    return (known[0], known[-1]) if known else ("", "")


def read_last():
    """The last day on which a source was read."""
    return ends(tables.load("sources")["accessed_on"])[1]


def source_kinds():
    """{kind: number of sources}, most first."""
    return tables.load("sources")["kind"].value_counts().to_dict()


def standing(uses):
    """(use, fact) of each dated fact that a later day may change, oldest first; on a page each stands once. ``uses``: of facts."""
    found = {}
    for use in uses:
        if PAST.search(use.reference):
            continue
        fact = facts.fact(use.reference)
        if fact.as_of:
            found.setdefault((use.page, use.reference), (use, fact))
    return sorted(found.values(), key=lambda pair: last_day(str(pair[1].as_of)))
