"""Alarms as dots, and what a stricter or a laxer threshold catches."""

import math

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import SERIES

MOST = 600  # dots of one picture


def unit(number):
    """How many cases one dot stands for, so that no picture has more than MOST."""
    step = 1
    while True:
        for one in (1, 2, 5):
            if number <= MOST * one * step:
                return one * step
        step *= 10


def dots(frame, counts, each, names, beside):
    """Dots in rows: the right alarms first, then the events no alarm met, then the false alarms.

    ``counts``: {"hits", "misses", "false"}; ``each``: cases a dot stands for, any rest counting as one dot more. ``names``: [(hits|misses|
    false, text)]; ``beside``: lines that say the whole, what is not drawn, and what one dot is.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    a_row, cell, top = (30, 10, 8) if frame["narrow"] else (50, 11.5, 8)
    parts, place = [], 0
    for what, _ in names:
        many = -(-counts[what] // each)
        points = []
        for at in range(place, place + many):
            x = (at % a_row + 0.5) * cell + 6
            points.append((width - x if rtl else x, top + (at // a_row + 0.5) * cell))
        place += many
        if what == "misses":
            parts += [svg.ring(x, y, cell * 0.3, "bad") for x, y in points]
        elif points:
            parts.append(svg.dots(points, "good" if what == "hits" else "s5", cell * 0.75 if what == "hits" else cell * 0.45))
    y = top + (-(-place // a_row)) * cell + size + 10
    edge, way, anchor = (width - 11, -1, "end") if rtl else (11, 1, "start")
    for what, text in names:
        parts.append(svg.ring(edge, y - 4, 3.5, "bad") if what == "misses" else svg.dots(
            [(edge, y - 4)], "good" if what == "hits" else "s5", 9 if what == "hits" else 5))
        for line in axis.folded(text, 40 if frame["narrow"] else 80):
            parts.append(svg.label(edge + way * 14, y, line, size, "ink", anchor, frame["dir"]))
            y += size + 3
        y += 3
    for text in beside:
        for line in axis.folded(text, 40 if frame["narrow"] else 80):
            parts.append(svg.label(edge + way * 14, y, line, size, "ink-2", anchor, frame["dir"]))
            y += size + 3
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])


def tradeoff(frame, series, ticks, cursor, names):
    """Shares over the false-alarm rate, on a scale of powers of ten.

    ``series``: [(name, [(rate in ten-thousandths, share in thousandths)])], ``ticks``: [(rate, text)], ``cursor``: the chosen rate.
    ``names``: {"across", "up", "cursor"}.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    left, right, top, tall = 42, width - 22, size + 19, 170 if frame["narrow"] else 210
    bottom, parts = top + tall, []
    edge, way, anchor = (width - 4, -1, "end") if rtl else (4, 1, "start")

    def x(rate):
        return left + math.log(rate) / math.log(10000) * (right - left)

    parts.append(svg.label(edge, size + 3, names["up"], size, "ink-2", anchor, frame["dir"]))
    for percent in (0, 25, 50, 75, 100):
        y = bottom - tall * percent / 100
        parts.append(svg.line(left, y, right, y, "rule"))
        parts.append(svg.label(left - 6, y + size / 3, "%d%%" % percent, size, "ink-2", "end"))
    for rate, text in ticks:
        parts.append(svg.line(x(rate), bottom, x(rate), bottom + 5, "ink-2"))
        parts.append(svg.label(x(rate), bottom + size + 8, text, size, "ink-2", "middle"))
    parts.append(svg.line(x(cursor), top - 2, x(cursor), bottom, "accent", 2))
    y = bottom + 2 * size + 16
    lines = [("", "", names["across"]), ("accent", "", names["cursor"])]
    for place, (name, points) in enumerate(series):
        dash = "" if place == 0 else "7 3"
        parts.append(svg.path([(x(rate), bottom - tall * share / 1000) for rate, share in points], SERIES[place], 2.5, dash))
        lines.append((SERIES[place], dash, name))
    for colour, dash, name in lines:
        if colour:
            parts.append(svg.line(edge, y - 4, edge + way * 22, y - 4, colour, 2 if colour == "accent" else 3, dash))
        for text in axis.folded(name, 40 if frame["narrow"] else 80):
            parts.append(svg.label(edge + (way * 28 if colour else 0), y, text, size, "ink" if colour else "ink-2", anchor, frame["dir"]))
            y += size + 3
        y += 3
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])
