"""A programme on a line of years: a row a measure, with what it waited for, its making, its use, and where it broke off."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import css

ROW = 24


def programme(frame, rows, halves, years, under, cut, key):
    """Rows of bars between 0 and ``halves`` half-years.

    ``rows``: [{"name", "strong", "bars": [(from, to, kind)], "breaks": [half-year]}]; kinds are wait, build, idle (delivered and not
    switched on), use, lawless (in use without law), fade (runs down). ``years``: names of equal parts of the line; ``under``: a text
    under each, or none at all. ``cut``: (half-year, words) of a line across all rows, or None. ``key``: [(kind or «break», words)].
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    side, edge = ("end", width - 4) if rtl else ("start", 4)
    zone = 0 if frame["narrow"] else 196
    x = axis.scale(0, halves, 6 if rtl else 6 + zone, width - 6 - zone if rtl else width - 6)
    top = size + 12 if cut else 6
    tall = ROW + (size + 2 if frame["narrow"] else 0)
    bottom = top + tall * len(rows) + 4
    back = [svg.line(x(at), top, x(at), bottom, "rule") for at in [halves * place / len(years) for place in range(len(years) + 1)]]
    bars, words, y = [], [], top
    for row in rows:
        middle = y + tall - ROW / 2
        words.append(svg.label(edge, y + size if frame["narrow"] else middle + size / 3, row["name"], size, "ink", side, frame["dir"],
                               row["strong"], True))
        bars.append(svg.line(x(0), middle, x(halves), middle, "rule"))
        for start, end, kind in row["bars"]:
            bars += bar(kind, x(start), x(end), middle)
        bars += [mark for place in row["breaks"] for mark in cross(x(place), middle)]
        y += tall
    for place, name in enumerate(years):
        centre = x(halves * (place + 0.5) / len(years))
        words.append(svg.label(centre, bottom + 4 + size, name, size, "ink-2", "middle", frame["dir"]))
        if under:
            words.append(svg.label(centre, bottom + 8 + 2 * size, under[place], size - 1, "ink-2", "middle", frame["dir"]))
    if cut:
        at, half = x(cut[0]), len(cut[1]) * size * 0.3
        bars.append(svg.line(at, top - 4, at, bottom, "bad", 2, "5 3"))
        words.append(svg.label(min(max(at, half + 4), width - half - 4), top - 8, cut[1], size, "bad", "middle", frame["dir"], True))
    y = bottom + size + 16 + (size + 4 if under else 0)
    for kind, text in key:
        at = edge - 26 if rtl else edge
        words += cross(at + 13, y + 8) if kind == "break" else bar(kind, at, at + 26, y + 8)
        for line in axis.folded(text, 42 if frame["narrow"] else 84):
            words.append(svg.label(edge - 34 if rtl else edge + 34, y + 8 + size / 3, line, size, "ink-2", side, frame["dir"]))
            y += size + 4
        y += 5
    return svg.wrap(width, y + 2, frame["label"], back + bars + words, frame["lang"], frame["dir"])


def bar(kind, start, end, y):
    """A stretch of a row: its shape says what it is as well as its colour."""
    if kind == "wait":
        return [svg.line(start, y, end, y, "ink-2", 2, "2 4")]
    if kind == "build":
        return [svg.box(start + 1, y - 5, end - start - 2, 10, "paper-2", "s1", "", 1)]
    if kind == "idle":
        return [svg.box(start + 1, y - 5, end - start - 2, 10, "paper-2"), svg.line(start + 1, y - 5, end - 1, y - 5, "s6", 1.5, "4 3"),
                svg.line(start + 1, y + 5, end - 1, y + 5, "s6", 1.5, "4 3")]
    if kind == "fade":
        return [svg.box(start, y - 3, end - start, 6, "s1", "", "0.45")]
    if kind == "lawless":
        return [svg.box(start, y - 7, end - start, 14, "bad", "bad", "0.25")] + slashes(start, end, y)
    return [svg.box(start, y - 5, end - start, 10, "s1")]


def slashes(start, end, y):
    """Slanting strokes across a bar."""
    text, at = "", start + 5
    while at + 3 < end:
        text += "M%s %sl6 -10" % (svg.num(at - 3), svg.num(y + 5))
        at += 8
    return ['<path d="%s" stroke="%s" stroke-width="1.5" fill="none"/>' % (text, css("bad"))] if text else []


def cross(x, y):
    """Where something broke off."""
    return [svg.box(x - 7, y - 7, 14, 14, "paper-2"), svg.line(x - 5, y - 5, x + 5, y + 5, "bad", 2.4),
            svg.line(x - 5, y + 5, x + 5, y - 5, "bad", 2.4)]
