"""How much fits on a slide of 1280 by 720 pixels, counted from the length of the words: a long part takes several slides.

The mean width of a letter, as a share of the size, was measured in Chromium for both faces and rounded up.
"""

import math
from typing import NamedTuple

from coursekit.teach.myst import plain

WIDTH, HEIGHT = 1160, 526  # pixels that the body of a slide has, its heading on one line
HEADING = 52  # pixels that each further line of the heading takes
GAP = 14  # pixels between blocks


class Face(NamedTuple):
    """``size`` in pixels, ``leading`` and mean ``width`` of a letter as shares of it."""

    size: int
    leading: float
    width: float


FACES = {
    "ltr": {"large": Face(34, 1.36, 0.48), "text": Face(28, 1.38, 0.48), "small": Face(23, 1.38, 0.48), "heading": Face(40, 1.2, 0.5)},
    "rtl": {"large": Face(36, 1.6, 0.44), "text": Face(30, 1.6, 0.44), "small": Face(25, 1.58, 0.44), "heading": Face(40, 1.4, 0.47)},
}


class Block(NamedTuple):
    """A piece of a slide that is not divided. ``height`` in pixels; ``notes``: HTML for whoever speaks."""

    html: str
    height: float
    notes: str = ""


class Slide(NamedTuple):
    """``part``: the part of the chapter, plain; ``heading``, ``body``, ``notes``: HTML."""

    part: str
    heading: str
    body: str
    notes: str = ""
    css: str = ""


def sheet(direction):
    """The sizes as names for the style sheet."""
    sizes = "".join(f"--{name}: {face.size}px; --{name}-leading: {face.leading}; " for name, face in FACES[direction].items())
    return f".deck {{ {sizes}}}\n"


def height(html, face, width=WIDTH, before=0):
    """Pixels that some words take; ``before``: pixels of each line that a mark takes."""
    letters = (width - before) / (face.size * face.width)
    return max(1, math.ceil(len(plain(html)) / letters)) * face.size * face.leading


def block(html, face, notes="", tag="p", width=WIDTH, before=0):
    return Block(f"<{tag}>{html}</{tag}>", height(html, face, width, before) + GAP, notes)


def room(heading, direction):
    """Pixels that are left for the body under a heading."""
    face = FACES[direction]["heading"]
    return HEIGHT - HEADING * (round(height(heading, face) / (face.size * face.leading)) - 1)


def smallest(heading, direction, *choices):
    """The first of several sets of blocks, each set smaller than the one before, that fits one slide; else the last."""
    return next((blocks for blocks in choices if sum(one.height for one in blocks) <= room(heading, direction)), choices[-1])


def groups(blocks, most):
    """The blocks in their order, as many together as fit into ``most`` pixels."""
    found, left = [], 0
    for one in blocks:
        if not found or one.height > left:
            found.append([])
            left = most
        found[-1].append(one)
        left -= one.height
    return found


def filled(part, heading, blocks, direction, wrap="{}", css=""):
    """Slides for some blocks, in their order: no more slides than needed, and about as much on each.

    ``wrap``: what stands around the blocks of one slide, with {} for them.
    """
    most = room(heading, direction)
    needed = len(groups(blocks, most))
    even = next(less for less in range(40, most + 10, 10) if len(groups(blocks, min(less, most))) == needed)
    found = groups(blocks, min(even, most))
    for number, group in enumerate(found, 1):
        title = f"{heading} <small>{number}/{len(found)}</small>" if len(found) > 1 else heading
        yield Slide(part, title, wrap.format("".join(one.html for one in group)), "".join(one.notes for one in group), css)


def table(nodes, markup, direction):
    """(head as HTML, a block for each row) of a table, in small type; columns share the width by how much they say."""
    face = FACES[direction]["small"]
    head = [markup.inline(cell) for cell in nodes.children[0].children[0].children]
    rows = [[markup.inline(cell) for cell in row.children] for row in nodes.children[1].children]
    most = [max(8, min(40, max(len(plain(row[at])) for row in [head, *rows]))) for at in range(len(head))]
    widths = [WIDTH * share / sum(most) for share in most]
    columns = "".join(f'<col style="inline-size: {100 * share / sum(most):.1f}%">' for share in most)
    html = f'<colgroup>{columns}</colgroup><thead><tr>{"".join(f"<th scope=col>{cell}</th>" for cell in head)}</tr></thead>'
    blocks = [Block(f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>',
                    max(height(cell, face, width - 24) for cell, width in zip(row, widths)) + 16) for row in rows]
    return f"<table>{html}<tbody>{{}}</tbody></table>", blocks
