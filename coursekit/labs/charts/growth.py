"""A few dated counts on a true line of time: points, a thin line between them, and the widest gap marked."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def growth(frame, points, chosen, low, high, gap, began):
    """``points``: [(year with its fraction, value)]; ``chosen``: places of the first and last in the window. The vertical axis runs
    from ``low`` to ``high``. ``gap``: (from, to, words) of the widest gap in the window, or None. ``began``: (year, words) of the
    beginning, from which no count is known."""
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    first, last = int(began[0]), int(points[-1][0]) + 1
    left, right, top = 38, width - 16, 2 * size + 16
    bottom = top + (180 if frame["narrow"] else 220)
    x = axis.scale(first, last, left, right)

    def y(value):
        return bottom - (value - low) / (high - low) * (bottom - top)

    parts = []
    if gap:
        parts.append(svg.box(x(gap[0]), top, x(gap[1]) - x(gap[0]), bottom - top, "s6", "", "0.18"))
        half = len(gap[2]) * size * 0.29
        centre = min(max((x(gap[0]) + x(gap[1])) / 2, left + half), right - half)
        parts.append(svg.label(centre, top - 6, gap[2], size, "ink-2", "middle", frame["dir"]))
    for place in range(5):
        value = low + (high - low) * place / 4
        if value == int(value):
            parts.append(svg.line(left, y(value), right, y(value), "rule"))
            parts.append(svg.label(left - 6, y(value) + size / 3, int(value), size, "ink-2", "end"))
    parts += axis.time_axis(first, last, x, bottom, measure)
    if low > 0:  # the axis does not begin at nothing: a break is drawn on it
        parts += [svg.line(left - 5, bottom - 6, left + 5, bottom - 11, "bad", 2), svg.line(left - 5, bottom - 11, left + 5, bottom - 16, "bad", 2)]
    parts.append(svg.line(x(began[0]), size + 8, x(began[0]), bottom, "ink-2", 1, "1 3"))
    centre = max(x(began[0]), left + len(began[1]) * size * 0.29)
    parts.append(svg.label(centre, size + 2, began[1], size, "ink-2", "middle", frame["dir"]))
    drawn = [(x(day), y(value)) for day, value in points]
    parts.append(svg.path(drawn, "s6", 1, "3 3"))
    inside = drawn[chosen[0]:chosen[1] + 1]
    parts.append(svg.path([inside[0], inside[-1]], "accent", 2))
    for place, (at, high_at) in enumerate(drawn):
        known = chosen[0] <= place <= chosen[1]
        parts.append(svg.dots([(at, high_at)], "s1", 8) if known else svg.ring(at, high_at, 3.5, "s6"))
    near = drawn[chosen[1]][0] - drawn[chosen[0]][0] < 30  # then one number stands above its point and one below
    for place in chosen:
        at, high_at = drawn[place]
        high_at += size + 8 if near and place == chosen[0] else -9
        parts.append(svg.label(min(at, right - size), high_at, points[place][1], size, "ink", "middle", "ltr", True, True))
    return svg.wrap(width, bottom + size + 16, frame["label"], parts, frame["lang"], frame["dir"])
