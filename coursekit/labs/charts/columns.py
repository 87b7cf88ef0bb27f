"""Yearly values as columns, with windows of years, dated marks, and lanes of what ran meanwhile."""

from coursekit.labs import svg, words
from coursekit.labs.charts import axis


def columns(frame, values, first, last, tones, levels, marks, lanes):
    """One column a year; a year stands between its tick and the next.

    ``values``: {year: number}, a missing year stays empty. ``tones``: {year: colour}, others are grey. ``levels``:
    [(first year, last year, value, text, colour)], a line over those years with its value. ``marks``: [(year with its
    fraction, name)]. ``lanes``: [{"name", "since", "until" (years with fractions), "open"}], bars under the axis on the same time.
    """
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    peak = ceiling(max([values[year] for year in values if first <= year <= last] + [level[2] for level in levels] + [4]))
    left, right, tall = len(words.number(peak)) * size * 0.64 + 10, width - 8, 150 if frame["narrow"] else 190
    x = axis.scale(first, last + 1, left, right)
    marks = axis.placed(marks, x, left, measure)
    top = axis.height(marks, measure) + 6
    bottom, ends, above = top + tall, -1000, 0

    def y(value):
        return bottom - value / peak * tall

    parts = axis.time_axis(first, last + 1, x, bottom, measure)
    for value in (0, peak // 2, peak):
        parts.append(svg.line(left, y(value), right, y(value), "rule"))
        parts.append(svg.label(left - 6, y(value) + size / 3, words.number(value), size, "ink-2", "end"))
    for year in range(first, last + 1):
        if values.get(year):
            parts.append(svg.box(x(year) + 1, y(values[year]), x(year + 1) - x(year) - 2, bottom - y(values[year]),
                                 tones.get(year, "s6"), "", "" if year in tones else "0.4"))
    parts += axis.mark_lines(marks, x, top, bottom, frame, measure)
    for since, until, value, text, colour in levels:
        parts.append(svg.line(x(since), y(value), x(until + 1), y(value), colour, 3))
        half = len(text) * size * 0.34
        middle, height = min(max((x(since) + x(until + 1)) / 2, left + half), right - half), max(y(value) - 5, top + size)
        if middle - half < ends + 4 and abs(height - above) < size + 2:  # beside the one before: one line lower
            height = above + size + 4
        parts.append(svg.label(middle, height, text, size, colour, "middle", frame["dir"], True, True))
        ends, above = middle + half, height
    below, end = drawn_lanes(lanes, x, first, last, bottom + size + 22, left, right, frame, measure)
    return svg.wrap(width, (end if lanes else bottom + size + 14), frame["label"], parts + below, frame["lang"], frame["dir"])


def ceiling(value):
    """A round even number not below ``value``, for the top of an axis."""
    step = 1
    while True:
        for top in (4, 6, 8, 10, 20, 30):
            if value <= top * step:
                return top * step
        step *= 10


def drawn_lanes(lanes, x, first, last, y, left, right, frame, measure):
    """Bars of what ran, each under its name: (parts, where they end). One that has not ended keeps an open right edge."""
    parts, size = [], measure["type"]
    side, edge = ("end", right) if frame["dir"] == "rtl" else ("start", left)
    for lane in lanes:
        since, until = max(lane["since"], first), min(lane["until"], last + 1)
        parts.append(svg.label(edge, y + size - 2, lane["name"], size, "ink", side, frame["dir"], halo=True))
        parts.append(svg.line(left, y + size + 8, right, y + size + 8, "rule"))
        if since < until:
            parts.append(svg.box(x(since), y + size + 4, max(x(until) - x(since), 3), 8, "s4", "", "0.5" if lane["open"] else "", 2))
        y += size + 20
    return parts, y + 4
