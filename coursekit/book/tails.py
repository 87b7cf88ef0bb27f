"""What may not begin a line: the mark behind a fact, the number of a citation, the sign that ends a clause after one of them.

They open cards and are buttons, and a browser ends a line on either side of a button, whatever stands beside it.
"""

import re

from docutils import nodes

from coursekit.book.nodes import Cite, Fact, is_number
from coursekit.book.roles.row import Term

CLOSING = re.compile(r"[،؛؟.,;:!?)»”’…]+")


class Tail(nodes.inline):
    """Marks and the sign behind them, on one line; ``bound``: on the line of the word before, too."""


def setup(app):
    plain = (visit_plain, visit_plain)
    app.add_node(Tail, html=(visit_tail, depart_tail), latex=plain, text=plain, man=plain, texinfo=plain)
    app.connect("doctree-resolved", keep_together, priority=900)  # when facts, terms and citations are what they will be


def keep_together(app, doctree, docname):
    for parent in {id(mark.parent): mark.parent for mark in doctree.findall(is_mark)}.values():
        parent.children = list(grouped(parent.children))
        for child in parent.children:
            parent.setup_child(child)


def is_mark(node):
    return isinstance(node, (Fact, Term)) or isinstance(node, Cite) and is_number(node)


def grouped(children):
    """The children of a paragraph, each run of marks with the closing sign behind it in a Tail."""
    left = [child for child in children if not isinstance(child, nodes.Text) or child.astext()]  # an empty text parts nothing
    before = None
    while left:
        run = []
        while left and is_mark(left[0]):
            run.append(left.pop(0))
        if not run:
            before = left.pop(0)
            yield before
            continue
        closing = CLOSING.match(left[0]) if left and isinstance(left[0], nodes.Text) else None
        if closing:
            run.append(nodes.Text(closing[0]))
            rest = left.pop(0)[closing.end():]
            left = [nodes.Text(rest), *left] if rest else left
        bound = isinstance(run[0], Cite) and before is not None and not before.astext()[-1:].isspace()
        before = Tail("", "", *run, bound=bound)
        yield before


def visit_tail(self, node):
    self.body.append('<span class="tail">' + ("&#8288;" if node["bound"] else ""))  # a word joiner


def depart_tail(self, node):
    self.body.append("</span>")


def visit_plain(self, node):
    """For builders that print the children and nothing else."""
