"""Lines over a number, both axes in hundredths."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.charts.key import line_key
from coursekit.labs.palette import SERIES


def lines(frame, series, first, last, ticks, cursor):
    """Lines between 0 and 100 over a scale from ``first`` to ``last``.

    ``series``: [(name, [(place, value)])]. ``ticks``: texts at equal distances along the scale. ``cursor``: the chosen place.
    """
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
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
    entries = [(SERIES[place], "" if place == 0 else "6 4", name) for place, (name, _) in enumerate(series)]
    for (colour, dash, _), (_, points) in zip(entries, series):
        if points:
            parts.append(svg.path([(x(at), bottom - value / 100 * tall) for at, value in points], colour, 2.5, dash))
    key, y = line_key(frame, measure, entries, bottom + size + 30, left, right)
    return svg.wrap(width, y, frame["label"], parts + key, frame["lang"], frame["dir"])
