"""Bars under their names, each with the range around its value where there is one."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def bars(frame, rows, most, ticks):
    """A bar a row between 0 and ``most``, growing from the side where the script begins.

    ``rows``: [{"name", "text", "value"}], with "low" and "high" where there is a range, "muted" for a bar beside the one asked for and
    "loose" for one drawn hollow, because it is no share; ``value`` None: no bar. ``ticks``: whole numbers under the picture. On a phone
    the text stands under its name, on a desk at the other end of its line.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    x = axis.scale(0, most, width - 8, 8) if rtl else axis.scale(0, most, 8, width - 8)
    side, edge, far = ("end", width - 4, 4) if rtl else ("start", 4, width - 4)
    parts, y, tops = [], 2, []
    for row in rows:
        for place, text in enumerate(axis.folded(row["name"], 40 if frame["narrow"] else 62)):
            parts.append(svg.label(edge, y + size, text, size, "ink", side, frame["dir"], not row.get("muted")))
            if not frame["narrow"] and not place:
                parts.append(svg.label(far, y + size, row["text"], size, "ink-2", "start" if rtl else "end", frame["dir"]))
            y += size + 3
        if frame["narrow"]:
            parts.append(svg.label(edge, y + size, row["text"], size, "ink-2", side, frame["dir"]))
            y += size + 3
        tops.append(y + 4)
        y += 26
    grid = [svg.line(x(tick), top - 1, x(tick), top + 13, "rule") for tick in ticks for top in tops]
    for row, top in zip(rows, tops):
        parts += one_bar(row, x, top)
    for tick in ticks:
        half = len(str(tick)) * size * 0.3
        parts.append(svg.label(min(max(x(tick), half), width - half), y + size, tick, size, "ink-2", "middle"))
    return svg.wrap(width, y + size + 6, frame["label"], grid + parts, frame["lang"], frame["dir"])


def one_bar(row, x, top):
    """The bar, and its range where it has one: a fine line with ends."""
    if row["value"] is None:
        return []
    ranged, colour = row.get("low") is not None, "s6" if row.get("muted") else "s1"
    start, end = min(x(0), x(row["value"])), max(x(0), x(row["value"]))
    fill, edge = ("paper-2", colour) if row.get("loose") else (colour, "")
    parts = [svg.box(start, top, end - start, 12, fill, edge, "0.5" if ranged else "")]
    parts.append(svg.line(x(row["value"]), top, x(row["value"]), top + 12, colour, 3))
    if ranged:
        parts.append(svg.line(x(row["low"]), top + 6, x(row["high"]), top + 6, "ink", 1.5))
        parts += [svg.line(x(place), top + 2, x(place), top + 10, "ink", 1.5) for place in (row["low"], row["high"])]
    return parts
