"""The legal path between two States, as their rows in several status lists show it."""

from coursekit.errors import CourseError
from coursekit.items.generators.lists import WAITS, as_of, bound_since, join, moves, usable_rows, waits_days
from coursekit.items.generators.rows import day, is_day, name, option, rows, sample, say, source_ids, state


def bound_both(data, rng, group=None, count=4):
    """multiple: which instruments bound both of two States on a day? Settings: group (of whose members two are drawn), count."""
    lists = _lists(data, count)
    members = {row["iso3"] for row in rows(data, "memberships", group_id=group) if not row["ended_on"]} if group else None
    for _ in range(500):
        chosen = sorted(sample(rng, lists, count, "instruments with lists of one day"), key=lambda found: found[0]["in_force_on"])
        named = set.intersection(*[set(listed) for _, listed in chosen])
        pair = sample(rng, sorted(named & members if group else named), 2, "States that all the lists name")
        on = f"{rng.randint(int(chosen[1][0]['in_force_on'][:4]) + 1, int(chosen[0][0]['status_as_of'][:4]))}-01-01"
        key = [treaty["convention_id"] for treaty, listed in chosen if all(_binds(treaty, listed[iso3], on) for iso3 in pair)]
        if 0 < len(key) < count:
            return _item(data, chosen, pair, on, key)
    raise CourseError(f"No day tells {count} instruments apart for two States of «{group}».", mend="Choose other settings.")


def _lists(data, count):
    """(instrument, its rows by State) for instruments whose lists are of one day and whose waiting time is one."""
    found = [(treaty, {row["iso3"]: row for row in usable_rows(data, treaty)}) for treaty in rows(data, "conventions", scope="universal")
             if is_day(treaty["status_as_of"]) and waits_days(treaty)]
    alike = [(treaty["status_as_of"], treaty["waiting_rule"]) for treaty, _ in found]
    return [one for one, kind in zip(found, alike) if alike.count(kind) >= count]


def _binds(treaty, row, on):
    return row["status"] == "party" and bound_since(treaty, row) <= on


def _item(data, chosen, pair, on, key):
    first, second = (state(data, iso3) for iso3 in pair)
    treaty = chosen[0][0]
    lines = [say("bound_both.line", name=name(treaty), in_force=day(treaty["in_force_on"]), first=first, second=second,
                 one=moves(listed[pair[0]]), other=moves(listed[pair[1]])) for treaty, listed in chosen]
    return {"type": "multiple",
            "stem": say("bound_both.stem", first=first, second=second, day=day(on), as_of=as_of(treaty),
                        ordinal=say(f"ordinal.{WAITS[treaty['waiting_rule']]}"), lines=join(lines, "bound_both.between")),
            "options": [option(treaty["convention_id"], name(treaty), _why(data, treaty, [listed[iso3] for iso3 in pair], on))
                        for treaty, listed in chosen],
            "key": key,
            "sources": source_ids(*[listed[iso3] for _, listed in chosen for iso3 in pair],
                                  *[treaty["waiting_sources"] for treaty, _ in chosen])}


def _why(data, treaty, pair, on):
    """Since when each was bound, or why it was not; a State that was not goes first, for it decides."""
    said = []
    for row in sorted(pair, key=lambda row: _binds(treaty, row, on)):
        kind = row["status"] if row["status"] != "party" else "bound" if _binds(treaty, row, on) else "later"
        told = {"since": day(bound_since(treaty, row))} if row["status"] == "party" else {"as_of": as_of(treaty)}
        said.append(say(f"bound_both.why.{kind}", state=state(data, row["iso3"]), **told))
    return join(said, "bound_both.then")
