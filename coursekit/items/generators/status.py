"""Questions that a status list answers. Each rests on one list of one day, and on its rows alone: that a State has no row
says nothing, so nothing is concluded from it, and a list that is incomplete can be asked like any other.

Left out: rows without a source, rows whose date is not known to the day, rows added from another list, and successions, of
which a date does not tell since when the State was bound.
"""

from datetime import date, timedelta

from coursekit.errors import CourseError
from coursekit.items.generators.rows import (
    PLACE, day, is_day, name, one, option, part, place, rows, sample, say, shuffled, source_ids, sourced, state)


def party_on_date(data, rng, convention=None):
    """single: which of four States had consented to be bound before a day? Setting: convention."""
    treaty, listed = _list(data, rng, convention, _has_dates)
    before, later, others, on = _split(rng, listed)
    wrong = rng.sample(later, min(2, len(later)))
    wrong += sample(rng, [row for row in later + others if row not in wrong], 3 - len(wrong), "States to choose from")
    key = rng.choice(before)
    chosen = shuffled(rng, [key, *wrong])
    return {"type": "single", "stem": say("party_on_date.stem", name=name(treaty), day=day(on), as_of=_as_of(treaty)),
            "options": [option(row["iso3"], state(data, row["iso3"]), _reason(data, row, on)) for row in chosen],
            "key": [key["iso3"]], "sources": source_ids(key, *wrong)}


def count_on_date(data, rng, convention=None):
    """numeric: how many States of an excerpt had consented before a day? The excerpt stands in the stem. Setting: convention."""
    treaty, listed = _list(data, rng, convention, _has_dates)
    before, later, others, on = _split(rng, listed)
    signed = [row for row in later + others if is_day(row["signed_on"]) and row["signed_on"] < on]
    chosen = rng.sample(before, min(len(before), rng.randint(2, 4)))
    chosen += rng.sample(signed, min(len(signed), 2))  # so that counting signatures leads to another number
    rest = [row for row in later + others if row not in chosen]
    chosen += rng.sample(rest, min(len(rest), 7 - len(chosen)))
    chosen.sort(key=lambda row: state(data, row["iso3"])["en"])
    excerpt = _join([say("excerpt.row", state=state(data, row["iso3"]), moves=_moves(row)) for row in chosen], "excerpt.between")
    key = sum(row in before for row in chosen)
    counts = {"signatures": sum("" < row["signed_on"] < on or row in before for row in chosen),
              "whole_list": sum(row["status"] == "party" for row in chosen), "all": len(chosen)}
    traps = {count: say(f"count_on_date.{trap}", day=day(on)) for trap, count in reversed(counts.items()) if count != key}
    return {"type": "numeric", "key": key, "tolerance": 0,
            "stem": say("count_on_date.stem", name=name(treaty), as_of=_as_of(treaty), excerpt=excerpt, day=day(on)),
            "rationale": say("count_on_date.why", day=day(on), names=_join(
                [state(data, row["iso3"]) for row in chosen if row in before], "excerpt.names")),
            "traps": [{"value": count, "tolerance": 0, "rationale": why} for count, why in sorted(traps.items())],
            "sources": source_ids(*chosen)}


def status_in_list(data, rng, convention=None):
    """classification: party, signatory, or not in the list of that day? Setting: convention."""
    treaty, listed = _list(data, rng, convention, lambda rows: len({row["status"] for row in rows}) == 3)
    kinds = ["party", "signatory", "not-listed"]
    chosen = [rng.choice([row for row in listed if row["status"] == kind]) for kind in kinds]
    chosen += sample(rng, [row for row in listed if row not in chosen], 2, "States to choose from")
    chosen = shuffled(rng, chosen)
    return {"type": "classification",
            "stem": say("status_in_list.stem", name=name(treaty), as_of=_as_of(treaty),
                        excerpt=_join([say("excerpt.row", state=state(data, row["iso3"]), moves=_moves(row)) for row in chosen],
                                      "excerpt.between")),
            "options": [option(row["iso3"], state(data, row["iso3"]),
                               say(f"status_in_list.why.{row['status']}", as_of=_as_of(treaty))) for row in chosen],
            "categories": [part(kind, say(f"status_in_list.{kind}", as_of=_as_of(treaty))) for kind in kinds],
            "key": {row["iso3"]: row["status"] for row in chosen}, "sources": source_ids(*chosen)}


