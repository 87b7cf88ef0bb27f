"""A series of data/series.csv as what a figure draws: its points, its breaks, and the sentence that says what it shows."""

from coursekit.book import fields, rows
from coursekit.book.faults import unknown
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.labs import dates
from coursekit.labs.charts.series import series as drawn_series

FEWEST = 3  # with two values a line shows nothing that the table does not say better


def values(name):
    """The rows of figures.csv of a series, in the order of time; raises CourseError naming the nearest series."""
    known = rows.keys("series")
    if name not in known:
        raise CourseError(unknown("series", name, known))
    found = [row for row in rows.by_id("figures").values() if row["series_id"] == name]
    return sorted(found, key=lambda row: moment(row))


def moment(row):
    """A period as a year with its fraction: a whole year stands at its middle, a month or a day where it is."""
    year, *rest = dates.parse(row["period"])
    return year + 0.5 if not rest else year + (rest[0] - 0.5) / 12


def line(name):
    """[(row, stands on the line)] of a series that can be one line.

    Values of a part of a year and totals of several years do not compare with the rest and stand in the table alone. Of two
    values for one time the one without an edition of its own is on the line, else the newest that a source carries.
    Raises CourseError where the rows count different things, or are too few.
    """
    found = values(name)
    if any(fields.known(row[column]) for row in found for column in ("category", "iso3")):
        raise CourseError(f"The series «{name}» counts several kinds or States, which is not one line.",
                          mend="Use {table-data} of figures with where: series_id = " + name + ".")
    found = [row for row in found if row["span"] in ("year", "point")]
    best = {}
    for row in found:
        key = (str(row["segment"]), row["period"])
        if key not in best or rank(row) > rank(best[key]):
            best[key] = row
    chosen = {row["figure_id"] for row in best.values()}
    if len(chosen) < FEWEST:
        raise CourseError(f"The series «{name}» has {len(chosen)} values that compare, and a line asks for {FEWEST}.",
                          mend="Name its values in the text with {fact}, or show them with {table-data}.")
    return [(row, row["figure_id"] in chosen) for row in found]


def rank(row):
    return row["evidence"] != "unsourced", row["edition"] if fields.known(row["edition"]) else "~"


def amount(row, lang):
    """A value as its source gives it: with «about» or «more than», and both ends of a range."""
    words = edition(lang)
    value = row["value"]
    text = words.number(int(value) if value == int(value) else float(value))
    if fields.known(row["value_high"]):
        return words.text("ledger.figure.range", low=text, high=words.number(int(row["value_high"])))
    if row["qualifier"] == "exact":
        return text
    return f"{words.text('data.codes.qualifier.' + row['qualifier'])} {text}"


def breaks(points):
    """The times at which the series breaks: between the last point of a segment and the first of the next."""
    ends = {}
    for row, on_line in points:
        if on_line:
            ends.setdefault(str(row["segment"]), []).append(moment(row))
    order = sorted(ends.values())
    return [(before[-1] + after[0]) / 2 for before, after in zip(order, order[1:])]


def told(name, points, lang):
    """What the figure shows, in sentences: first, last, highest, breaks. The figure's alternative text."""
    words, row = edition(lang), rows.row_of("series", name)
    on_line = [one for one, stands in points if stands]
    high = max(on_line, key=lambda one: one["value"])
    said = {f"{key}_{what}": text for key, one in (("first", on_line[0]), ("last", on_line[-1]), ("high", high))
            for what, text in (("value", amount(one, lang)), ("date", words.date(one["period"])))}
    text = words.text("ledger.figure.told", title=row[f"title_{lang}"], unit=row[f"unit_{lang}"], n=len(on_line), **said)
    if fields.known(row[f"breaks_{lang}"]):
        text += " " + words.text("ledger.figure.breaks", breaks=row[f"breaks_{lang}"])
    return text


def pictures(name, points, lang):
    """The figure for a desk and for a phone, as HTML."""
    words, row = edition(lang), rows.row_of("series", name)
    top = max(one["value"] for one, _ in points)
    size, scaled = next(((size, key) for size, key in ((10**9, "billions"), (10**6, "millions")) if top >= 2 * size), (1, "plain"))
    given = [{"x": moment(one), "low": float(one["value"]), "high": float(one["value_high"]) if fields.known(one["value_high"]) else float(one["value"]),
              "segment": str(one["segment"]), "kind": one["qualifier"], "sure": one["evidence"] != "unsourced", "line": stands,
              "text": amount(one, lang)} for one, stands in points]
    unit = words.text(f"ledger.figure.{scaled}", unit=row[f"unit_{lang}"])

    def say(number):
        share = number / size
        return words.number(int(share) if share == int(share) else round(share, 2))

    drawn = [drawn_series({"lang": lang, "dir": words.direction, "narrow": narrow, "label": told(name, points, lang)}, given,
                          breaks(points), unit, say) for narrow in (False, True)]
    return f'<div class="chart-wide">{drawn[0]}</div><div class="chart-narrow">{drawn[1]}</div>'
