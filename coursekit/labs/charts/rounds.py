"""Shares of a hundred over rounds or generations: lines with their names under them."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.charts.key import line_key
from coursekit.labs.palette import SERIES

DASHES = ("", "7 4", "2 4", "10 3 2 3", "4 2")


def rounds(frame, series, first, last, unit):
    """Lines from 0 to 100, or to less where all stay below. ``series``: [(name, [value at ``first``, at the next whole number ... at ``last``])]; ``unit``: what
    the horizontal axis counts."""
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    left, right, top, tall = 34, width - 14, 10, 160 if frame["narrow"] else 190
    bottom, parts = top + tall, []
    x = axis.scale(first, last, left, right)
    peak = max([value for _, values in series for value in values] + [0])
    highest = min([one for one in (20, 40, 60, 100) if one >= peak or one == 100])
    for count in range(0, highest + 1, highest // 4):
        y = bottom - count / highest * tall
        parts.append(svg.line(left, y, right, y, "rule"))
        parts.append(svg.label(left - 6, y + size / 3, count, size, "ink-2", "end"))
    for at in [first] + [one for one in range(first + 1, last + 1) if one % 10 == 0]:
        parts.append(svg.line(x(at), bottom, x(at), bottom + 5, "ink-2"))
        parts.append(svg.label(x(at), bottom + 8 + size, at, size, "ink-2", "middle"))
    parts.append(svg.label((left + right) / 2, bottom + 2 * size + 14, unit, size, "ink-2", "middle", frame["dir"]))
    entries = [(SERIES[place % len(SERIES)], DASHES[place % len(DASHES)], name) for place, (name, _) in enumerate(series)]
    for (colour, dash, _), (_, values) in zip(entries, series):
        parts.append(svg.path([(x(first + step), bottom - value / highest * tall) for step, value in enumerate(values)], colour, 2.5, dash))
    key, y = line_key(frame, measure, entries, bottom + 3 * size + 32, left, right)
    return svg.wrap(width, y, frame["label"], parts + key, frame["lang"], frame["dir"])
