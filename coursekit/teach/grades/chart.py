"""Pictures of a class in the course's chart style: chapters, certainty, and the items by difficulty and discrimination."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.charts.bars import bars

TICKS = (0, 25, 50, 75, 100)
NAMED = 8  # items that the picture names


def both(draw):
    """A picture for a desk and one for a phone, of which the page shows one. ``draw``: function of ``narrow``."""
    return "".join(f'<div class="{name}">{draw(narrow)}</div>' for name, narrow in (("wide", False), ("narrow", True)))


def shares(words, label, rows):
    """Bars of shares in percent. ``rows``: as ``bars`` takes them."""
    return both(lambda narrow: bars(_frame(words, narrow, label), rows, 100, TICKS))


def scatter(words, label, points, names):
    """Items as points: difficulty in percent to the right, discrimination upwards, from -1 to 1.

    ``points``: [(percent, r, id, whether it is worth a look)], of which those are named that discriminate least. ``names``: of the two axes.
    """
    return both(lambda narrow: _scatter(_frame(words, narrow, label), points, names))


def _scatter(frame, points, names):
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    side, far = ("end", width - 4) if frame["dir"] == "rtl" else ("start", 4)
    left, right, top, tall = 40, width - 12, size + 14, 220 if frame["narrow"] else 260
    bottom = top + tall
    x, y = axis.scale(0, 100, left, right), axis.scale(-1, 1, bottom, top)
    parts = [svg.label(far, size + 1, names[1], size, "ink-2", side, frame["dir"])]
    for r in (-1, -0.5, 0, 0.5, 1):
        parts.append(svg.line(left, y(r), right, y(r), "ink-2" if r == 0 else "rule"))
        parts.append(svg.label(left - 6, y(r) + size / 3, f"{r:g}".replace("-", "−"), size, "ink-2", "end"))
    for percent in TICKS:
        parts.append(svg.line(x(percent), bottom, x(percent), bottom + 5, "ink-2"))
        parts.append(svg.label(x(percent), bottom + 8 + size, f"{percent}%", size, "ink-2", "middle"))
    parts.append(svg.dots([(x(percent), y(r)) for percent, r, _, odd in points if not odd], "s1", 7))
    parts += [svg.ring(x(percent), y(r), 4.5, "bad") for percent, r, _, odd in points if odd]
    taken = []
    for percent, r, id, _ in sorted((point for point in points if point[3]), key=lambda point: point[1])[:NAMED]:
        at = (x(percent), y(r) + size / 3)
        half, middle = len(id) * size * 0.56, at[0] > (left + right) / 2
        edge = at[0] - 9 - half if middle else at[0] + 9
        if all(abs(at[1] - height) > size or edge > end or edge + half < start for start, end, height in taken):
            parts.append(svg.label(at[0] + (-9 if middle else 9), at[1], id, size - 1, "ink", "end" if middle else "start", halo=True))
            taken.append((edge, edge + half, at[1]))
    parts.append(svg.label(far, bottom + 2 * size + 16, names[0], size, "ink-2", side, frame["dir"]))
    return svg.wrap(width, bottom + 2 * size + 22, frame["label"], parts, frame["lang"], frame["dir"])


def _frame(words, narrow, label):
    return svg.frame({"lang": words.code, "dir": words.direction}, narrow, label)
