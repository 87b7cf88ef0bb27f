"""Refused and cancelled notices: one number, set against several others, and what cannot be said.

A number is a **share** of another where what it counts is part of what the other counts; where it is not, the two make a ratio at best.
"""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.bars import bars

# what is counted: the series that it comes from; several are added up
COUNTS = {"all": ["interpol-refused"], "art3": ["interpol-refused-art3"], "art2": ["interpol-refused-art2"],
          "both": ["interpol-refused-art2", "interpol-refused-art3"], "other": ["interpol-refused-other"], "deleted": ["ccf-deleted"]}
OVER = {"alerts": "red-notices-and-diffusions", "red": "red-notices-published", "refused": "interpol-refused",
        "valid": "red-notices-valid", "received": "ccf-deletion-received", "processed": "ccf-deletion-processed",
        "admissible": "ccf-deletion-admissible", "decided": "ccf-decided"}
COUNTED = ("all", "art3", "art2", "both", "other", "deleted")  # in order: MicroPython keeps none in a dict
SET_AGAINST = ("alerts", "red", "refused", "valid", "received", "processed", "admissible", "decided")
COMMISSION = ("received", "processed", "admissible", "decided")  # what only the Commission's deletions can be set against


def refused(data, settings):
    """Settings: ``year``, ``count`` (COUNTS), ``over`` (OVER), ``width``."""
    try:
        asked.known(data, settings, ("year", "count", "over", "width"))
        year = asked.one_of(data, settings, "year", data["years"])
        count = asked.one_of(data, settings, "count", COUNTED)
        over = asked.one_of(data, settings, "over", SET_AGAINST)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    rows = [against(data, year, count, name) for name in SET_AGAINST]
    mine = [row for row in rows if row["over"] == over][0]
    return {"sentence": "\n".join(sentences(data, year, count, rows, mine)), "notes": notes(data, year, mine), "table": table(data, year, count, rows),
            "tables": [known(data)], "chart": picture(data, settings, year, count, rows, over)}


def found(data, series, year):
    """{"value", "sure", "kind"} of a series in a year; None where the data has none. «ccf-decided»: deleted and kept together."""
    if series == "ccf-decided":
        parts = [data["values"].get(one, {}).get(year) for one in ("ccf-deleted", "ccf-kept")]
        if not all(parts):
            return None
        return {"value": parts[0]["value"] + parts[1]["value"], "sure": 1, "kind": "exact"}
    return data["values"].get(series, {}).get(year)


def counted(data, count, year):
    """The number counted, as ``found`` gives it."""
    parts = [found(data, series, year) for series in COUNTS[count]]
    if not all(parts):
        return None
    return {"value": sum([one["value"] for one in parts]), "sure": min([one["sure"] for one in parts]), "kind": parts[0]["kind"]}


def relation(count, over):
    """«share», «ratio», «self» (a number over itself) or «unlike» (two procedures that do not meet)."""
    if (count == "deleted") != (over in COMMISSION):
        return "unlike"
    if over == "refused":
        return "self" if count == "all" else "share"
    return "share" if over in ("processed", "admissible", "decided") else "ratio"


def against(data, year, count, over):
    """One count over one other: {"over", "relation", "part", "whole", "tenths": tenths of a hundred, or None}."""
    part, whole = counted(data, count, year), found(data, OVER[over], year)
    relation_of = relation(count, over)
    tenths = None
    if part and whole and relation_of not in ("unlike", "self"):
        tenths = int(part["value"] * 1000 / whole["value"] + 0.5)
    return {"over": over, "relation": relation_of, "part": part, "whole": whole, "tenths": tenths}


def percent(data, tenths, kind="exact"):
    """So many of a hundred, with one decimal."""
    text = "%d.%d" % divmod(tenths, 10)
    return words.say(data, "refused_part.more_than", text=text) if kind == "more-than" else text


def amount(data, one):
    """A number as its source gives it, marked where no source carries it."""
    if not one:
        return words.say(data, "refused_part.unknown")
    text = words.number(int(one["value"]))
    if one["kind"] in ("more-than", "about"):
        text = words.say(data, "refused_part." + one["kind"].replace("-", "_"), text=text)
    return text if one["sure"] else words.say(data, "refused_part.unsourced", text=text)


