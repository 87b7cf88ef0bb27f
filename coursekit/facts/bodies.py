"""Questions about bodies, systems and series: how many do what, and the newest value of a series."""

from coursekit.edition import editions
from coursekit.errors import CourseError
from coursekit.facts.cells import notes, plain
from coursekit.facts.listings import allowed
from coursekit.facts.model import in_every_edition
from coursekit.facts.question import Answer, known, question
from coursekit.tables import days, field, load
from coursekit.tables.package import hint


@question
def bodies_doing(function):
    """How many bodies at work perform one function."""
    functions = field("institutions", "functions")["list_enum"]
    if function not in functions:
        raise CourseError(f"«{function}» is no function of a body.", file="data/datapackage.json", mend=hint(function, functions))
    rows = load("institutions")
    rows = rows[rows["standing"] == "active"]
    return counted(rows[named_in(rows["functions"], function)], rows, "bodies")


@question
def bodies_standing(standing):
    """How many bodies in the table are active, ended, planned or not found."""
    rows = load("institutions")
    return counted(rows[rows["standing"] == allowed("institutions", "standing", standing)], rows, "bodies")


@question
def systems_of(institution_id):
    """How many information systems a body owns or runs."""
    known("institutions", "institution_id", institution_id)
    rows = load("information_systems")
    chosen = rows[(rows["owner_id"] == institution_id) | (rows["operator_id"] == institution_id).fillna(False)]
    return counted(chosen, rows, "systems")


@question
def warnings_in(family):
    """How many warning systems in the table belong to one family."""
    rows = load("early_warning")
    return counted(rows[rows["family"] == allowed("early_warning", "family", family)], rows, "systems")


@question
def claims_about(institution_id):
    """How many claims of the report are about one body."""
    known("institutions", "institution_id", institution_id)
    rows = load("claims")
    return counted(rows[named_in(rows["institutions"], institution_id)], rows, "claims")


@question
def latest(series_id):
    """The newest sourced value of a whole series, with the day or year it is for."""
    rows = latest_of(series_id)
    row, series = rows.iloc[0], known("series", "series_id", series_id)
    return Answer(plain(row["value"]), "number", rows, row["period"], tuple(notes(field("figures", "value"), row)),
                  {code: series[f"unit_{code}"] for code in editions()})


@question
def growth(series_id, first, last):
    """How many times the first value of a series its last one is, to one decimal; for two years or days of one segment."""
    rows = whole(series_id)
    ends = []
    for period in (first, last):
        chosen = rows[rows["period"] == period]
        if len(chosen) != 1:
            raise CourseError(f"The series «{series_id}» has {len(chosen)} values for {period}.", file="data/figures.csv",
                              mend=hint(period, sorted(set(rows["period"]))))
        ends.append(chosen.iloc[0])
    if segments(ends) != 1:
        raise CourseError(f"The series «{series_id}» breaks between {first} and {last}.", file="data/figures.csv",
                          mend="Compare values of one segment only.")
    if not ends[0]["value"]:
        raise CourseError(f"The series «{series_id}» begins with nothing in {first}.", file="data/figures.csv",
                          mend="Choose a first value above zero.")
    return Answer(round(float(ends[1]["value"] / ends[0]["value"]), 1), "number", rows[rows["period"].isin([first, last])], last,
                  unit=in_every_edition("units.times"))


def counted(chosen, rows, unit):
    """A count over some rows of a table; where none is chosen it rests on them all."""
    return Answer(len(chosen), "number", chosen if len(chosen) else rows, unit=in_every_edition(f"units.{unit}"))


def named_in(column, one):
    """Which cells of a column of ids separated by a space hold one of them."""
    return column.fillna("").str.split().map(lambda ids: one in ids)


def whole(series_id):
    """The rows of a series that count all of it."""
    known("series", "series_id", series_id)
    rows = load("figures")
    return rows[(rows["series_id"] == series_id) & rows["category"].isna() & rows["iso3"].isna()]


def latest_of(series_id):
    """The newest row of a whole series that a source carries."""
    rows = whole(series_id)
    rows = rows[(rows["evidence"] != "unsourced") & (rows["span"] != "part")]
    if rows.empty:
        raise CourseError(f"The series «{series_id}» has no value that is whole and sourced.", file="data/figures.csv",
                          mend="Name one of its rows: figures/FIGURE/value.")
    return rows.loc[[days(rows["period"]).idxmax()]]


def segments(ends):
    """Into how many segments two rows fall; a blank one is a segment of its own."""
    return len({str(row["segment"]) for row in ends})
