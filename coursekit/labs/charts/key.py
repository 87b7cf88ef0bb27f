"""The key under a chart of lines: a piece of each line, and its name beside it in lines that fit."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def line_key(frame, measure, entries, y, left, right):
    """(parts, where the next thing may stand). ``entries``: [(colour, dash, name)]; names stand where their script begins."""
    size, rtl, parts = measure["type"], frame["dir"] == "rtl", []
    edge, way, side = (right, -1, "end") if rtl else (left, 1, "start")
    for colour, dash, name in entries:
        parts.append(svg.line(edge, y - 4, edge + way * 24, y - 4, colour, 3, dash))
        for text in axis.folded(name, 36 if frame["narrow"] else 76):
            parts.append(svg.label(edge + way * 30, y, text, size, "ink", side, frame["dir"]))
            y += size + 3
        y += 4
    return parts, y
