"""Since when each of two States was bound, instrument by instrument."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import SERIES


def intervals(frame, rows, first, last, marks, cursor):
    """Bars on a line of time, each under the words that say the same.

    ``rows``: [{"name", "bars": [{"since": year or None, "text", "state": on|off}]}]. A bar runs from the day of being bound to
    the right edge, filled where the State was bound on the chosen day; where there is none, the text says why.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    x = axis.scale(first, last, 4, width - 4)
    marks = axis.placed(marks, x, 4, measure)
    top, letters = axis.height(marks, measure), 50 if frame["narrow"] else 90
    side, edge = ("end", width - 4) if rtl else ("start", 4)
    words, bars, y = [], [], top + 4
    for row in rows:
        for text in axis.folded(row["name"], letters * 4 // 5):
            words.append(svg.label(edge, y + size, text, size, "ink", side, frame["dir"], True, True))
            y += size + 3
        y += 5
        for place, bar in enumerate(row["bars"]):
            for text in axis.folded(bar["text"], letters):
                words.append(svg.label(edge, y + size - 1, text, size - 1, "ink", side, frame["dir"], halo=True))
                y += size + 2
            bars.append(svg.line(4, y + 5, width - 4, y + 5, "rule"))
            if bar["since"] is not None:
                start, colour = x(max(bar["since"], first)), SERIES[place]
                fill, edging = (colour, "") if bar["state"] == "on" else ("paper-2", colour)
                bars.append(svg.box(start, y + 2, width - 4 - start, 6, fill, edging, "", 2))
            y += 15
        y += 10
    bottom = y + size + 6
    parts = axis.time_axis(first, last, x, bottom, measure) + axis.mark_lines(marks, x, top, bottom, frame, measure)
    parts.append(svg.line(x(cursor[0]), top - 2, x(cursor[0]), bottom, "accent", 2))
    parts += bars + words + [axis.cursor_name(cursor, x, width / 2, bottom - 5, frame, measure)]
    return svg.wrap(width, bottom + size + 14, frame["label"], parts, frame["lang"], frame["dir"])
