"""Charts as SVG text: a step curve, intervals on a time line, a matrix, bars and the spread of treaties.

Pure Python, for CPython and MicroPython alike. Time runs from left to right in every edition, because the reader compares
it with years; names stand where their script begins, and a matrix is mirrored. Every chart names its parts beside them.
``frame`` carries what all share: {"lang", "dir", "narrow", "label"}.
"""

from coursekit.labs import svg
from coursekit.labs.palette import SERIES


def years(first, last, narrow):
    """The years an axis names: every fifth, tenth or twentieth, so that there are at most nine (five on a phone)."""
    most = 5 if narrow else 9
    for step in (1, 2, 5, 10, 20, 50):
        found = [year for year in range(first, last + 1) if year % step == 0]
        if len(found) <= most:
            return found
    return [first, last]


def time_axis(first, last, left, right, y, measure):
    """Ticks and years under a chart; returns (parts, x) with ``x`` the position of a year with its fraction."""
    def x(year):
        return left + (year - first) / (last - first) * (right - left)

    parts = [svg.line(left, y, right, y, "ink-2")]
    for year in years(first, last, measure["narrow"]):
        parts.append(svg.line(x(year), y, x(year), y + 5, "ink-2"))
        parts.append(svg.label(x(year), y + 8 + measure["type"], year, measure["type"], "ink-2", "middle"))
    return parts, x


def mark_lines(marks, x, top, bottom, frame, measure):
    """Dated marks: a fine line with its name above, on two levels so that neighbours do not collide.

    ``marks`` are (year, name). The level changes when a name would touch the one before.
    """
    parts, ends = [], [-1000, -1000, -1000]
    for year, name in marks:
        width = len(name) * measure["type"] * 0.58
        level = 0
        while level < 2 and x(year) - width / 2 < ends[level] + 4:
            level += 1
        ends[level] = x(year) + width / 2
        y = top - 6 - level * (measure["type"] + 3)
        parts.append(svg.line(x(year), y + 3, x(year), bottom, "ink-2", 1, "1 3"))
        parts.append(svg.label(x(year), y, name, measure["type"], "ink-2", "middle", frame["dir"]))
    return parts


def ceiling(value):
    """A round number not below ``value``, for the top of an axis."""
    for top in (4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100, 120, 160, 200, 240):
        if value <= top:
            return top
    return value


