"""The course's colours for charts: the same on the page, in a notebook's figure and in a lab's picture.

On the page the custom properties of ``coursekit/book/static/course.css`` decide, light or dark; the hex values here repeat
them (a test compares) for places without that style sheet: a notebook, a saved picture, matplotlib.
"""

LIGHT = {
    "paper": "#fdfdfb", "paper-2": "#f2f4f1", "ink": "#1a2127", "ink-2": "#515b62", "rule": "#d3d9d6",
    "accent": "#0b5568", "good": "#1d6b3c", "bad": "#a4262c", "warn": "#7d5400",
    "s1": "#0b5568", "s2": "#b3401f", "s3": "#6a7f1e", "s4": "#6b4a9c", "s5": "#a86a00", "s6": "#5d6970",
}
DARK = {
    "paper": "#14191c", "paper-2": "#1d2428", "ink": "#e4e8e6", "ink-2": "#a8b2b5", "rule": "#374147",
    "accent": "#7cc4d6", "good": "#7fcf9a", "bad": "#f2a19c", "warn": "#e3bd6b",
    "s1": "#7cc4d6", "s2": "#f0a080", "s3": "#b9cc6a", "s4": "#bda6e6", "s5": "#e3bd6b", "s6": "#a8b2b5",
}
SERIES = ["s1", "s2", "s3", "s4", "s5", "s6"]


def css(name):
    """A colour as SVG and CSS write it: the page's property with the light hex behind it."""
    return "var(--%s, %s)" % (name, LIGHT[name])
