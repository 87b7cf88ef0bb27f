"""Questions about alarms that an officer looked at: how many held, from the pairs of series in data/figures.csv."""

from coursekit.items.generators.measures import printed
from coursekit.items.generators.rows import EDITIONS, name, one, rows, sample, say, source_ids, sourced

PAIRS = (("pnr-deu-hits", "pnr-deu-confirmed"), ("icheckit-matches", "icheckit-refused"))
ASKS = {"per_hundred": lambda hits, held: 100 * held / hits, "rejected": lambda hits, held: 100 * (hits - held) / hits,
        "per_confirmed": lambda hits, held: hits / held}


def alarms_that_held(data, rng, ask=None):
    """numeric: of a hundred alarms, how many held; how many did not; or how many alarms stand behind one that held. Setting: ask."""
    [asked] = sample(rng, [way for way in ASKS if ask in (None, way)], 1, f"ways to ask called {ask}")
    found = [(hit, held) for many, few in PAIRS for hit in _exact(data, many) for held in _exact(data, few)
             if (hit["period"], hit["segment"]) == (held["period"], held["segment"])]
    hit, held = sample(rng, found, 1, "periods with alarms and confirmations")[0]
    many, few = float(hit["value"]), float(held["value"])
    results = {way: round(work(many, few), 1) for way, work in ASKS.items()}
    key, told = results[asked], {"many": printed(many), "few": printed(few)}
    series = [one(data, "series", "series_id", row["series_id"]) for row in (hit, held)]
    traps = [(value, way) for way, value in results.items() if abs(value - key) > 0.1 * max(value, key)]
    return {"type": "numeric",
            "stem": say(f"alarms_that_held.{asked}.stem", when=_when(hit), hits=name(series[0], "title"), held=name(series[1], "title"), **told),
            "key": key, "tolerance": round(max(0.05 * key, 0.1), 2),
            "rationale": say(f"alarms_that_held.{asked}.why", right=str(key), **told),
            "traps": [{"value": value, "tolerance": 0, "rationale": say(f"alarms_that_held.{way}.trap")} for value, way in _apart(traps)],
            "sources": source_ids(hit, held)}


def _exact(data, series_id):
    return [row for row in rows(data, "figures", series_id=series_id, qualifier="exact") if sourced(row) and float(row["value"]) > 0]


def _apart(traps):
    """Of wrong answers with one value, the first."""
    return {value: (value, way) for value, way in reversed(traps)}.values()


def _when(row):
    """The year of a value, or what the table remarks on its span."""
    return {code: (row[f"remark_{code}"] or row["period"]).rstrip(".") for code in EDITIONS}
