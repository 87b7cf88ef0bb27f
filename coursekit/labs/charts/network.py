"""A network: States on two arcs, every link a fine line, those that carried something thick, a hub in the middle."""

from coursekit.labs import svg
from coursekit.labs.charts import axis
from coursekit.labs.palette import css

HUB = "*"  # the end of a link that is the hub


def network(frame, nodes, links, used, hub, key):
    """States with their names outside and their links between.

    ``nodes``: [(id, name, (kind, step), whether it leads a cell)]; kind is from, step, against, never or left, and the step is
    written into the dot. ``links``: [(id, id)]; ``used``: those that carried the report. ``hub``: its name or empty. ``key``:
    [(kind, words)]. The first half of the nodes stands where the script begins.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    zone, letters = (102, 12) if frame["narrow"] else (190, 24)
    half = (len(nodes) + 1) // 2
    columns = [nodes[:half], nodes[half:]]
    if rtl:
        columns.reverse()
    pitch = (size + 3) * max([len(axis.folded(name, letters)) for _, name, _, _ in nodes]) + 8
    height = max(pitch * half, 150 if hub else 0)  # a hub's name needs room between few States
    at = {HUB: (width / 2, height / 2)}
    for side, column in enumerate(columns):
        for place, (one, _, _, _) in enumerate(column):
            share = (2 * place + 1) / len(column) - 1
            inward = share * share * (width / 2 - zone) * 0.5
            at[one] = (zone + inward if side == 0 else width - zone - inward, height * (2 * place + 1) / (2 * len(column)))
    parts = [lines(links, at, "rule", 1), lines(used, at, "accent", 2.4 if len(used) < 30 else 1.2)]
    if hub:
        parts += middle(hub, width / 2, height / 2, 9 if frame["narrow"] else 20, size, frame["dir"])
    for side, column in enumerate(columns):
        for one, name, (kind, step), leads in column:
            x, y = at[one]
            parts += dot(kind, step, x, y, size, leads)
            folded = axis.folded(name, letters)
            for line, text in enumerate(folded):
                top = y - (len(folded) - 1) * (size + 3) / 2 + line * (size + 3)
                parts.append(svg.label(x - 15 if side == 0 else x + 15, top + size / 3, text, size, "ink",
                                       "end" if side == 0 else "start", frame["dir"], kind == "from"))
    y = height + 8
    for kind, text in key:
        parts += dot("never" if kind == "lead" else kind, "n", width - 14 if rtl else 14, y + 9, size, kind == "lead")
        for line in axis.folded(text, 44 if frame["narrow"] else 90):
            parts.append(svg.label(width - 32 if rtl else 32, y + 9 + size / 3, line, size, "ink-2", "end" if rtl else "start", frame["dir"]))
            y += size + 4
        y += 8
    return svg.wrap(width, y + 2, frame["label"], parts, frame["lang"], frame["dir"])


def lines(links, at, colour, weight):
    """All links in one path, which keeps a picture of 55 States light."""
    text = "".join("M%s %sL%s %s" % (svg.num(at[one][0]), svg.num(at[one][1]), svg.num(at[other][0]), svg.num(at[other][1]))
                   for one, other in links)
    return '<path d="%s" fill="none" stroke="%s" stroke-width="%s"/>' % (text, css(colour), svg.num(weight)) if text else ""


def middle(hub, x, y, letters, size, direction):
    """The hub's name in its box."""
    folded = axis.folded(hub, letters)
    wide, tall = max([len(line) for line in folded]) * size * 0.6 + 12, len(folded) * (size + 3) + 8
    parts = [svg.box(x - wide / 2, y - tall / 2, wide, tall, "paper-2", "accent", "", 4)]
    for place, line in enumerate(folded):
        parts.append(svg.label(x, y - tall / 2 + 4 + (size + 3) * place + size * 0.85, line, size, "ink", "middle", direction))
    return parts


def dot(kind, step, x, y, size, leads):
    """A State: a square sends, a filled dot gets it at its step, an open one never, a cross has left; a second ring leads a cell."""
    parts = ['<circle cx="%s" cy="%s" r="11" fill="%s" stroke="%s" stroke-width="1.5"/>' % (
        svg.num(x), svg.num(y), css("paper-2"), css("ink-2"))] if leads else []
    if kind == "from":
        return parts + [svg.box(x - 7, y - 7, 14, 14, "accent")]
    if kind == "never":
        return parts + [svg.ring(x, y, 6, "s6")]
    if kind == "left":
        return parts + [svg.box(x - 8, y - 8, 16, 16, "paper-2"), svg.line(x - 6, y - 6, x + 6, y + 6, "bad", 2.4),
                        svg.line(x - 6, y + 6, x + 6, y - 6, "bad", 2.4)]
    if kind == "against":
        parts.append('<path d="M%s %sl9 9l-9 9l-9 -9z" fill="%s"/>' % (svg.num(x), svg.num(y - 9), css("bad")))
    else:
        parts.append(svg.dots([(x, y)], "s1", 17))
    return parts + [svg.label(x, y + size / 3, step, size - 1, "paper", "middle", "ltr", True)]
