"""The pictures of lab 2."""

from coursekit.labs import dates, svg, words
from coursekit.labs.charts.columns import columns
from coursekit.labs.charts.matrix import matrix
from coursekit.labs.operations import compare, series

TONES = {"fell": ("good", "0.16", "good"), "same": ("rule", "0.25", "ink-2"), "rose": ("bad", "0.14", "bad"),
         "none": ("rule", "0.1", "ink-2")}
SHORT = {"fell": "▼", "same": "=", "rose": "▲", "none": "·"}
LEFT_TO_RIGHT = "\u200e"  # before a sign, so that it stays before its number in a line of Arabic


def fraction(day, edge):
    """A day known to the day, month or year as a year with its fraction: the first day it can mean, or the last («since», «until»)."""
    if edge == "until":
        return dates.fraction(dates.last_day(day))
    parts = day.split("-") + ["01", "01"]
    return dates.fraction("-".join(parts[:3]))


def columns_of(data, case, narrow, other=False):
    """The years with the two windows and what each amounts to; of the place, or of the comparison."""
    found = case["other" if other else "values"]
    first, last = max(case["year"] - 10, min(found)), min(case["year"] + 10, max(found))
    tones = {year: "s1" for year in case["pair"][0]}
    tones.update({year: "s2" for year in case["pair"][1]})
    levels = []
    if case["measure"] != "share":
        amounts = case["other_amounts" if other else "amounts"]
        for span, tenths, colour in zip(case["pair"], amounts, ("s1", "s2")):
            value = series.rounded(tenths, 10)
            levels.append((span[0], span[-1], value, words.number(value), colour))
    place = series.named(data, data["places"], case["comparison" if other else "place"])
    label = words.say(data, "chart.columns", place=place, event=case["event"][1])
    return columns(svg.frame(data, narrow, label), found, first, last, tones, levels,
                   [(fraction(case["event"][2], "since"), case["event"][5])], [])


def more(data, case, narrow):
    """The comparison's years, where there is one, and the verdict of every window."""
    found = []
    if case["comparison"]:
        found.append({"svg": columns_of(data, case, narrow, True),
                      "caption": words.say(data, "chart.compared", place=series.named(data, data["places"], case["comparison"]))})
    return found + [{"svg": every(data, case, narrow), "caption": words.say(data, "chart.every_caption", margin=compare.MARGIN)}]


def signed(percent):
    """A change as a cell holds it; from ten times as many on, how many times."""
    if percent >= 900:
        return "×%d" % series.rounded(percent + 100, 100)
    return "−%d%%" % -percent if percent < 0 else "+%d%%" % percent if percent else "0%"


def every(data, case, narrow):
    """All windows: years before by years after, the chosen one in brackets."""
    reach = range(1, compare.MOST + 1)
    cells = []
    for before in reach:
        line = []
        for after in reach:
            percent, result = case["windows"].get((before, after), (None, "none"))
            text = SHORT[result]
            if not narrow and percent is not None:
                text = LEFT_TO_RIGHT + signed(percent)
            if (before, after) == (case["before"], case["after"]):
                text = "[%s]" % text
            line.append((text, result))
        cells.append(line)
    label = words.say(data, "chart.every", event=case["event"][1])
    return matrix(svg.frame(data, narrow, label), [words.counted(data, "chart.before", n) for n in reach],
                  [words.say(data, "chart.after", n=n) if narrow else str(n) for n in reach], cells, TONES)
