"""What stands between a difference and a conclusion, said for the window at hand."""

from coursekit.labs import words
from coursekit.labs.operations import compare, series

SMALL = 50  # deaths a year before the event: below it a percentage says little
FLOOR = 25  # deaths in a year: below it a conflict is not in the edition of 2025


def window(data, case):
    """Notes of a window: the earlier trend, the peak, what else happened, the count, the day, and what is never in the table."""
    found = elsewhere(data, case) + trend(data, case) + after_a_peak(data, case) + meanwhile(data, case) + counting(data, case) + the_day(data, case)
    return found + [words.say(data, "note.not_terrorism"), words.say(data, "note.unseen")]


def elsewhere(data, case):
    """Where the event's own operation did not work in this place: a false trail set on purpose (a placebo in space)."""
    body = [one for one in data["bodies"] if one["id"] == case["event"][0].split(":")[0]][0]
    here = set(body["places"]) & set(series.members(data, case["place"]))
    return [] if here else [words.say(data, "note.elsewhere")]


def trend(data, case):
    """Where the straight line of the years before leads."""
    expected = compare.trend(case["values"], case["pair"]) if case["measure"] == "mean" else None
    if expected is None:
        return [words.say(data, "note.no_trend")] if case["measure"] == "mean" else []
    actual = case["amounts"][1]
    key = "above" if actual > expected * 1.1 else "below" if actual < expected * 0.9 else "near"
    return [words.say(data, "note.trend_" + key, expected=series.said(data, expected, "mean"), actual=series.said(data, actual, "mean"))]


def after_a_peak(data, case):
    """Where the last year before is the worst of ten: what follows such years anyway (regression to the mean)."""
    last = case["pair"][0][-1]
    worst, peaks, lower = compare.peak(case["values"], last, case["after"])
    return [words.say(data, "note.peak", year=last, peaks=peaks, lower=lower)] if worst and peaks else []


def meanwhile(data, case):
    """Other operations and bodies for the same States that began or ended within the window."""
    first, last = case["pair"][0][0], case["pair"][1][-1]
    own, said = case["event"][0].split(":")[0], []
    for body in data["bodies"]:
        if body["id"] == own or not set(body["places"]) & set(series.members(data, case["place"])):
            continue
        for end, key in (("since", "began"), ("until", "ended")):
            if body[end] and first <= int(body[end][:4]) <= last:
                said.append(words.say(data, "note." + key, name=body["name"], day=words.day(data, body[end])))
    return [words.say(data, "note.meanwhile", list=words.join(data, said))] if said else [words.say(data, "note.alone")]


def counting(data, case):
    """What the way of counting does to this window: years of nothing, and what the other edition says of the same years."""
    said, years = [], case["pair"][0] + case["pair"][1]
    if case["measure"] != "share" and 0 < case["amounts"][0] < SMALL * 10:
        said.append(words.say(data, "note.small", before=series.said(data, case["amounts"][0], case["measure"])))
    empty = [year for year in years if not case["values"][year]]
    if empty:
        said.append(words.counted(data, "note.empty_" + case["edition"], len(empty), floor=FLOOR))
    for edition, name, _ in data["editions"]:
        found = series.values(data, case["place"], edition)
        if edition == case["edition"] or case["measure"] == "share":
            continue
        if not found or not all(year in found for year in years):
            said.append(words.say(data, "note.other_lacks", edition=name))
            continue
        first, second = compare.amounts(found, {}, case["pair"], case["measure"])
        said.append(words.say(data, "note.other_edition", edition=name, before=series.said(data, first, case["measure"]),
                              after=series.said(data, second, case["measure"])))
    return said


def the_day(data, case):
    """The event's own year, and whether its day has a source."""
    _, name, day, _, unsourced, _ = case["event"]
    said = []
    if day[4:] == "-01-01":
        said += [words.say(data, "note.year_whole", year=case["year"])] if case["year_of"] == "out" else []
    else:
        said.append(words.say(data, "note.year_" + case["year_of"], name=name, day=words.day(data, day), year=case["year"]))
    if unsourced:
        said.append(words.say(data, "note.unsourced", name=name))
    return said
