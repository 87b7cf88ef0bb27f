"""Questions about yearly figures, from data/figures.csv: a share of a year's attacks, and what a choice of window does.

A year is used where the table has exactly one sourced value for it in a segment: two counts of one year are no base for a key.
"""

from coursekit.items.generators.rows import option, part, rows, sample, say, shuffled, source_ids, sourced

WINDOWED = ("tesat-attacks", "tesat-arrests", "tesat-deaths")
PARTED = ("tesat-attacks-by-outcome", "tesat-attacks-by-type")
WHOLE = "tesat-attacks"
DIRECTIONS = ("up", "down")


def share_of_attacks(data, rng, series=None):
    """numeric: the share, in per cent, that one kind had in a year's attacks. Setting: series (by outcome or by type)."""
    totals = {}
    for row in _yearly(data, WHOLE):
        totals.setdefault(row["period"], []).append(row)
    found = [row for one in ((series,) if series else PARTED) for row in _yearly(data, one, parted=True)
             if len(totals.get(row["period"], [])) == 1 and 0 < float(row["value"]) < float(totals[row["period"]][0]["value"])]
    row = sample(rng, found, 1, "kinds of attack with a whole")[0]
    whole = totals[row["period"]][0]
    some, every = (int(float(one["value"])) for one in (row, whole))
    key = round(100 * some / every)
    traps = {100 - key: "rest", some: "count", round(100 * some / (every + some)): "added"}
    told = {"year": row["period"], "kind": say(f"kind.{row['category']}"), "some": str(some), "every": str(every)}
    return {"type": "numeric", "key": key, "tolerance": 1, "stem": say("share_of_attacks.stem", **told),
            "unit": say("share_of_attacks.unit"), "rationale": say("share_of_attacks.why", percent=str(key), **told),
            "traps": [{"value": value, "tolerance": 0, "rationale": say(f"share_of_attacks.{trap}", **told)}
                      for value, trap in sorted(traps.items()) if abs(value - key) > 1],
            "sources": source_ids(row, whole)}


def window_direction(data, rng, series=None, count=4):
    """classification: is the last year of each window higher or lower than its first? Settings: series, count."""
    series = series or rng.choice(WINDOWED)
    segments = {}
    for row in _yearly(data, series):
        segments.setdefault(row["segment"], {}).setdefault(row["period"], []).append(row)
    values = max(segments.values(), key=len)
    values = {year: found[0] for year, found in sorted(values.items()) if len(found) == 1}
    number = {year: float(row["value"]) for year, row in values.items()}
    windows = [(a, b) for a in number for b in number if int(b) - int(a) >= 2 and number[a] != number[b]]
    sides = [[one for one in windows if (number[one[1]] > number[one[0]]) is up] for up in (True, False)]
    chosen = [sample(rng, side, 1, "windows of each direction")[0] for side in sides]
    chosen += sample(rng, [one for one in windows if one not in chosen], count - 2, "windows")
    chosen = shuffled(rng, chosen)
    listed = {code: sign.join(f"{year}: {int(value)}" for year, value in number.items()) for code, sign in say("excerpt.between").items()}
    return {"type": "classification", "stem": say("window_direction.stem", series=say(f"yearly.{series}"), listed=listed),
            "options": [option(f"w{a}-{b}", say("window_direction.window", first=a, last=b),
                               say("window_direction.why", first=a, last=b, one=str(int(number[a])), other=str(int(number[b]))))
                        for a, b in chosen],
            "categories": [part(way, say(f"window_direction.{way}")) for way in DIRECTIONS],
            "key": {f"w{a}-{b}": "up" if number[b] > number[a] else "down" for a, b in chosen},
            "sources": source_ids(*values.values())}


def _yearly(data, series, parted=False):
    """The sourced values of whole years of a series: of all of it, or ``parted`` of its kinds."""
    return [row for row in rows(data, "figures", series_id=series) if sourced(row) and len(row["period"]) == 4
            and row["span"] == "year" and row["qualifier"] == "exact" and bool(row["category"]) is parted and not row["iso3"]]
