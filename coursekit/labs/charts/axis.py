"""A line of time under a chart, the dated marks above it, and the chosen day across it."""

from coursekit.labs import svg


def years(first, last, narrow):
    """The years an axis names: every fifth, tenth or twentieth, so that there are at most nine (five on a phone)."""
    most = 5 if narrow else 9
    for step in (1, 2, 5, 10, 20, 50):
        found = [year for year in range(first, last + 1) if year % step == 0]
        if len(found) <= most:
            return found
    return [first, last]


def scale(first, last, left, right):
    """x(year): the position of a year with its fraction."""
    return lambda year: left + (year - first) / (last - first) * (right - left)


def time_axis(first, last, x, y, measure):
    """A line with ticks and years at the height ``y``."""
    parts = [svg.line(x(first), y, x(last), y, "ink-2")]
    for year in years(first, last, measure["narrow"]):
        parts.append(svg.line(x(year), y, x(year), y + 5, "ink-2"))
        centre = min(max(x(year), measure["type"] * 1.2), measure["width"] - measure["type"] * 1.2)
        parts.append(svg.label(centre, y + 8 + measure["type"], year, measure["type"], "ink-2", "middle"))
    return parts


def placed(marks, x, left, measure):
    """[(year, name, centre, level)] of dated marks: no name begins before ``left``; it goes one level up where it would touch
    the one before."""
    found, ends = [], {}
    for year, name in marks:
        half = len(name) * measure["type"] * 0.29
        centre = min(max(x(year), left + half), measure["width"] - half)
        level = 0
        while centre - half < ends.get(level, -1000) + 4:
            level += 1
        ends[level] = centre + half
        found.append((year, name, centre, level))
    return found


def height(marks, measure):
    """How much room the names of placed marks take above a chart."""
    return 8 + (measure["type"] + 3) * (1 + max([level for _, _, _, level in marks] + [-1]))


def mark_lines(marks, x, top, bottom, frame, measure):
    """Placed marks: a fine line each with its name above."""
    parts = []
    for year, name, centre, level in marks:
        y = top - 6 - level * (measure["type"] + 3)
        parts.append(svg.line(x(year), y + 3, x(year), bottom, "ink-2", 1, "1 3"))
        parts.append(svg.label(centre, y, name, measure["type"], "ink-2", "middle", frame["dir"]))
    return parts


def cursor_name(cursor, x, middle, y, frame, measure):
    """The name of the chosen day beside its line, on the side where there is more room."""
    left = x(cursor[0]) > middle
    return svg.label(x(cursor[0]) + (-6 if left else 6), y, cursor[1], measure["type"], "accent", "end" if left else "start",
                     frame["dir"], True, True)


def folded(text, width):
    """Words in lines of at most ``width`` characters."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = (lines[-1] + " " + word) if lines[-1] else word
    return lines
