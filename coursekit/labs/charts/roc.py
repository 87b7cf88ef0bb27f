"""The curve over all thresholds (ROC): false alarms from left to right, hits from below to above, both as shares."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import SERIES

MOST = 80  # corners of a curve that are drawn


def roc(frame, series, chosen, names):
    """Curves with a chosen point on each.

    ``series``: [(name, [(false alarms, hits)] from the strictest threshold to the laxest, which counts all)]. ``chosen``: a (false, hits)
    for each curve, or None. ``names``: {"hits", "false", "chance", "chosen"}, what the axes, the diagonal and the points are.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    above = axis.folded(names["hits"], 40 if frame["narrow"] else 90)
    left, top, side = 40, (size + 3) * len(above) + 13, 220 if frame["narrow"] else 260
    bottom, right = top + side, left + side
    way, anchor = (-1, "end") if rtl else (1, "start")
    edge = width - 4 if rtl else 4
    parts = [svg.label(edge, size + 3 + row * (size + 3), text, size, "ink-2", anchor, frame["dir"]) for row, text in enumerate(above)]
    for percent in (0, 25, 50, 75, 100):
        at = side * percent / 100
        parts.append(svg.line(left, bottom - at, right, bottom - at, "rule"))
        parts.append(svg.line(left + at, top, left + at, bottom, "rule"))
        parts.append(svg.label(left - 6, bottom - at + size / 3, "%d%%" % percent, size, "ink-2", "end"))
        if percent:
            parts.append(svg.label(left + at, bottom + size + 5, "%d%%" % percent, size, "ink-2", "middle"))
    parts.append(svg.line(left, bottom, right, top, "ink-2", 1, "5 4"))
    for place, (_, points) in enumerate(series):
        parts.append(svg.path([(left + x * side, bottom - y * side) for x, y in thinned(points)], SERIES[place], 2.5, "" if place == 0 else "7 3"))
    for place, point in enumerate(chosen):
        false, hits = series[place][1][-1]
        if point and false and hits:
            parts.append(svg.ring(left + point[0] / false * side, bottom - point[1] / hits * side, 5, SERIES[place]))
    y, end = (bottom + 2 * size + 14, 0) if frame["narrow"] else (top + size, bottom + size + 14)
    edge = edge if frame["narrow"] or rtl else right + 26  # on a desk the names stand beside the square
    lines = [(None, "", names["false"]), ("ink-2", "5 4", names["chance"])]
    lines += [(SERIES[place], "" if place == 0 else "7 3", name) for place, (name, _) in enumerate(series)]
    for colour, dash, name in lines:
        if colour:
            parts.append(svg.line(edge, y - 4, edge + way * 22, y - 4, colour, 3 if colour != "ink-2" else 1, dash))
        for text in axis.folded(name, 40 if frame["narrow"] else 32):
            parts.append(svg.label(edge + (way * 28 if colour else 0), y, text, size, "ink" if colour else "ink-2", anchor, frame["dir"]))
            y += size + 3
        y += 6
    if any(chosen):
        parts.append(svg.ring(edge + way * 11, y - 4, 5, "s1"))
        parts.append(svg.label(edge + way * 28, y, names["chosen"], size, "ink", anchor, frame["dir"]))
        y += size + 3
    return svg.wrap(width, max(y, end), frame["label"], parts, frame["lang"], frame["dir"])


def thinned(points):
    """Corners as shares of the last one, at most MOST of them, the first and the last among them."""
    false, hits = points[-1]
    if not false or not hits:
        return [(0, 0), (1, 1)]
    step = max(len(points) // MOST, 1)
    kept = [point for place, point in enumerate(points[:-1]) if place % step == 0] + [points[-1]]
    return [(x / false, y / hits) for x, y in kept]
