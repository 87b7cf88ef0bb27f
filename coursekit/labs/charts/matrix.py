"""A table of codes as a picture."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def matrix(frame, rows, columns, cells, tones):
    """Rows and columns named, each cell a word with its own tone and shape.

    ``cells``[row][column]: (code text, tone). ``tones``: {tone: (fill, opacity, ink)}. Mirrored for a right-to-left edition.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    stub, letters = (104, 15) if frame["narrow"] else (184, 30)
    cell, leading = (width - stub) / max(len(columns), 1), size + 3
    # a letter of the Arabic face, bold, takes about half of its height, and of a Latin one a little less
    upright = frame["narrow"] or max([len(name) for name in columns] or [0]) * size * (0.5 if rtl else 0.42) > cell
    y = head = 78 if upright else 24
    side, edge = ("end", width) if rtl else ("start", 0)
    parts = []
    for place, name in enumerate(columns):
        x = width - stub - (place + 0.5) * cell if rtl else stub + (place + 0.5) * cell
        if upright:  # names of columns stand upright, reading from the cells away
            parts.append('<g transform="translate(%s %s) rotate(-90)">%s</g>' % (
                svg.num(x + size / 3), svg.num(head - 6), svg.label(0, 0, name, size, "ink", "start", frame["dir"], True)))
        else:
            parts.append(svg.label(x, head - 8, name, size, "ink", "middle", frame["dir"], True))
    for line, name in enumerate(rows):
        lines = axis.folded(name, letters)
        pitch = 10 + leading * len(lines)
        for row, text in enumerate(lines):
            parts.append(svg.label(edge, y + 5 + leading * row + size * 0.85, text, size, "ink", side, frame["dir"]))
        for place in range(len(columns)):
            code, tone = cells[line][place]
            fill, opacity, ink = tones[tone]
            x = width - stub - (place + 1) * cell if rtl else stub + place * cell
            parts.append(svg.box(x + 1, y + 1, cell - 2, pitch - 2, fill, "", opacity, 2))
            parts.append(svg.label(x + cell / 2, y + pitch / 2 + size / 3, code, size, ink, "middle", frame["dir"]))
        y += pitch
    return svg.wrap(width, y + 2, frame["label"], parts, frame["lang"], frame["dir"])
