"""One number over several others: a bar for each, under the words that name it."""

from coursekit.labs import svg
from coursekit.labs.charts import axis


def bars(frame, rows):
    """Bars that share one scale. ``rows``: [{"name", "value": number or None, "text": the value in words, "chosen", "loose": drawn
    hollow, because it is no share}]. Mirrored for a right-to-left edition."""
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    side, edge, letters = ("end", width - 2, 36) if rtl else ("start", 2, 36)
    letters = letters if frame["narrow"] else 76
    peak = max([row["value"] for row in rows if row["value"] is not None] + [0])
    room, parts, y = width - 8 - 7.5 * size, [], 4
    for row in rows:
        for text in axis.folded(row["name"], letters):
            parts.append(svg.label(edge, y + size, text, size, "ink", side, frame["dir"], row["chosen"]))
            y += size + 3
        y += 6
        long = 0
        if row["value"] is not None and peak > 0:
            long = max(row["value"] / peak * room, 2)
            colour = "accent" if row["chosen"] else "s6"
            parts.append(svg.box(width - 2 - long if rtl else 2, y, long, 14, "paper-2" if row["loose"] else colour, colour, "", 2))
        at = width - 10 - long if rtl else 10 + long
        parts.append(svg.label(at if long else edge, y + 12, row["text"], size, "ink" if long else "ink-2", side, frame["dir"], row["chosen"]))
        y += 26
    return svg.wrap(width, y, frame["label"], parts, frame["lang"], frame["dir"])
