"""Step curves of counts over time."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.charts.key import line_key
from coursekit.labs.palette import SERIES


def curve(frame, series, first, last, marks, cursor, total):
    """How counts grew from year to year.

    ``series``: [{"name", "points": [(year, count)] in order, "known_to": year}]; after ``known_to`` the line is broken,
    because the list says nothing later. ``cursor``: (year, name) of the chosen day. ``total``: (count, name), the ceiling
    that the curve could reach.
    """
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    left, right, tall = (30, width - 12, 176) if frame["narrow"] else (34, width - 160, 220)
    x = axis.scale(first, last, left, right)
    marks = axis.placed(marks, x, left, measure)
    top = axis.height(marks, measure)
    bottom, peak = top + tall, ceiling(max([total[0]] + [count for one in series for _, count in one["points"]]))

    def y(count):
        return bottom - count / peak * tall

    parts = axis.time_axis(first, last, x, bottom, measure)
    for count in (0, peak // 2, peak) if peak > 4 else range(peak + 1):
        parts.append(svg.line(left, y(count), right, y(count), "rule"))
        parts.append(svg.label(left - 6, y(count) + size / 3, count, size, "ink-2", "end"))
    parts.append(svg.line(left, y(total[0]), right, y(total[0]), "ink-2", 1, "5 4"))
    parts += axis.mark_lines(marks, x, top, bottom, frame, measure)
    parts.append(svg.label(left + 4, y(total[0]) + size + 4, total[1], size, "ink-2", "start", frame["dir"], halo=True))
    ends = []
    for place, one in enumerate(series):
        colour, known = SERIES[place % len(SERIES)], min(max(one["known_to"], first), last)
        sure, after = stairs(one["points"], first, known), stairs(one["points"], known, last)
        if known < last:
            parts.append(svg.path([(x(year), y(count)) for year, count in after], colour, 2, "2 4"))
        parts.append(svg.path([(x(year), y(count)) for year, count in sure], colour, 2.5))
        if known < last:
            parts.append(svg.ring(x(known), y(sure[-1][1]), 3.5, colour))
        ends.append([y(after[-1][1]), one["name"], after[-1][1], colour])
    names, end = (names_below if frame["narrow"] else names_beside)(ends, left, right, bottom, frame, measure)
    parts += names
    parts.append(svg.line(x(cursor[0]), top - 2, x(cursor[0]), bottom, "accent", 2))
    parts.append(axis.cursor_name(cursor, x, (left + right) / 2, bottom - 8, frame, measure))
    return svg.wrap(width, end + 6, frame["label"], parts, frame["lang"], frame["dir"])


def ceiling(value):
    """A round number not below ``value``, for the top of an axis."""
    for top in (4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100, 120, 160, 200, 240):
        if value <= top:
            return top
    return value


def stairs(points, first, last):
    """Corners of a step curve between two years: [(year, count)], from the count reached by the first."""
    now = max([count for year, count in points if year <= first] + [0])
    corners = [(first, now)]
    for year, count in points:
        if first < year <= last:
            corners += [(year, now), (year, count)]
            now = count
    return corners + [(last, now)]


def names_below(ends, left, right, bottom, frame, measure):
    """On a phone names stand under the chart, each with a piece of its line: (parts, where they end)."""
    parts, y = line_key(frame, measure, [(colour, "", "%s: %d" % (name, count)) for _, name, count, colour in ends], bottom + 36, left, right)
    return parts, y - measure["type"] - 4


def names_beside(ends, left, right, bottom, frame, measure):
    """Names at the ends of their curves, pushed apart where they would touch: (parts, where the chart ends)."""
    size, parts, floor, places = measure["type"], [], 0, []
    leading = size + 2
    for y, name, count, colour in sorted(ends):
        lines = axis.folded(name, 19)
        places.append([max(y - size / 2, floor), lines, count, colour])
        floor = places[-1][0] + leading * (len(lines) + 1) + 3
    roof = bottom + size
    for place in reversed(places):
        place[0] = min(place[0], roof - leading * (len(place[1]) + 1))
        roof = place[0] - 3
    for y, lines, count, colour in places:
        for row, text in enumerate(lines):
            parts.append(svg.label(right + 8, y + size + row * leading, text, size, colour, "start", frame["dir"], True))
        parts.append(svg.label(right + 8, y + size + len(lines) * leading, count, size, "ink-2"))
    return parts, bottom + size + 10
