"""Years in strips: for each State what a warning did, year by year."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def strips(frame, rows, first, last, key):
    """A strip for each row, a cell for each year.

    ``rows``: [(name, [hits|misses|false|quiet of each year])]. ``key``: [(sign, name)]. A hit is a full square, a miss a cross, a false
    alarm an open square, a quiet year a dot. Names stand where their script begins; years run from left to right everywhere.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    stub = min(max([len(name) for name, _ in rows]) * size * 0.58 + 8, width * 0.36)
    left, right = (2, width - stub) if rtl else (stub, width - 2)
    cell, pitch, y = min((right - left) / (last - first + 1), 26), size + 4, 4
    if rtl:
        left = right - cell * (last - first + 1)
    right = left + cell * (last - first + 1)
    parts, edge, anchor = [], width - 2 if rtl else 2, "end" if rtl else "start"
    for name, codes in rows:
        middle = y + pitch / 2
        parts.append(svg.label(edge, middle + size / 3, name, size, "ink", anchor, frame["dir"]))
        parts.append(svg.dots([(left + (place + 0.5) * cell, middle) for place, code in enumerate(codes) if code == "quiet"], "ink-2", 1.5))
        for place, code in enumerate(codes):
            if code != "quiet":
                parts += sign(code, left + (place + 0.5) * cell, middle, min(cell - 1.5, 9))
        y += pitch
    y += 4
    parts.append(svg.line(left, y, right, y, "ink-2"))
    room = -1000
    for year in axis.years(first, last, frame["narrow"]):
        at = min(max(left + (year - first + 0.5) * cell, size * 1.3), width - size * 1.3)
        parts.append(svg.line(left + (year - first + 0.5) * cell, y, left + (year - first + 0.5) * cell, y + 5, "ink-2"))
        if at - room > size * 2.8:
            parts.append(svg.label(at, y + 7 + size, year, size, "ink-2", "middle"))
            room = at
    y += 2 * size + 18
    at, way = (width - 9, -1) if rtl else (9, 1)
    for code, name in key:
        parts += sign(code, at, y, 9) if code != "quiet" else [svg.dots([(at, y)], "ink-2", 2.5)]
        parts.append(svg.label(at + way * 14, y + size / 3, name, size, "ink", anchor, frame["dir"]))
        y += size + 6
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])


def sign(code, x, y, side):
    """One year of one State."""
    half = side / 2
    if code == "hits":
        return [svg.box(x - half, y - half, side, side, "good")]
    if code == "false":
        return [svg.box(x - half, y - half, side, side, "paper-2", "s5")]
    return [svg.line(x - half, y - half, x + half, y + half, "bad", 2), svg.line(x - half, y + half, x + half, y - half, "bad", 2)]
