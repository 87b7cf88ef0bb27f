"""A table of a generated page: a caption, named columns, rows that each begin with their name."""

from docutils import nodes

from coursekit.book.nodes import Box


def plain_table(caption, columns, rows, classes=()):
    """A table that scrolls inside itself.

    ``columns``: texts or nodes. ``rows``: lists of cells; a cell is a text, a node or a list of nodes. The first cell of a row
    is its head.
    """
    table = nodes.table(classes=["data-table", *classes])
    table += nodes.title(text=caption)
    group = nodes.tgroup(cols=len(columns))
    group += [nodes.colspec(colwidth=1) for _ in columns]
    group.children[0]["stub"] = 1
    group += nodes.thead("", nodes.row("", *map(cell, columns)))
    group += nodes.tbody("", *[nodes.row("", *map(cell, row)) for row in rows])
    table += group
    return table


def cell(content):
    parts = content if isinstance(content, list) else [nodes.Text(content) if isinstance(content, str) else content]
    return nodes.entry("", nodes.paragraph("", "", *parts))


def bar(share, classes=()):
    """A bar as long as a share (0 to 1) of its cell; the number stands beside it, so it is hidden from screen readers."""
    return Box("", tag="span", classes=["share", *classes], html={"style": f"--share: {share:.3f}", "aria-hidden": "true"})
