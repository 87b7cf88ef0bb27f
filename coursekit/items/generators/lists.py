"""Status lists as evidence: which list can carry a question, what it says of a State, and since when a State was bound.

Each question rests on one list of one day, and on its rows alone: that a State has no row says nothing about the days after
it. Left out: rows without a source, rows whose date is not known to the day, rows added from another list, and successions, of
which a date does not tell since when the State was bound.
"""

from coursekit.errors import CourseError
from coursekit.items.generators.rows import PLACE, day, is_day, one, rows, say, sourced, state
from coursekit.labs.conventions.standing import waited

WAITS = {"days:30": 30, "days:60": 60, "days:90": 90}  # waiting rules that the words can say, in days


def status_list(data, rng, convention, suits, also=lambda treaty: True):
    """An instrument and the usable rows of its status list.

    Without ``convention`` one is drawn of those for which ``suits(rows)`` and ``also(treaty)`` hold; CourseError where there is none.
    """
    treaties = [one(data, "conventions", "convention_id", convention)] if convention else rows(data, "conventions")
    found = [(treaty, usable_rows(data, treaty)) for treaty in treaties if is_day(treaty["status_as_of"]) and also(treaty)]
    found = [(treaty, listed) for treaty, listed in found if listed and suits(listed)]
    if not found:
        raise CourseError(f"The status list of {convention or 'any instrument'} cannot carry this question.",
                          mend="Choose an instrument whose list is dated to the day and tells enough States apart.")
    return rng.choice(found)


def usable_rows(data, treaty):
    """The rows of an instrument's list that a question may rest on, all of the day of the list."""
    return [row for row in rows(data, "ratifications", convention_id=treaty["convention_id"], as_of=treaty["status_as_of"])
            if sourced(row) and (row["status"] != "party"
                                 or is_day(row["consented_on"]) and row["consent_act"] not in ("", "succession"))]


def waits_days(treaty):
    """Whether it is known, to the day and with its article, from when the instrument binds a State that joins later."""
    return treaty["waiting_rule"] in WAITS and is_day(treaty["in_force_on"]) and bool(PLACE.fullmatch(treaty["waiting_article"]))


def bound_since(treaty, row):
    """The day from which a party was bound, as year-month-day: the later of entry into force and consent with the waiting time.

    Source: the instrument's own article (waiting_article); Vienna Convention on the Law of Treaties, article 24.
    """
    return max(treaty["in_force_on"], waited(row["consented_on"], treaty["waiting_rule"]))


def as_of(treaty):
    """The day of the list, in words."""
    return day(treaty["status_as_of"])


def act(row):
    """The act by which a State consented, in words."""
    return say(f"act.{row['consent_act']}")


def moves(row):
    """What the list says of a State: signature and consent with their days, or that it says nothing."""
    said = [say("excerpt.move", act=say("act.signature"), day=day(row["signed_on"]))] if is_day(row["signed_on"]) else []
    if row["status"] == "party":
        said.append(say("excerpt.move", act=act(row), day=day(row["consented_on"])))
    if row["status"] == "signatory" and not said:
        said = [say("act.signature")]
    return join(said, "excerpt.names") if said else say("excerpt.none")


def excerpt(data, chosen):
    """Rows of a list as one line of text."""
    return join([say("excerpt.row", state=state(data, row["iso3"]), moves=moves(row)) for row in chosen], "excerpt.between")


def join(texts, between):
    """Texts one after the other, with the sign that the language puts between them."""
    sign = say(between)
    return {code: sign[code].join(text[code] for text in texts) for code in sign}
