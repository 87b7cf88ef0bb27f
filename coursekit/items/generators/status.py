"""Questions that one status list answers: who had consented by a day, how many, and what the list says of a State."""

from coursekit.items.generators.lists import act, as_of, excerpt, join, status_list
from coursekit.items.generators.rows import day, is_day, name, option, part, sample, say, shuffled, source_ids, state


def party_on_date(data, rng, convention=None):
    """single: which of four States had consented to be bound before a day? Setting: convention."""
    treaty, listed = status_list(data, rng, convention, _has_dates)
    before, later, others, on = _split(rng, listed)
    wrong = rng.sample(later, min(2, len(later)))
    wrong += sample(rng, [row for row in later + others if row not in wrong], 3 - len(wrong), "States to choose from")
    key = rng.choice(before)
    chosen = shuffled(rng, [key, *wrong])
    return {"type": "single", "stem": say("party_on_date.stem", name=name(treaty), day=day(on), as_of=as_of(treaty)),
            "options": [option(row["iso3"], state(data, row["iso3"]), _reason(data, row, on)) for row in chosen],
            "key": [key["iso3"]], "sources": source_ids(key, *wrong)}


def count_on_date(data, rng, convention=None):
    """numeric: how many States of an excerpt had consented before a day? The excerpt stands in the stem. Setting: convention."""
    treaty, listed = status_list(data, rng, convention, _has_dates)
    before, later, others, on = _split(rng, listed)
    signed = [row for row in later + others if is_day(row["signed_on"]) and row["signed_on"] < on]
    chosen = rng.sample(before, min(len(before), rng.randint(2, 4)))
    chosen += rng.sample(signed, min(len(signed), 2))  # so that counting signatures leads to another number
    rest = [row for row in later + others if row not in chosen]
    chosen += rng.sample(rest, min(len(rest), 7 - len(chosen)))
    chosen.sort(key=lambda row: state(data, row["iso3"])["en"])
    key = sum(row in before for row in chosen)
    counts = {"signatures": sum("" < row["signed_on"] < on or row in before for row in chosen),
              "whole_list": sum(row["status"] == "party" for row in chosen), "all": len(chosen)}
    traps = {count: say(f"count_on_date.{trap}", day=day(on)) for trap, count in reversed(counts.items()) if count != key}
    return {"type": "numeric", "key": key, "tolerance": 0,
            "stem": say("count_on_date.stem", name=name(treaty), as_of=as_of(treaty), excerpt=excerpt(data, chosen), day=day(on)),
            "rationale": say("count_on_date.why", day=day(on), names=join(
                [state(data, row["iso3"]) for row in chosen if row in before], "excerpt.names")),
            "traps": [{"value": count, "tolerance": 0, "rationale": why} for count, why in sorted(traps.items())],
            "sources": source_ids(*chosen)}


def status_in_list(data, rng, convention=None):
    """classification: party, signatory, or not in the list of that day? Setting: convention."""
    treaty, listed = status_list(data, rng, convention, lambda rows: len({row["status"] for row in rows}) == 3)
    kinds = ["party", "signatory", "not-listed"]
    chosen = [rng.choice([row for row in listed if row["status"] == kind]) for kind in kinds]
    chosen += sample(rng, [row for row in listed if row not in chosen], 2, "States to choose from")
    chosen = shuffled(rng, chosen)
    return {"type": "classification",
            "stem": say("status_in_list.stem", name=name(treaty), as_of=as_of(treaty), excerpt=excerpt(data, chosen)),
            "options": [option(row["iso3"], state(data, row["iso3"]),
                               say(f"status_in_list.why.{row['status']}", as_of=as_of(treaty))) for row in chosen],
            "categories": [part(kind, say(f"status_in_list.{kind}", as_of=as_of(treaty))) for kind in kinds],
            "key": {row["iso3"]: row["status"] for row in chosen}, "sources": source_ids(*chosen)}


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


def _reason(data, row, on):
    told = {"state": state(data, row["iso3"]), "as_of": day(row["as_of"]), "day": day(on)}
    if row["status"] != "party":
        return say(f"party_on_date.why.{row['status']}", **told)
    side = "before" if row["consented_on"] < on else "later"
    return say(f"party_on_date.why.{side}", act=act(row), date=day(row["consented_on"]), **told)
