"""A dated series of values: one line a segment, a gap and a dashed rule where the series breaks, how exact each value is."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import css


def series(frame, points, breaks, unit, say):
    """The line of a series.

    ``points``: [{"x": year with its fraction, "low", "high", "segment", "kind": qualifier, "sure": has a source, "line": stands on
    the line, "text": its value in words}] in order of time. ``breaks``: [x] between segments. ``unit``: name of the vertical
    axis. ``say(number)`` writes a number of that axis.
    """
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    first, last = int(points[0]["x"]), int(points[-1]["x"]) + 1
    peak = ceiling(max(one["high"] for one in points))
    marks = [0, peak / 2, peak]
    left = 12 + max(len(say(mark)) for mark in marks) * size * 0.58
    right, top = width - 14, 3 * size + 14
    bottom = top + (176 if frame["narrow"] else 220)
    x = axis.scale(first, last, left, right)

    def y(value):
        return bottom - value / peak * (bottom - top)

    parts = [svg.label(left if frame["dir"] == "ltr" else right, size, unit, size, "ink-2", "start" if frame["dir"] == "ltr" else "end", frame["dir"])]
    for mark in marks:
        parts.append(svg.line(left, y(mark), right, y(mark), "rule"))
        parts.append(svg.label(left - 6, y(mark) + size / 3, say(mark), size, "ink-2", "end"))
    parts += year_axis(first, last, x, bottom, measure)
    for place in breaks:
        parts.append(svg.line(x(place), top - 4, x(place), bottom, "ink-2", 1.5, "6 4"))
    on_line = [one for one in points if one["line"]]
    for one, after in zip(on_line, on_line[1:]):
        if one["segment"] == after["segment"]:
            ends = [(x(each["x"]), y(each["low"])) for each in (one, after)]
            parts.append(svg.path(ends, "s1", 2, "" if one["sure"] and after["sure"] else "2 4"))
    for one in points:
        parts += drawn(one, x(one["x"]), y)
    return svg.wrap(width, bottom + size + 16, frame["label"], parts + names(on_line, x, y, left, right, frame, measure), frame["lang"], frame["dir"])


def year_axis(first, last, x, y, measure):
    """Years under the middle of their year, as values of a whole year stand there."""
    parts = [svg.line(x(first), y, x(last), y, "ink-2")]
    for year in axis.years(first, last - 1, measure["narrow"]):
        centre = min(max(x(year + 0.5), measure["type"] * 1.2), measure["width"] - measure["type"] * 1.2)
        parts.append(svg.line(x(year + 0.5), y, x(year + 0.5), y + 5, "ink-2"))
        parts.append(svg.label(centre, y + 8 + measure["type"], year, measure["type"], "ink-2", "middle"))
    return parts


def drawn(one, x, y):
    """One value: its shape says how exact it is, an empty shape that no source carries it or that it stands beside the line."""
    at, parts = y(one["low"]), []
    if one["high"] > one["low"]:
        parts.append(svg.line(x, at, x, y(one["high"]), "s1", 3))
        parts += [svg.line(x - 4, end, x + 4, end, "s1", 2) for end in (at, y(one["high"]))]
    shapes = {"more-than": ((-5, 4), (5, 4), (0, -5)), "at-least": ((-5, 4), (5, 4), (0, -5)), "almost": ((-5, -4), (5, -4), (0, 5)),
              "about": ((-5, 0), (0, -5), (5, 0), (0, 5))}
    fill = "s1" if one["sure"] and one["line"] else "paper-2"
    if one["kind"] in shapes:
        corners = "L".join("%s %s" % (svg.num(x + dx), svg.num(at + dy)) for dx, dy in shapes[one["kind"]])
        return parts + ['<path d="M%sZ" fill="%s" stroke="%s" stroke-width="1.5"/>' % (corners, css(fill), css("s1"))]
    return parts + ([svg.dots([(x, at)], "s1", 7)] if fill == "s1" else [svg.ring(x, at, 3.5, "s1")])


def names(points, x, y, left, right, frame, measure):
    """The first, the last and the highest value in words, each above its point; one that would touch another is left out."""
    size, placed, parts = measure["type"], [], []
    highest = max(points, key=lambda one: one["high"])
    for one in (points[-1], highest, points[0]):
        half = len(one["text"]) * size * 0.29
        centre = min(max(x(one["x"]), left + half), right - half)
        base = y(one["high"]) - 10
        if any(abs(centre - other) < half + wide + 6 and abs(base - high) < size + 4 for other, wide, high in placed):
            continue
        placed.append((centre, half, base))
        parts.append(svg.label(centre, base, one["text"], size, "ink", "middle", frame["dir"], True, True))
    return parts


def ceiling(value):
    """A round number not below ``value``, whose half is round too, for the top of an axis."""
    step = 1
    while step * 10 < value:
        step *= 10
    for times in (1, 2, 4, 6, 8, 10):
        if value <= step * times:
            return max(step * times, 2)
    return value
