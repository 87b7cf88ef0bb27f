"""Questions on the day from which a State was bound: what a list and the instrument's waiting clause tell together, and what not."""

from coursekit.items.generators.lists import WAITS, act, as_of, bound_since, excerpt, status_list, waits_days
from coursekit.items.generators.rows import day, is_day, name, option, part, place, sample, say, shuffled, source_ids, state
from coursekit.labs.dates import add_days


def bound_from(data, rng, convention=None):
    """single: from which day was a State bound that deposited on a given day, after the entry into force? Setting: convention."""
    treaty, listed = status_list(data, rng, convention, lambda rows: True, waits_days)
    dates = {row["iso3"]: _dates(treaty, row) for row in listed
             if row["status"] == "party" and row["consented_on"] > treaty["in_force_on"]}
    late = [row for row in listed if len(dates.get(row["iso3"], ())) == 4]  # all four days differ
    row = sample(rng, late, 1, "States that joined after the entry into force")[0]
    asked, told = dates[row["iso3"]], {"day": day(row["consented_on"]), **_clause(treaty)}
    return {"type": "single",
            "stem": say("bound_from.stem", state=state(data, row["iso3"]), act=act(row), deed=say(f"deed.{row['consent_act']}"), **told),
            # not in the order of the calendar, where the right day is always the third
            "options": [option(iso, day(iso), say(f"bound_from.why.{asked[iso]}", **told)) for iso in shuffled(rng, list(asked))],
            "key": [bound_since(treaty, row)], "sources": source_ids(row, treaty["waiting_sources"])}


def list_can_tell(data, rng, convention=None):
    """classification: was each State bound on the day named, or can the list not tell? Setting: convention."""
    treaty, listed = status_list(data, rng, convention, _tells_apart, waits_days)
    cases = {kind: _cases(treaty, listed, kind) for kind in ("bound", "waiting", "signatory", "after")}
    chosen = []
    for kind in [*cases, None]:  # one of each, and one more of any
        taken = [row["iso3"] for _, row, _ in chosen]
        left = [(one, row) for one in ([kind] if kind else cases) for row in cases[one] if row["iso3"] not in taken]
        kind, row = sample(rng, left, 1, f"States for «{kind}»")[0]
        chosen.append((kind, row, _day_for(rng, treaty, row, kind)))
    chosen = shuffled(rng, chosen)
    answer = {"bound": "bound", "waiting": "not-bound", "signatory": "not-bound", "after": "unknown"}
    return {"type": "classification",
            "stem": say("list_can_tell.stem", as_of=as_of(treaty), **_clause(treaty),
                        excerpt=excerpt(data, [row for _, row, _ in chosen])),
            "options": [option(row["iso3"], say("list_can_tell.option", state=state(data, row["iso3"]), day=day(on)),
                               _why(treaty, row, on, kind)) for kind, row, on in chosen],
            "categories": [part(id, say(f"list_can_tell.{id}")) for id in ("bound", "not-bound", "unknown")],
            "key": {row["iso3"]: answer[kind] for kind, row, _ in chosen},
            "sources": source_ids(*[row for _, row, _ in chosen], treaty["waiting_sources"])}


def _clause(treaty):
    """What the instrument says on the day from which it binds, in words."""
    wait = WAITS[treaty["waiting_rule"]]
    return {"name": name(treaty), "in_force": day(treaty["in_force_on"]), "n": str(wait), "ordinal": say(f"ordinal.{wait}"),
            "place": place(treaty["waiting_article"]), "Place": place(treaty["waiting_article"], start=True)}


def _dates(treaty, row):
    """The days that a reader may take for the one asked for: day -> which it is. The right one goes first."""
    days = {bound_since(treaty, row): "key"}
    for which, iso in (("deposit", row["consented_on"]), ("in_force", treaty["in_force_on"]), ("list", treaty["status_as_of"])):
        days.setdefault(iso, which)
    return days


def _tells_apart(listed):
    statuses = [row["status"] for row in listed]
    return statuses.count("party") >= 10 and statuses.count("signatory") >= 2  # one signatory may stand for another day


def _cases(treaty, listed, kind):
    """The rows that can stand for a kind of answer."""
    end, parties = treaty["status_as_of"], [row for row in listed if row["status"] == "party"]
    return {"bound": [row for row in parties if bound_since(treaty, row) <= end],
            "waiting": [row for row in parties if row["consented_on"] > treaty["in_force_on"]],
            "signatory": [row for row in listed if row["status"] == "signatory" and is_day(row["signed_on"])],
            "after": [row for row in listed if row["status"] != "party"]}[kind]


def _day_for(rng, treaty, row, kind):
    """A day on which the answer for that row is of that kind."""
    end = treaty["status_as_of"]
    if kind == "bound":
        return rng.choice([iso for iso in _new_years(bound_since(treaty, row), end)] or [end])
    if kind == "waiting":
        return add_days(row["consented_on"], rng.randint(1, WAITS[treaty["waiting_rule"]] - 1))
    if kind == "signatory":
        return rng.choice([iso for iso in _new_years(max(row["signed_on"], treaty["in_force_on"]), end)] or [end])
    return f"{int(end[:4]) + rng.randint(1, 9)}-01-01"


def _new_years(first, last):
    return [f"{year}-01-01" for year in range(int(first[:4]) + 1, int(last[:4]) + 1)]


def _why(treaty, row, on, kind):
    told = {"as_of": as_of(treaty), "on": day(on), **_clause(treaty)}
    if kind in ("bound", "waiting"):
        told |= {"deposit": day(row["consented_on"]), "since": day(bound_since(treaty, row))}
    return say(f"list_can_tell.why.{kind}", **told)