def sentences(data, year, count, rows, mine):
    """The share or what stands in its way, what kind of number it is, and how far it turns with what it is set against."""
    values = {"count": words.say(data, "count." + count), "over": words.say(data, "over." + mine["over"]), "year": year,
              "part": amount(data, mine["part"]), "whole": amount(data, mine["whole"])}
    if mine["relation"] in ("unlike", "self"):
        lines = [words.say(data, "refused_part." + mine["relation"], **values)]
    elif mine["tenths"] is None:
        lacking = "neither" if not mine["part"] and not mine["whole"] else "no_part" if not mine["part"] else "no_whole"
        lines = [words.say(data, "refused_part." + lacking, **values)]
    else:
        lines = [words.say(data, "refused_part.result", percent=percent(data, mine["tenths"], mine["part"]["kind"]), **values),
                 words.say(data, "refused_part.is_" + mine["relation"] + "_" + ("commission" if count == "deleted" else mine["over"]))]
    spread = [row["tenths"] for row in rows if row["tenths"] is not None]
    if len(spread) > 1 and min(spread) < max(spread):
        lines.append(words.say(data, "refused_part.turns", low=percent(data, min(spread)), high=percent(data, max(spread))))
    if not mine["part"] and count in ("all", "both") and found(data, "interpol-refused-share", year):
        lines.append(words.say(data, "refused_part.share_known", percent=found(data, "interpol-refused-share", year)["text"], year=year))
    return lines


def notes(data, year, mine):
    """What the numbers are, where sources disagree, and what no published number says."""
    keys = ["task_force", "ratio"]
    if [one for one in (mine["part"], mine["whole"]) if one and not one["sure"]]:
        keys.append("unsourced")
    if year == "2021":
        keys += ["disagree", "wrong_base"]
    return [words.say(data, "note." + key) for key in keys + ["by_country", "examined", "other", "diffusions", "growth", "remedy"]]


def table(data, year, count, rows):
    """The chosen count over every other number of the year."""
    cells = []
    for row in rows:
        value = percent(data, row["tenths"], row["part"]["kind"]) if row["tenths"] is not None else "–"
        cells.append([words.say(data, "over." + row["over"]), amount(data, row["whole"]), value, words.say(data, "relation." + row["relation"])])
    return {"caption": words.say(data, "refused_part.caption", count=words.say(data, "count." + count), year=year, part=amount(data, rows[0]["part"])),
            "columns": [words.say(data, "column." + one) for one in ("over", "number", "percent", "relation")], "rows": cells}


def known(data):
    """What the course has, year by year, gaps and all."""
    return {"caption": words.say(data, "refused_part.known"), "columns": [words.say(data, "column.counted")] + data["years"],
            "rows": [[words.say(data, "series." + one)] + [amount(data, found(data, one, year)) if found(data, one, year) else "–"
                                                           for year in data["years"]] for one in data["listed"]]}


def picture(data, settings, year, count, rows, over):
    """A bar for each number that the count can be set against."""
    drawn = []
    for row in rows:
        if row["relation"] == "unlike" and row["over"] != over:
            continue
        text = percent(data, row["tenths"], row["part"]["kind"]) if row["tenths"] is not None else words.say(
            data, "refused_part.no_" + ("relation" if row["relation"] in ("unlike", "self") else "number"))
        drawn.append({"name": words.say(data, "over." + row["over"]), "text": text, "muted": row["over"] != over,
                      "value": row["tenths"] / 10 if row["tenths"] is not None else None, "loose": row["relation"] != "share"})
    label = words.say(data, "refused_part.chart", count=words.say(data, "count." + count), year=year)
    peak = max([row["value"] for row in drawn if row["value"] is not None] + [0])
    step = 1
    while step * 5 < peak:  # 1, 2, 5, 10, 20, 50 ...: at most six ticks
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    most = max(-(-int(peak + 0.99) // step), 1) * step
    return bars(svg.frame(data, asked.narrow(settings), label), drawn, most, list(range(0, most + 1, step)))
