"""Questions about the use of systems: how many searches stand behind one hit, and how fast a series grew.

The numbers are those of data/figures.csv; a number that a source gives as "more than" or "about" is printed so, and the
tolerance of five in a hundred is wider than rounding needs.
"""

from coursekit.edition import SOURCE, edition
from coursekit.items.generators.rows import name, one, rows, sample, say, source_ids, sourced

PAIRS = (("sltd-searches", "sltd-hits"), ("interpol-queries", "interpol-hits"), ("sis-searches", "sis-hits"),
         ("icheckit-passengers", "icheckit-matches"))
GROWING = ("sltd-records", "sltd-searches", "sltd-countries", "ccf-admissible")
ASKS = ("per_hit", "per_million")
SHARE = 0.05
EDITION = edition(SOURCE)


def searches_per_hit(data, rng, ask=None):
    """numeric: how many searches to one hit, or hits to a million searches. Setting: ask (per_hit or per_million)."""
    [asked] = sample(rng, [way for way in ASKS if ask in (None, way)], 1, f"ways to ask called {ask}")
    found = [(searched, hit) for many, few in PAIRS for searched in whole(data, many) for hit in whole(data, few)
             if searched["period"] == hit["period"]]
    searched, hit = sample(rng, found, 1, "periods with searches and hits")[0]
    many, few = float(searched["value"]), float(hit["value"])
    per_hit, per_million = round(many / few), rounded(few / many * 1e6)
    key, other = (per_hit, per_million) if asked == "per_hit" else (per_million, per_hit)
    series = [one(data, "series", "series_id", row["series_id"]) for row in (searched, hit)]
    traps = [(other, f"{asked}.other"), (rounded(few / many * 100), f"{asked}.percent")]
    return {"type": "numeric",
            "stem": say(f"searches_per_hit.{asked}.stem", period=period(searched), many=said(searched), few=said(hit),
                        searches=name(series[0], "title"), hits=name(series[1], "title")),
            "key": key, "tolerance": round(key * SHARE, 1),
            "rationale": say(f"searches_per_hit.{asked}.why", many=said(searched), few=said(hit), right=number(key)),
            "traps": trapped(key, traps, "searches_per_hit"), "sources": source_ids(searched, hit)}


def growth_between(data, rng, series=None):
    """numeric: by what factor a yearly series grew between two years. Setting: series (of ``GROWING``)."""
    found = [(first, last) for id in GROWING if series in (None, id) for first in whole(data, id) for last in whole(data, id)
             if first["qualifier"] == last["qualifier"] == "exact" and len(first["period"]) == len(last["period"]) == 4
             and not (first["remark_en"] or last["remark_en"])
             and first["period"] < last["period"] and 2 <= float(last["value"]) / float(first["value"]) <= 200]
    first, last = sample(rng, found, 1, "pairs of years with growth")[0]
    start, end = float(first["value"]), float(last["value"])
    key = rounded(end / start)
    about = one(data, "series", "series_id", first["series_id"])
    return {"type": "numeric",
            "stem": say("growth_between.stem", title=name(about, "title"), counts=name(about, "counts"), first=first["period"],
                        last=last["period"], start=said(first), end=said(last)),
            "key": key, "tolerance": round(key * SHARE, 1),
            "rationale": say("growth_between.why", start=said(first), end=said(last), right=number(key)),
            "traps": trapped(key, [(rounded(end / start - 1), "less_one"), (round((end - start) / start * 100), "percent")], "growth_between"),
            "sources": source_ids(first, last)}


def whole(data, series_id):
    """The sourced values of a series that are for the whole and not for a part of it, above nothing."""
    return [row for row in rows(data, "figures", series_id=series_id, category="", iso3="", segment="")
            if sourced(row) and float(row["value"]) > 0]


def rounded(value):
    """A number as a reader would write it: whole from ten on, with one place below, with two significant ones below one."""
    return round(value) if value >= 10 else round(value, 1) if value >= 1 else float(f"{value:.2g}")


def trapped(key, found, where):
    """The traps that lie clear of the key and of each other."""
    kept = []
    for value, why in found:
        if value > 0 and all(abs(value - taken) > 0.1 * max(value, taken) for taken in (key, *[trap["value"] for trap in kept])):
            kept.append({"value": value, "tolerance": round(value * SHARE / 2, 4), "rationale": say(f"{where}.{why}")})
    return kept


def number(value):
    return say("figure.exact", n=printed(value))


def said(row):
    """A value with what its source says of its exactness."""
    return say(f"figure.{row['qualifier']}", n=printed(float(row["value"])))


def printed(value):
    """A number in Western digits, with the comma from 10,000 that all editions use."""
    return EDITION.number(int(value) if value == int(value) else value)


def period(row):
    """The year or month of a value, with what the table remarks on it."""
    return {code: f"{row['period']}{' – ' + remark.rstrip('.') if (remark := row[f'remark_{code}']) else ''}" for code in ("en", "ar")}
