"""The picture of a programme: when each measure waited, was made, was used, ran without law, and broke off."""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.programme import programme
from coursekit.labs.programme import reading, report
from coursekit.labs.programme.measures import HALVES, TOOLS, YEARS

KEY = ("wait", "build", "idle", "use", "lawless", "fade", "break")


def picture(data, settings, case, leaving=None):
    """The plan in its four years. ``leaving``: what ``departure.departure`` gives, where a partner leaves."""
    found, rows, seen = case["found"], [], []
    for one in reading.planned(case):
        bars, breaks = stretches(one, int(case["plan"][one]), found, leaving)
        seen += [kind for _, _, kind in bars] + ["break" for _ in breaks]
        rows.append({"name": reading.name(data, one), "strong": one == case["aim"], "bars": bars, "breaks": breaks})
    spent = report.paid(found, case.get("own", ()), case.get("home", False))
    under = [words.say(data, "of", n=sum([spent[one][year] for one in spent]), of=case["budget"]) for year in range(YEARS)]
    label = words.say(data, "chart.left" if leaving else "chart.plan", partner=reading.payer(data, leaving["partner"]) if leaving else "")
    frame = svg.frame(data, asked.narrow(settings), label)
    cut = (leaving["cut"], words.say(data, "chart.cut", partner=reading.payer(data, leaving["partner"]))) if leaving else None
    key = [(kind, words.say(data, "key." + kind)) for kind in KEY if kind in seen]
    return programme(frame, rows, HALVES, [words.say(data, "year", n=year + 1) for year in range(YEARS)],
                     [] if leaving else under, cut, key)


def stretches(one, year, found, leaving):
    """([(from, to, kind)], [break]) of a measure."""
    asked_for, begin = (year - 1) * 2, found["begin"].get(one)
    stop = (leaving or {"stops": {}})["stops"].get(one, HALVES)
    if begin is None or begin >= stop:
        end = min(HALVES, max(stop, asked_for))
        return ([(asked_for, end, "wait")] if asked_for < end else []), ([end] if stop < HALVES else [])
    bars = [(asked_for, begin, "wait")] if asked_for < begin else []
    ready = found["ready"].get(one, HALVES)
    bars.append((begin, min(ready, stop), "build"))
    used = found["use"].get(one, HALVES)
    if ready < min(used, stop):
        bars.append((ready, min(used, stop), "idle"))
    cut = (leaving or {"fades": {}})["fades"].get(one, stop)
    law = max(found["ready"].get("law", HALVES), used) if one in TOOLS else used
    for start, end, kind in ((used, min(law, cut), "lawless"), (law, cut, "use"), (max(cut, used), stop, "fade")):
        start, end = max(start, used), min(end, stop, HALVES)
        if start < end:
            bars.append((start, end, kind))
    return bars, ([stop] if stop < HALVES else [])
