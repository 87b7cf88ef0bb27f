"""A week in lanes: when a line was down, when a copy was made new, and what happened to each document shown."""

from coursekit.labs import svg
from coursekit.labs.charts import axis

TONES = {"hit": ("good", True), "holder": ("s5", True)}  # everything else was missed


def lanes(frame, rows, end, days, key):
    """Lanes over one line of time.

    ``rows``: [{"name", "marks": [(second, what)], "shade": [(start, end)], "ticks": [second]}]. Above a lane's middle stand the
    documents found (filled circles; those of holders as rings), below it those missed (short strokes). ``days``: names of equal parts
    of the line. ``key``: [(what, name)].
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    x = axis.scale(0, end, 4, width - 4)
    side, edge = ("end", width - 4) if rtl else ("start", 4)
    parts, y = [], 4
    for row in rows:
        parts.append(svg.label(edge, y + size, row["name"], size, "ink", side, frame["dir"], True))
        top = y + size + 8
        for start, stop in row["shade"]:
            parts.append(svg.box(x(start), top, max(x(stop) - x(start), 1), 50, "bad", "", "0.18"))
        for tick in row["ticks"]:
            parts.append(svg.line(x(tick), top, x(tick), top + 50, "s1", 1, "2 3"))
        parts.append(svg.line(4, top + 25, width - 4, top + 25, "rule"))
        found = [(x(second), what) for second, what in row["marks"]]
        parts.append(svg.dots([(at, top + 13) for at, what in found if what == "hit"], "good", 5))
        parts += [svg.ring(at, top + 13, 3.5, "s5") for at, what in found if what == "holder"]
        parts += [svg.line(at, top + 30, at, top + 45, "bad", 2) for at, what in found if what not in TONES]
        y = top + 62
    parts.append(svg.line(4, y, width - 4, y, "ink-2"))
    for place, name in enumerate(days):
        at = x(end * place / len(days))
        parts.append(svg.line(at, y, at, y + 5, "ink-2"))
        parts.append(svg.label(x(end * (place + 0.5) / len(days)), y + 6 + size, name, size, "ink-2", "middle", frame["dir"]))
    y += size + 20
    for what, name in key:
        at = edge - 7 if rtl else edge + 7
        parts += [swatch(what, at, y)]
        parts.append(svg.label(at + (-14 if rtl else 14), y + size / 3, name, size, "ink", side, frame["dir"]))
        y += size + 6
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])


def swatch(what, at, y):
    """One sign of the key, as the lanes draw it."""
    if what == "hit":
        return svg.dots([(at, y)], "good", 5)
    if what == "holder":
        return svg.ring(at, y, 3.5, "s5")
    if what == "down":
        return svg.box(at - 6, y - 6, 12, 12, "bad", "", "0.18")
    return svg.line(at, y - 7, at, y + 7, "s1" if what == "refresh" else "bad", 1 if what == "refresh" else 2,
                    "2 3" if what == "refresh" else "")
