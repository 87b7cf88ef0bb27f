"""Since when and until when: a bar a row on one line of time, its words above it."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def spans(frame, rows, first, last):
    """Bars on a line of time. ``rows``: [{"name", "since", "until": years with a fraction, "text", "state": open|ended|planned}];
    ``since`` None: no day, and no bar. What goes on has no end stroke; what was only planned is an open bar."""
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    x = axis.scale(first, last, 6, width - 6)
    side, edge = ("end", width - 4) if rtl else ("start", 4)
    parts, y = [], 4
    for row in rows:
        for text in axis.folded(row["name"], 36 if frame["narrow"] else 70):
            parts.append(svg.label(edge, y + size, text, size, "ink", side, frame["dir"], True))
            y += size + 3
        for text in axis.folded(row["text"], 46 if frame["narrow"] else 84):
            parts.append(svg.label(edge, y + size - 1, text, size - 1, "ink-2", side, frame["dir"]))
            y += size + 2
        parts.append(svg.line(6, y + 11, width - 6, y + 11, "rule"))
        if row["since"] is not None:
            start, end = x(max(row["since"], first)), x(row["until"])
            fill, edging = ("paper-2", "s2") if row["state"] == "planned" else ("s1", "")
            parts.append(svg.box(start, y + 6, max(end - start, 3), 10, fill, edging, "", 0))
            if row["state"] == "ended":
                parts.append(svg.line(end, y + 1, end, y + 21, "s2", 3))
        y += 32
    return svg.wrap(width, y + size + 18, frame["label"], parts + axis.time_axis(first, last, x, y + 2, measure), frame["lang"], frame["dir"])
