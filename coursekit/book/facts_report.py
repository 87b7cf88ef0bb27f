"""Every fact in prose traced: where it stands, what it says, for which day, on which sources, how old it is."""

import csv
import datetime
import io

from coursekit import facts
from coursekit.book.uses import uses
from coursekit.edition import ROOT, editions
from coursekit.labs.dates import last_day

COLUMNS = ("edition", "page", "line", "section", "reference", "value", "unit", "as_of", "age_days", "evidence", "sources")


def age(as_of, today):
    """Days from the last day of a date (known to the day, month or year) to ``today``, not below 0; "" for no date."""
    if not as_of:
        return ""
    return max((today - datetime.date.fromisoformat(last_day(str(as_of)[:10]))).days, 0)


def rows(today=None, root=ROOT):
    """One row of COLUMNS for each use of ``{fact}`` in both editions; raises CourseError for a reference that names none."""
    today, found = today or datetime.date.today(), []
    for lang in editions():
        for use in uses(lang, {"fact"}, root):
            fact = facts.fact(use.reference)
            found.append((lang, use.page, use.line, use.section, use.reference, fact.text(lang), fact.unit.get(lang, ""), fact.as_of,
                          age(fact.as_of, today), fact.evidence, " ".join(fact.sources)))
    return found


def text(today=None, root=ROOT):
    """The report as CSV with a head."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(today, root))
    return out.getvalue()
