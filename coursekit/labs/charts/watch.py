"""A score week by week under watch: its threshold, the alarms it raises, and what then happened."""

from coursekit.labs import svg
from coursekit.labs.charts import axis

TONES = {"ahead": "good", "late": "s5", "none": "bad"}


def watch(frame, values, first, limit, marks, runs, years, key, name):
    """A line of ``values`` from week ``first`` on with the threshold ``limit`` across it (thousandths).

    ``marks``: [(week, found|missed|unasked)], what happened, above the line: a filled circle, a cross, a small ring. ``runs``: [(first
    week, last week, ahead|late|none)], alarms, bars below it at three heights. ``years``: [(week, name)]; ``key``: [(sign, name)]; ``name``:
    of the threshold.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    last = first + len(values)
    left, right, top, tall = 4, width - 4, size + 18, 130 if frame["narrow"] else 170
    bottom = top + tall
    x = axis.scale(first, last, left, right)
    low, high = min(values + [0]), max(values + [limit])

    def y(value):
        return bottom - (value - low) / max(high - low, 1) * tall

    parts = [svg.line(left, y(0), right, y(0), "rule")]
    for week, what in marks:
        parts.append(svg.line(x(week), top - 4, x(week), bottom, "ink-2", 1, "1 3"))
    parts.append(svg.path([(x(first + place), y(value)) for place, value in enumerate(values)], "s1", 1.5))
    parts.append(svg.line(left, y(limit), right, y(limit), "s2", 2, "6 4"))
    for week, what in marks:
        parts += sign(what, x(week), top - 11)
    for start, end, what in runs:
        parts += bar(what, x(start), x(end + 1), bottom + 6)
    base = bottom + 28
    parts.append(svg.line(left, base, right, base, "ink-2"))
    for place, (week, text) in enumerate(years):
        end = years[place + 1][0] if place + 1 < len(years) else last
        parts.append(svg.line(x(week), base, x(week), base + 5, "ink-2"))
        parts.append(svg.label((x(week) + x(end)) / 2, base + size + 6, text, size, "ink-2", "middle", frame["dir"]))
    at, way, anchor = (width - 12, -1, "end") if rtl else (12, 1, "start")
    y_at = base + 2 * size + 20
    parts.append(svg.line(at - 8, y_at, at + 8, y_at, "s2", 2, "6 4"))
    parts.append(svg.label(at + way * 16, y_at + size / 3, name, size, "ink", anchor, frame["dir"]))
    for what, text in key:
        y_at += size + 6
        parts += bar(what, at - 8, at + 8, y_at - 8) if what in TONES else sign(what, at, y_at)
        parts.append(svg.label(at + way * 16, y_at + size / 3, text, size, "ink", anchor, frame["dir"]))
    return svg.wrap(width, y_at + size, frame["label"], parts, frame["lang"], frame["dir"])


def sign(what, x, y):
    """What happened: found, missed, or before anybody could be asked."""
    if what == "found":
        return [svg.dots([(x, y)], "good", 9)]
    if what == "missed":
        return [svg.line(x - 4, y - 4, x + 4, y + 4, "bad", 2.5), svg.line(x - 4, y + 4, x + 4, y - 4, "bad", 2.5)]
    return [svg.ring(x, y, 3, "ink-2")]


def bar(what, start, end, y):
    """An alarm: followed in time on the upper line and full, too late on the middle one, followed by nothing on the lower one and open."""
    wide, place = max(end - start, 2.5), {"ahead": 0, "late": 6, "none": 12}[what]
    return [svg.box(start, y + place, wide, 5, TONES[what] if what != "none" else "paper-2", TONES[what])]