def steps(frame, series, first, last, marks, cursor, total):
    """Step curves of counts over time.

    ``series``: [{"name", "points": [(year, count)] in order, "known_to": year}]; after ``known_to`` the line is broken,
    because the list says nothing later. ``cursor``: (year, name) of the chosen day. ``total``: (count, name), the ceiling
    that the curve could reach.
    """
    measure = svg.size(frame["narrow"])
    width, size = measure["width"], measure["type"]
    left, right, top, bottom = (30, width - 12, 74, 250) if frame["narrow"] else (38, width - 170, 66, 300)
    parts, x = time_axis(first, last, left, right, bottom, measure)
    peak = ceiling(max([total[0]] + [point[1] for one in series for point in one["points"]]))

    def y(count):
        return bottom - count / peak * (bottom - top)

    for count in (0, peak // 2, peak) if peak > 4 else range(peak + 1):
        parts.append(svg.line(left, y(count), right, y(count), "rule"))
        parts.append(svg.label(left - 6, y(count) + size / 3, count, size, "ink-2", "end"))
    parts.append(svg.line(left, y(total[0]), right, y(total[0]), "ink-2", 1, "5 4"))
    parts.append(svg.label(left + 4, y(total[0]) + size + 3, total[1], size, "ink-2", "start", frame["dir"], halo=True))
    parts += mark_lines(marks, x, top, bottom, frame, measure)
    ends = []
    for place, one in enumerate(series):
        colour = SERIES[place % len(SERIES)]
        solid, open_end, count = [(x(first), y(0))], [], 0
        for year, now in one["points"] + [(last, None)]:
            now = count if now is None else now
            for limit, line in ((one["known_to"], solid), (last, open_end)):
                reach = min(year, limit)
                if line is open_end and year > one["known_to"]:
                    if not line:
                        line.append((x(max(one["known_to"], first)), y(count)))
                    line += [(x(reach), y(count)), (x(reach), y(now))]
                elif line is solid and year <= limit:
                    line += [(x(reach), y(count)), (x(reach), y(now))]
            count = now
        if one["known_to"] < last and open_end:
            solid.append(open_end[0])
            parts.append(svg.path(open_end, colour, 2, "2 4"))
        parts.append(svg.path(solid, colour, 2.5))
        if open_end:
            parts.append(svg.ring(solid[-1][0], solid[-1][1], 3.5, colour))
        ends.append([y(count), one["name"], count, colour])
    parts += end_names(ends, left, right, top, frame, measure)
    parts.append(svg.line(x(cursor[0]), top - 2, x(cursor[0]), bottom, "accent", 2))
    side = "end" if x(cursor[0]) > (left + right) / 2 else "start"
    shift = -6 if side == "end" else 6
    parts.append(svg.label(x(cursor[0]) + shift, bottom - 8, cursor[1], size, "accent", side, frame["dir"], True, True))
    height = bottom + size + 18 + (len(series) * (size + 7) if frame["narrow"] else 0)
    return svg.wrap(width, height, frame["label"], parts, frame["lang"], frame["dir"])


def end_names(ends, left, right, top, frame, measure):
    """Names at the ends of curves, pushed apart; on a phone under the chart, each with a piece of its line."""
    size, parts = measure["type"], []
    if frame["narrow"]:
        for place, (_, name, count, colour) in enumerate(ends):
            y = 250 + 36 + place * (size + 7)
            text = "%s: %d" % (name, count)
            if frame["dir"] == "rtl":
                parts.append(svg.line(measure["width"] - 12, y - 4, measure["width"] - 30, y - 4, colour, 3))
                parts.append(svg.label(measure["width"] - 36, y, text, size, "ink", "end", "rtl"))
            else:
                parts.append(svg.line(left, y - 4, left + 18, y - 4, colour, 3))
                parts.append(svg.label(left + 24, y, text, size, "ink"))
        return parts
    floor = -1000
    for y, name, count, colour in sorted(ends):
        y = max(y, floor + size + 4)
        floor = y
        for row, text in enumerate(folded(name, 22)):
            parts.append(svg.label(right + 8, y + 4 + row * (size + 2), text, size, colour, "start", frame["dir"], True))
            floor = y + row * (size + 2)
        parts.append(svg.label(right + 8, floor + size + 6, count, size, "ink-2"))
        floor += size + 2
    return parts


def folded(text, width):
    """Words in lines of at most ``width`` characters."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = (lines[-1] + " " + word) if lines[-1] else word
    return lines


def intervals(frame, rows, first, last, marks, cursor):
    """Since when each of two was bound, instrument by instrument.

    ``rows``: [{"name", "bars": [{"name", "since": year or None, "text", "state": on|off}]}].
    A bar runs from the day of being bound to the right edge, filled where the State was bound on the chosen day; where there is
    none, the text says why.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    left, right, top, pitch = 4, width - 4, 62, size + 17
    bottom = top + sum([size + 18 + pitch * len(row["bars"]) for row in rows]) + size + 6
    parts, x = time_axis(first, last, left, right, bottom, measure)
    parts += mark_lines(marks, x, top, bottom, frame, measure)
    parts.append(svg.line(x(cursor[0]), top - 2, x(cursor[0]), bottom, "accent", 2))
    side, edge = ("end", right) if rtl else ("start", left)
    y = top + 4
    for row in rows:
        parts.append(svg.label(edge, y + size, row["name"], size, "ink", side, frame["dir"], True, True))
        y += size + 8
        for place, bar in enumerate(row["bars"]):
            parts.append(svg.label(edge, y + size - 1, bar["text"], size - 1, "ink", side, frame["dir"], halo=True))
            parts.append(svg.line(left, y + size + 7, right, y + size + 7, "rule"))
            if bar["since"] is not None:
                start = x(max(bar["since"], first))
                colour = SERIES[place]
                if bar["state"] == "on":
                    parts.append(svg.box(start, y + size + 4, right - start, 6, colour, "", "", 2))
                else:
                    parts.append(svg.box(start, y + size + 4, right - start, 6, "paper-2", colour, "", 2))
            y += pitch
        y += 10
    near = "end" if x(cursor[0]) > width / 2 else "start"
    parts.append(svg.label(x(cursor[0]) + (-6 if near == "end" else 6), bottom - 5, cursor[1], size, "accent", near,
                           frame["dir"], True, True))
    return svg.wrap(width, bottom + size + 14, frame["label"], parts, frame["lang"], frame["dir"])


def matrix(frame, rows, columns, cells, tones):
    """A table of codes as a picture: rows and columns named, each cell a word with its own tone and shape.

    ``cells``[row][column]: (code text, tone). ``tones``: {tone: (fill, opacity, ink)}. Mirrored for a right-to-left edition.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    stub, letters, head = (104, 15, 78) if frame["narrow"] else (232, 40, 24)
    cell, leading, y = (width - stub) / max(len(columns), 1), size + 3, head
    side, edge = ("end", width) if rtl else ("start", 0)
    parts = []
    for place, name in enumerate(columns):
        x = width - stub - (place + 0.5) * cell if rtl else stub + (place + 0.5) * cell
        if frame["narrow"]:  # names of columns stand upright, reading from the cells away
            parts.append('<g transform="translate(%s %s) rotate(-90)">%s</g>' % (
                svg.num(x + size / 3), svg.num(head - 6), svg.label(0, 0, name, size, "ink", "start", frame["dir"], True)))
        else:
            parts.append(svg.label(x, head - 8, name, size, "ink", "middle", frame["dir"], True))
    for line, name in enumerate(rows):
        lines = folded(name, letters)
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


def spread(frame, rows, first, last, mark):
    """The spread of treaties: one dot for each State at the time it consented, instrument under instrument.

    ``rows``: [{"name", "years": [year with its fraction], "count": text, "ends": year}], the oldest first; ``ends`` is where the
    status list stops. ``mark``: (year, name) of the event that runs through all rows. Dots of a few months stand on one another.
    """
    measure = svg.size(frame["narrow"])
    width, size, rtl = measure["width"], measure["type"], frame["dir"] == "rtl"
    left, right, top = 2, width - 2, size + 12
    column, pitch, dot = ((right - left) / ((last - first) * 2), 2.5, 2.3) if frame["narrow"] else (4.1, 3.5, 3.3)
    side, edge = ("end", right) if rtl else ("start", left)
    parts, y = [], top + 4

    def x(year):
        return left + (year - first) / (last - first) * (right - left)

    for row in rows:
        stacks = {}
        for year in sorted(row["years"]):
            place = int((x(year) - left) / column)
            stacks[place] = stacks.get(place, 0) + 1
        tall = max(stacks.values())
        # Names stand at the edge where the script begins; on the left nothing has happened yet, on the right the list is over.
        beside = max([stacks[place] for place in stacks if rtl and left + place * column > right - 190
                      or not rtl and left + place * column < left + 190] + [0])
        clear = 5 if beside and rtl else 2 if beside else 0  # between the dots and what hangs below a line of script
        base = y + max(tall * pitch, beside * pitch + size * 2 + 8 + clear, size * 2 + 8)
        points = [(left + (place + 0.5) * column, base - 3 - (level + 0.5) * pitch)
                  for place in sorted(stacks) for level in range(stacks[place])]
        parts.append(svg.line(left, base, x(row["ends"]), base, "rule"))
        parts.append(svg.dots(points, "s1", dot))
        parts.append(svg.label(edge, base - beside * pitch - size - 8 - clear, row["name"], size, "ink", side, frame["dir"], True, True))
        parts.append(svg.label(edge, base - beside * pitch - 5 - clear, row["count"], size, "ink-2", side, frame["dir"], halo=True))
        y = base + 12
    parts = [svg.line(x(mark[0]), top, x(mark[0]), y, "s2", 1.5)] + parts
    near = "end" if x(mark[0]) > width / 2 else "start"
    parts.append(svg.label(x(mark[0]), top - 6, mark[1], size, "s2", "middle" if frame["narrow"] else near, frame["dir"], True))
    axis, _ = time_axis(first, last, left, right, y, measure)
    return svg.wrap(width, y + size + 14, frame["label"], parts + axis, frame["lang"], frame["dir"])
