"""Questions about a count that is taken again and again, from data/figures.csv: which number belongs to which date, and the change.

A date is used where the table has exactly one sourced value for it, and a number where it belongs to one date alone.
"""

from coursekit.edition import edition
from coursekit.items.generators.rows import EDITIONS, day, name, one, option, rows, sample, say, shuffled, source_ids, sourced

COUNTED = ("coalition-members",)


def count_at(data, rng, series=None, count=4):
    """single: which number did a source give for a date? Settings: series, count (of options)."""
    about, found = _counts(data, rng, series)
    chosen = sample(rng, found, count, "counts at different dates")
    key = chosen[0]
    return {"type": "single", "stem": say("count_at.stem", title=name(about, "title"), day=day(key["period"])),
            "options": [option(f"n{_value(row)}", _printed(row), say("count_at.why", n=_printed(row), day=day(row["period"])))
                        for row in shuffled(rng, chosen)],
            "key": [f"n{_value(key)}"], "sources": source_ids(*chosen)}


def change_between(data, rng, series=None):
    """numeric: how much higher is the later of two counts? Setting: series."""
    about, found = _counts(data, rng, series)
    first, last = sorted(sample(rng, found, 2, "counts at different dates"), key=lambda row: row["period"])
    start, end = _value(first), _value(last)
    told = {"title": name(about, "title"), "start": _printed(first), "end": _printed(last), "first": day(first["period"]),
            "last": day(last["period"])}
    key, traps = end - start, []
    for value, why in ((end, "end"), (round(100 * (end - start) / start), "percent"), (end + start, "sum")):
        if value > 0 and value not in (key, *[trap["value"] for trap in traps]):
            traps.append({"value": value, "tolerance": 0, "rationale": say(f"change_between.{why}")})
    return {"type": "numeric", "stem": say("change_between.stem", **told), "key": key, "tolerance": 0,
            "rationale": say("change_between.why", difference=str(key), **told), "traps": traps, "sources": source_ids(first, last)}


def _counts(data, rng, series):
    """The row of a series, and its exact values at a point in time, each with a date and a number of its own."""
    asked = sample(rng, [id for id in COUNTED if series in (None, id)], 1, f"series called {series}")[0]
    read = [row for row in rows(data, "figures", series_id=asked, span="point", qualifier="exact") if sourced(row)]
    alone = [row for row in read if all(row is other or row["period"] != other["period"] and _value(row) != _value(other) for other in read)]
    return one(data, "series", "series_id", asked), sorted(alone, key=lambda row: row["period"])


def _value(row):
    return int(float(row["value"]))


def _printed(row):
    """The number as each language prints it."""
    return {code: edition(code).number(_value(row)) for code in EDITIONS}
