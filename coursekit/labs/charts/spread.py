"""The spread of treaties, which opens the course."""

from coursekit.labs import svg
from coursekit.labs.charts import axis

WIDE = 720  # wider than a lab's picture: it has a page of its own


def spread(frame, rows, first, last, mark):
    """One dot for each State at the time it consented, instrument under instrument.

    ``rows``: [{"name", "years": [year with its fraction], "count": text, "ends": year}], the oldest first; ``ends`` is where the
    status list stops. ``mark``: (year, name) of the event that runs through all rows. Dots of a few months stand on one another.
    """
    measure = svg.size(frame["narrow"])
    if not frame["narrow"]:
        measure["width"] = WIDE
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    left, right, top = 2, width - 2, size + 12
    column, pitch, dot = ((right - left) / ((last - first) * 2), 2.5, 2.3) if frame["narrow"] else (4.1, 3.5, 3.3)
    side, edge = ("end", right) if rtl else ("start", left)
    parts, y = [], top + 4

    x = axis.scale(first, last, left, right)
    for row in rows:
        stacks = {}
        for year in sorted(row["years"]):
            place = int((x(year) - left) / column)
            stacks[place] = stacks.get(place, 0) + 1
        tall = max(stacks.values())
        # Names stand at the edge where the script begins; on the left nothing has happened yet, on the right the list is over.
        beside = max([stacks[place] for place in stacks if rtl and left + place * column > right - 190
                      or not rtl and left + place * column < left + 190] + [0])
        clear = 5 if beside and rtl else 2 if beside else 0  # between the dots and what hangs below a line of script
        base = y + max(tall * pitch, beside * pitch + size * 2 + 8 + clear, size * 2 + 8)
        points = [(left + (place + 0.5) * column, base - 3 - (level + 0.5) * pitch)
                  for place in sorted(stacks) for level in range(stacks[place])]
        parts.append(svg.line(left, base, x(row["ends"]), base, "rule"))
        parts.append(svg.dots(points, "s1", dot))
        parts.append(svg.label(edge, base - beside * pitch - size - 8 - clear, row["name"], size, "ink", side, frame["dir"], True, True))
        parts.append(svg.label(edge, base - beside * pitch - 5 - clear, row["count"], size, "ink-2", side, frame["dir"], halo=True))
        y = base + 12
    parts = [svg.line(x(mark[0]), top, x(mark[0]), y, "s2", 1.5)] + parts
    near = "end" if x(mark[0]) > width / 2 else "start"
    parts.append(svg.label(x(mark[0]), top - 6, mark[1], size, "s2", "middle" if frame["narrow"] else near, frame["dir"], True))
    parts += axis.time_axis(first, last, x, y, measure)
    return svg.wrap(width, y + size + 14, frame["label"], parts, frame["lang"], frame["dir"])
