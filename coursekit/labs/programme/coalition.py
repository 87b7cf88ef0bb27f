"""The Coalition's members as they were counted: a window, one sentence on its growth, the gaps, and whom the count counts."""

from coursekit.labs import asked, dates, svg, words
from coursekit.labs.charts.growth import growth

AXES = ("zero", "cut")
MOST_SET_ASIDE = 10
FLOOR = 80  # «more than 80» in the report


def coalition(data, settings):
    """Settings: first and last (days of two counts), aside (members that are organisations, to be set aside), axis, width."""
    try:
        asked.known(data, settings, ("first", "last", "aside", "axis", "width"))
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": counted(data, case),
            "tables": [windows(data, case)], "chart": picture(data, settings, case)}


def read(data, settings):
    """The window and what lies in it; Refused where it is no window."""
    days = [day for day, _ in data["counts"]]
    for name in ("first", "last"):
        if settings.get(name) not in days:
            raise asked.Refused(words.say(data, "refused.count", text=settings.get(name, "")), name)
    first, last = days.index(settings["first"]), days.index(settings["last"])
    if first == last:
        raise asked.Refused(words.say(data, "refused.one_count", day=words.day(data, days[first])), "last")
    if first > last:
        raise asked.Refused(words.say(data, "refused.backwards", first=words.day(data, days[first]), last=words.day(data, days[last])), "last")
    return {"first": first, "last": last, "counts": data["counts"], "aside": asked.number(data, settings, "aside", 0, MOST_SET_ASIDE),
            "axis": asked.one_of(data, settings, "axis", AXES)}


def months_between(first, last):
    """Whole months from one month to another."""
    (year, month), (later, other) = dates.parse(first)[:2], dates.parse(last)[:2]
    return (later - year) * 12 + other - month


def yearly(change, months):
    """Members more in a year, in tenths, rounded."""
    return (change * 240 + months) // (2 * months) if change >= 0 else -((-change * 240 + months) // (2 * months))


def tenths(n):
    """A number of tenths as text, without a useless zero."""
    return "%s%d%s" % ("-" if n < 0 else "", abs(n) // 10, ".%d" % (abs(n) % 10) if n % 10 else "")


def widest(counts, first, last):
    """(months, place) of the longest time between two counts in a window."""
    return max([(months_between(counts[place][0], counts[place + 1][0]), -place) for place in range(first, last)])


def rates(counts):
    """[(tenths of a member a year, first, last)] of every window."""
    return [(yearly(counts[last][1] - counts[first][1], months_between(counts[first][0], counts[last][0])), first, last)
            for first in range(len(counts)) for last in range(first + 1, len(counts))]


def sentences(data, case):
    """The growth in the window, how much of it is the choice, where nothing was counted, and whom the count counts."""
    counts, first, last = case["counts"], case["first"], case["last"]
    (start, low), (end, high) = counts[first], counts[last]
    months, change = months_between(start, end), high - low
    told = {"start": words.day(data, start), "end": words.day(data, end), "low": low, "high": high, "n": change,
            "months": words.counted(data, "month_count", months), "rate": tenths(yearly(change, months)),
            "percent": (200 * change + low) // (2 * low)}
    lines = [words.say(data, "grew.same" if change == 0 else "grew.sentence", **told)]
    if change:
        every = [one[0] for one in rates(counts)]
        lines.append(words.say(data, "grew.windows", n=len(every), least=tenths(min(every)), most=tenths(max(every))))
    gap, place = widest(counts, first, last)
    place = -place
    came = counts[place + 1][1] - counts[place][1]
    lines.append(words.say(data, "grew.gap" if came else "grew.gap_still", months=words.counted(data, "month_count", gap),
                           first=words.day(data, counts[place][0]), last=words.day(data, counts[place + 1][0]), n=came))
    lines.append(words.say(data, "grew.aside" if case["aside"] else "grew.mixed", n=case["aside"], states=high - case["aside"], high=high,
                           day=words.day(data, end)))
    return lines


def counted(data, case):
    """The counts in the window, each with what changed since the one before."""
    rows = []
    for place in range(case["first"], case["last"] + 1):
        day, value = case["counts"][place]
        row = [words.day(data, day), str(value)]
        if place > case["first"]:
            before = case["counts"][place - 1]
            months = months_between(before[0], day)
            row += [signed(value - before[1]), words.counted(data, "month_count", months), signed(value - before[1], yearly(value - before[1], months))]
        else:
            row += ["", "", ""]
        rows.append(row + ([str(value - case["aside"])] if case["aside"] else []))
    names = ("day", "members", "change", "since_last", "a_year") + (("states",) if case["aside"] else ())
    return {"caption": words.say(data, "grew.caption"), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in names]}


def signed(change, shown=None):
    """A change with its sign; ``shown``: in tenths, where a rate is meant. A mark keeps the sign before its number in a line that runs
    from right to left."""
    text = str(abs(change)) if shown is None else tenths(abs(shown))
    return text if change == 0 else "\u200e" + ("+" if change > 0 else "\u2212") + text


def windows(data, case):
    """The windows that show the slowest and the fastest growth, and the reader's own."""
    found = sorted(rates(case["counts"]))
    mine = [one for one in found if one[1:] == (case["first"], case["last"])][0]
    rows = []
    for code, (rate, first, last) in (("slowest", found[0]), ("mine", mine), ("fastest", found[-1])):
        (start, low), (end, high) = case["counts"][first], case["counts"][last]
        rows.append([words.say(data, "window." + code), words.say(data, "from_to", first=words.day(data, start), last=words.day(data, end)),
                     signed(high - low), signed(high - low, rate)])
    return {"caption": words.say(data, "grew.extremes"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("window", "days", "change", "a_year")]}


def picture(data, settings, case):
    """All counts, the window's own filled, with the widest gap in it."""
    counts = case["counts"]
    gap, place = widest(counts, case["first"], case["last"])
    at = lambda day: dates.fraction(dates.last_day(day))
    values = [value for _, value in counts]
    low, high = (0, 100) if case["axis"] == "zero" else (min(values) // 4 * 4, (max(values) + 3) // 4 * 4)
    frame = svg.frame(data, asked.narrow(settings), words.say(data, "chart.growth"))
    return growth(frame, [(at(day), value) for day, value in counts], (case["first"], case["last"]), low, high,
                  (at(counts[-place][0]), at(counts[1 - place][0]), words.say(data, "chart.gap", months=words.counted(data, "month_count", gap))),
                  (dates.fraction(dates.last_day(data["founded"])), words.say(data, "chart.began", day=words.day(data, data["founded"]))))


def notes(data, case):
    """What a reader has to know before the sentence is quoted."""
    above = [day for day, value in case["counts"] if value > FLOOR]
    lines = [words.say(data, "note.who", counts=data["whom"])]
    lines.append(words.say(data, "note.first_count", founded=words.day(data, data["founded"]), day=words.day(data, case["counts"][0][0]),
                           months=words.counted(data, "month_count", months_between(data["founded"], case["counts"][0][0]))))
    lines.append(words.say(data, "note.floor", floor=FLOOR, day=words.day(data, above[0])))
    if case["axis"] == "cut":
        lines.append(words.say(data, "note.axis"))
    return lines + [words.say(data, "note." + one) for one in ("aside", "between", "member", "growth")]
