"""Lines over a number, both axes in hundredths."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import SERIES


def lines(frame, series, first, last, ticks, cursor):
    """Lines between 0 and 100 over a scale from ``first`` to ``last``.

    ``series``: [(name, [(place, value)])]. ``ticks``: texts at equal distances along the scale. ``cursor``: the chosen place.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    left, right, top, tall = 34, width - 18, 10, 170 if frame["narrow"] else 200
    bottom, parts = top + tall, []
    x = axis.scale(first, last, left, right)
    for count in (0, 25, 50, 75, 100):
        y = bottom - count / 100 * tall
        parts.append(svg.line(left, y, right, y, "rule"))
        parts.append(svg.label(left - 6, y + size / 3, count, size, "ink-2", "end"))
    for place, text in enumerate(ticks):
        at = left + (right - left) * place / (len(ticks) - 1)
        parts.append(svg.line(at, bottom, at, bottom + 5, "ink-2"))
        parts.append(svg.label(at, bottom + 8 + size, text, size, "ink-2", "middle"))
    parts.append(svg.line(x(cursor), top, x(cursor), bottom, "accent", 2))
    y, side, edge, way = bottom + size + 30, "end" if rtl else "start", right if rtl else left, -1 if rtl else 1
    for place, (name, points) in enumerate(series):
        colour, dash = SERIES[place], "" if place == 0 else "6 4"
        if points:
            parts.append(svg.path([(x(at), bottom - value / 100 * tall) for at, value in points], colour, 2.5, dash))
        parts.append(svg.line(edge, y - 4, edge + way * 22, y - 4, colour, 3, dash))
        for text in axis.folded(name, 38 if frame["narrow"] else 80):
            parts.append(svg.label(edge + way * 28, y, text, size, "ink", side, frame["dir"]))
            y += size + 3
        y += 4
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])