def bound_from(data, rng, convention=None):
    """single: from which day was a State bound that deposited on a given day, after the entry into force? Setting: convention."""
    treaty, listed = _list(data, rng, convention, lambda rows: True, _waits_days)
    late = [row for row in listed if is_day(row["consented_on"]) and row["consented_on"] > treaty["in_force_on"]]
    row = sample(rng, late, 1, "States that joined after the entry into force")[0]
    wait = int(treaty["waiting_rule"].removeprefix("days:"))
    deposited = row["consented_on"]
    bound = (date.fromisoformat(deposited) + timedelta(days=wait)).isoformat()
    days = {bound: "key", treaty["status_as_of"]: "list", treaty["in_force_on"]: "in_force", deposited: "deposit"}
    if len(days) < 4:
        raise CourseError(f"Two of the days to choose from are one day ({row['iso3']}).", mend="Choose another seed.")
    told = {"day": day(deposited), "n": str(wait), "place": place(treaty["waiting_article"]), "ordinal": say(f"ordinal.{wait}")}
    return {"type": "single",
            "stem": say("bound_from.stem", name=name(treaty), state=state(data, row["iso3"]), act=_act(row),
                        in_force=day(treaty["in_force_on"]), **told),
            "options": [option(days[iso], day(iso), say(f"bound_from.why.{days[iso]}", **told))
                        for iso in (shuffled(rng, list(days)) if rng.random() < 0.5 else sorted(days))],
            "key": ["key"], "sources": source_ids(row, treaty["waiting_sources"])}


def _list(data, rng, convention, suits, also=lambda treaty: True):
    """An instrument and the usable rows of its status list. Without ``convention`` one is drawn whose list suits."""
    treaties = [one(data, "conventions", "convention_id", convention)] if convention else rows(data, "conventions")
    usable = [row for row in rows(data, "ratifications") if sourced(row) and _usable(row)]
    found = []
    for treaty in treaties:
        # one list of one day: rows that were added from elsewhere carry another date
        listed = [row for row in usable
                  if (row["convention_id"], row["as_of"]) == (treaty["convention_id"], treaty["status_as_of"])]
        if is_day(treaty["status_as_of"]) and listed and also(treaty) and suits(listed):
            found.append((treaty, listed))
    if not found:
        raise CourseError(f"The status list of {convention or 'any instrument'} cannot carry this question.",
                          mend="Choose an instrument whose list is dated to the day and tells enough States apart.")
    return rng.choice(found)


def _usable(row):
    return row["status"] != "party" or (is_day(row["consented_on"]) and row["consent_act"] not in ("", "succession"))


def _waits_days(treaty):
    return (treaty["waiting_rule"] in ("days:30", "days:60", "days:90") and is_day(treaty["in_force_on"])
            and PLACE.fullmatch(treaty["waiting_article"]))


def _years(listed):
    """Years whose first day has at least two consents before it and three after it."""
    dates = sorted(row["consented_on"] for row in listed if row["status"] == "party")
    return range(int(dates[1][:4]) + 1, int(dates[-3][:4]) + 1) if len(dates) >= 5 else range(0)


def _has_dates(listed):
    return len(_years(listed)) > 0


def _split(rng, listed):
    """Rows with a consent before a first of January drawn by chance, with a later one, with none; and that day."""
    on = f"{rng.choice(_years(listed))}-01-01"
    parties = [row for row in listed if row["status"] == "party"]
    return ([row for row in parties if row["consented_on"] < on], [row for row in parties if row["consented_on"] >= on],
            [row for row in listed if row["status"] != "party"], on)


def _as_of(treaty):
    return day(treaty["status_as_of"])


def _act(row):
    return say(f"act.{row['consent_act']}")


def _moves(row):
    """What the list says of a State: signature and consent with their days, or that it says nothing."""
    moves = [say("excerpt.move", act=say("act.signature"), day=day(row["signed_on"]))] if is_day(row["signed_on"]) else []
    if row["status"] == "party":
        moves.append(say("excerpt.move", act=_act(row), day=day(row["consented_on"])))
    if row["status"] == "signatory" and not moves:
        moves = [say("act.signature")]
    return _join(moves, "excerpt.names") if moves else say("excerpt.none")


def _reason(data, row, on):
    told = {"state": state(data, row["iso3"]), "as_of": day(row["as_of"]), "day": day(on)}
    if row["status"] != "party":
        return say(f"party_on_date.why.{row['status']}", **told)
    side = "before" if row["consented_on"] < on else "later"
    return say(f"party_on_date.why.{side}", act=_act(row), date=day(row["consented_on"]), **told)


def _join(texts, between):
    """Texts one after the other, with the sign that the language puts between them."""
    sign = say(between)
    return {code: sign[code].join(text[code] for text in texts) for code in sign}
