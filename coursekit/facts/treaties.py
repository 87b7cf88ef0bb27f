"""Questions about instruments and States: how many, since when, who first. Counting follows lab 1's model, so that page and
lab never disagree."""

import pandas as pd

from coursekit.edition import edition, editions
from coursekit.errors import CourseError
from coursekit.facts.model import in_every_edition
from coursekit.facts.question import Answer, day, known, question
from coursekit.labs.conventions.standing import bound_since
from coursekit.labs.dates import last_day
from coursekit.tables import days, load, state_name


@question
def universal_instruments():
    """How many instruments the UN list of universal counter-terrorism instruments has."""
    rows = load("conventions").dropna(subset="un19_number")
    return Answer(len(rows), "number", rows, unit=in_every_edition("units.instruments"))


@question
def parties_on(convention_id, date):
    """How many States had deposited their consent to an instrument by a day, whether or not it was in force yet."""
    return counted(convention_id, day(date), consented)


@question
def bound_on(convention_id, date):
    """How many States were bound by an instrument on a day: in force, and the waiting time over for each."""
    return counted(convention_id, day(date), bound)


@question
def group_parties_on(group_id, convention_id, date):
    """How many of a group's present members had deposited their consent to an instrument by a day."""
    return counted(convention_id, day(date), consented, members(group_id))


@question
def group_bound_on(group_id, convention_id, date):
    """How many of a group's present members were bound by an instrument on a day."""
    return counted(convention_id, day(date), bound, members(group_id))


@question
def group_size(group_id):
    """How many members a group has in the data, those that left set aside."""
    known("groups", "group_id", group_id)
    rows = load("memberships")
    rows = rows[(rows["group_id"] == group_id) & rows["ended_on"].isna()]
    return Answer(len(rows), "number", rows, unit=in_every_edition("units.members"))


@question
def consents_between(convention_id, first, last):
    """How many States deposited their consent to an instrument from one day to another, both included."""
    rows, _, notes = complete_list(convention_id, day(last))
    on = days(rows["consented_on"])
    rows = rows[(on >= day(first)) & (on <= last)]
    return Answer(len(rows), "number", rows, last, notes, in_every_edition("units.parties"))


@question
def first_party(convention_id):
    """Which State or States were the first to deposit their consent."""
    return extreme(convention_id, "first")


@question
def last_party(convention_id):
    """Which State or States were the latest, in the data, to deposit their consent."""
    return extreme(convention_id, "last")


@question
def bound_since_by(convention_id, iso3):
    """Since which day a State has been bound: the later of entry into force, and its consent with the waiting time.

    Source: the article that conventions.csv names in waiting_article; for the rule, Vienna Convention on the Law of Treaties, art. 24.
    """
    instrument = known("conventions", "convention_id", convention_id)
    rows = load("ratifications")
    rows = rows[(rows["convention_id"] == convention_id) & (rows["iso3"] == iso3)]
    since, precision = since_of(instrument, rows.iloc[0]) if len(rows) else ("", "")
    if precision != "exact":
        raise CourseError(f"The data does not tell since which day {iso3} has been bound by {convention_id}.",
                          file="data/ratifications.csv", mend="Say in words what is known.")
    return Answer(since, "date", rows, rows.iloc[0]["as_of"],
                  (in_every_edition("facts.bound_rule", article=instrument["waiting_article"]),))


def counted(convention_id, date, test, states=None):
    """How many rows of a complete list pass a test on a day."""
    rows, instrument, notes = complete_list(convention_id, date)
    if states is not None:
        rows = rows[rows["iso3"].isin(states)]
    passed = rows[[test(instrument, row, date) for _, row in rows.iterrows()]]
    undated = int(sum(may_count(instrument, row, date) for _, row in rows.iterrows()))
    if undated:
        notes = (*notes, in_every_edition("facts.undated", count=undated))
    return Answer(len(passed), "number", passed if len(passed) else rows, date, notes, in_every_edition("units.parties"))


def consented(instrument, row, date):
    return pd.notna(row["consented_on"]) and last_day(row["consented_on"]) <= date


def may_count(instrument, row, date):
    """Whether a party without a day may have joined by then: not if it came after a list that is later than that day."""
    if row["status"] != "party" or pd.notna(row["consented_on"]):
        return False
    whole = last_day(instrument["status_as_of"])
    return date > whole or (pd.notna(row["as_of"]) and last_day(row["as_of"]) <= whole)


def bound(instrument, row, date):
    since, _ = since_of(instrument, row)
    return pd.notna(row["consented_on"]) and bool(since) and since <= date


def since_of(instrument, row):
    """(ISO day or "", its precision) from lab 1's model, which takes a row as a list."""
    plain = [row["iso3"], row["consent_act"], row["consented_on"], row["signed_on"], row["as_of"]]
    plain = ["" if pd.isna(one) else one for one in plain] + ["", "", False]
    return bound_since({name: "" if pd.isna(instrument[name]) else instrument[name]
                        for name in ("in_force_on", "waiting_rule")}, plain)


def complete_list(convention_id, date):
    """(rows, instrument, notes) of a status list that can be counted; CourseError where it is partial or missing."""
    instrument = known("conventions", "convention_id", convention_id)
    if instrument["status_list"] != "complete":
        raise CourseError(f"The list of parties to {convention_id} is not complete, so it cannot be counted.",
                          file="data/conventions.csv", place=f"{convention_id}, status_list",
                          mend="Say which States the data shows, and that others may be missing.")
    rows = load("ratifications")
    rows = rows[rows["convention_id"] == convention_id]
    if date <= last_day(instrument["status_as_of"]):
        return rows, instrument, ()
    late = {code: edition(code).text("data.facts.list_as_of", date=edition(code).date(instrument["status_as_of"]))
            for code in editions()}
    return rows, instrument, (late,)


def members(group_id):
    return set(group_size(group_id).rows["iso3"])


def extreme(convention_id, which):
    """The State whose dated consent is first or last; several, in the order of their names, where they share the day."""
    rows, _, notes = complete_list(convention_id, "0001-01-01")
    dated = rows.dropna(subset="consented_on").assign(on=days(rows["consented_on"]))
    dated = dated[dated["on"] == (dated["on"].min() if which == "first" else dated["on"].max())]
    names = {code: edition(code).text("edition.list_separator").join(sorted(state_name(one, code) for one in dated["iso3"]))
             for code in editions()}
    return Answer(names, "text", dated, dated["as_of"].max(), notes)
