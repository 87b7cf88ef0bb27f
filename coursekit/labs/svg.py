"""The few SVG shapes that charts are made of, as text. Coordinates are pixels of a view box ``width`` wide.

Numbers are written in tenths by whole-number arithmetic, so that CPython and MicroPython write the same text.
"""

from coursekit.labs.palette import css

WIDE, NARROW = 600, 320  # the two view boxes: a desk and a phone


def size(narrow):
    """Measures of a chart for a desk or for a phone, where type is larger in proportion and ticks are fewer."""
    return {"width": NARROW if narrow else WIDE, "type": 12 if narrow else 13, "narrow": narrow}


def frame(data, narrow, label):
    """What every chart is told besides its numbers: language, direction, whether it is for a phone, and its accessible name."""
    return {"lang": data["lang"], "dir": data["dir"], "narrow": narrow, "label": label}


def num(value):
    """A coordinate rounded to a tenth, without a useless zero."""
    tenths = int(value * 10 + (0.5 if value >= 0 else -0.5))
    whole, rest = divmod(abs(tenths), 10)
    return "%s%d%s" % ("-" if tenths < 0 else "", whole, ".%d" % rest if rest else "")


def escape(text):
    """Text as an SVG or HTML text node or attribute can carry it."""
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def wrap(width, height, label, parts, lang, direction):
    """The whole picture. ``label`` is its accessible name; the text inside is hidden from assistive technology by it."""
    return ('<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="%s" lang="%s" direction="ltr" '
            'viewBox="0 0 %s %s" font-family="var(--font-ui, system-ui, sans-serif)" data-dir="%s">%s</svg>'
            % (escape(label), lang, num(width), num(height), direction, "".join(parts)))


def line(x1, y1, x2, y2, colour="rule", weight=1, dash=""):
    """A straight line."""
    return '<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s"%s/>' % (
        num(x1), num(y1), num(x2), num(y2), css(colour), num(weight), ' stroke-dasharray="%s"' % dash if dash else "")


def path(points, colour, weight=2, dash=""):
    """An open line through points [(x, y)]."""
    text = "M" + "L".join("%s %s" % (num(x), num(y)) for x, y in points)
    return '<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linejoin="round"%s/>' % (
        text, css(colour), num(weight), ' stroke-dasharray="%s"' % dash if dash else "")


def dots(points, colour, diameter):
    """Many equal dots as one path: a line of no length with round ends each. Short, and it scales."""
    text = "".join("M%s %sh0" % (num(x), num(y)) for x, y in points)
    return '<path d="%s" stroke="%s" stroke-width="%s" stroke-linecap="round" fill="none"/>' % (
        text, css(colour), num(diameter))


def ring(x, y, radius, colour):
    """A small open circle: where a line's knowledge ends."""
    return '<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="2"/>' % (
        num(x), num(y), num(radius), css("paper-2"), css(colour))


def box(x, y, width, height, fill, stroke="", opacity="", radius=0):
    """A rectangle; ``fill`` may be «none»."""
    return '<rect x="%s" y="%s" width="%s" height="%s" fill="%s"%s%s%s/>' % (
        num(x), num(y), num(max(width, 0)), num(height), "none" if fill == "none" else css(fill),
        ' stroke="%s"' % css(stroke) if stroke else "", ' fill-opacity="%s"' % opacity if opacity else "",
        ' rx="%s"' % num(radius) if radius else "")


def label(x, y, text, size, colour="ink", anchor="start", direction="ltr", bold=False, halo=False):
    """A line of text. ``anchor`` is start, middle or end as seen on the screen (left, centre, right), whatever the script.

    With ``direction`` rtl the words run from the right, and SVG would take «start» for the right-hand side: it is turned here.
    ``halo`` draws the paper's colour behind the letters, for text over lines.
    """
    if direction == "rtl":
        anchor = {"start": "end", "end": "start", "middle": "middle"}[anchor]
    return '<text x="%s" y="%s" font-size="%s" fill="%s"%s%s%s%s>%s</text>' % (
        num(x), num(y), num(size), css(colour), "" if anchor == "start" else ' text-anchor="%s"' % anchor,
        ' direction="rtl"' if direction == "rtl" else "", ' font-weight="600"' if bold else "",
        ' stroke="%s" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' % css("paper-2") if halo else "",
        escape(text))
