"""Who does what: a dot where a body has a function, a ring where a body had it or was to have it."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def presence(frame, rows, columns, totals, total_name, key):
    """Rows and columns named, a mark in each cell, counts in the last line.

    ``rows``: [(name, ["on" | "off" | "hidden" | ""])]. ``totals``: a whole number a column, or empty. ``key``: [(mark, words)]
    under the picture. Names of columns stand upright. Mirrored for a right-to-left edition.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    stub, letters = (98, 14) if frame["narrow"] else (200, 30)
    head = max([len(name) for name in columns]) * size * 0.56 + 8
    cell = (width - stub) / len(columns)
    centre = lambda place: width - stub - (place + 0.5) * cell if rtl else stub + (place + 0.5) * cell
    side, edge = ("end", width) if rtl else ("start", 0)
    parts, y = [], head
    for place, name in enumerate(columns):
        bare = totals and not totals[place]
        parts.append('<g transform="translate(%s %s) rotate(-90)">%s</g>' % (
            svg.num(centre(place) + size / 3), svg.num(head - 6),
            svg.label(0, 0, name, size, "bad" if bare else "ink", "start", frame["dir"], bare)))
    for name, cells in rows:
        lines = axis.folded(name, letters)
        pitch = 8 + (size + 3) * len(lines)
        parts.append(svg.line(0, y, width, y, "rule"))
        for line, text in enumerate(lines):
            parts.append(svg.label(edge, y + 4 + (size + 3) * line + size * 0.85, text, size, "ink", side, frame["dir"]))
        for place, mark in enumerate(cells):
            parts += marked(mark, centre(place), y + pitch / 2, size)
        y += pitch
    parts.append(svg.line(0, y, width, y, "ink-2"))
    if totals:
        lines = axis.folded(total_name, letters)
        for line, text in enumerate(lines):
            parts.append(svg.label(edge, y + 4 + (size + 3) * line + size * 0.85, text, size, "ink", side, frame["dir"], True))
        for place, count in enumerate(totals):
            parts.append(svg.label(centre(place), y + 4 + size * 0.85, count, size, "ink" if count else "bad", "middle", "ltr", True))
        y += 8 + (size + 3) * len(lines)
    return svg.wrap(width, y + 4 + (size + 7) * len(key), frame["label"], parts + keyed(frame, key, y + 8, measure), frame["lang"], frame["dir"])


def marked(mark, x, y, size):
    """The sign of one cell."""
    if mark == "on":
        return [svg.dots([(x, y)], "s1", size)]
    if mark == "off":
        return [svg.ring(x, y, size / 2 - 1, "s2")]
    return [svg.label(x, y + size / 3, "?", size, "ink-2", "middle")] if mark == "hidden" else []


def keyed(frame, key, y, measure):
    """Signs with their meaning, a line each."""
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    parts = []
    for mark, text in key:
        parts += marked(mark, width - 8 if rtl else 8, y + size / 2, size)
        parts.append(svg.label(width - 22 if rtl else 22, y + size * 0.85, text, size, "ink-2", "end" if rtl else "start", frame["dir"]))
        y += size + 7
    return parts
