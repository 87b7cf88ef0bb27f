"""What a cell of a notebook gave scrolls inside itself on a page; where that is a table, the keyboard has to reach it too."""

from html import escape

from coursekit.edition import edition

OUTPUT = '<div class="cell_output docutils container">'
TABLE = '<div class="output text_html">'


def reachable(body, label):
    """The HTML of a page in which every output with a table can be focused, under a name."""
    first, *outputs = body.split(OUTPUT)
    focusable = f'{OUTPUT[:-1]} role="group" tabindex="0" aria-label="{escape(label)}">'
    return first + "".join((focusable if TABLE in output else OUTPUT) + output for output in outputs)


def fill(app, pagename, templatename, context, doctree):
    if OUTPUT in context.get("body", ""):
        context["body"] = reachable(context["body"], edition(app.config.language).text("book.cell_output"))


def setup(app):
    app.connect("html-page-context", fill)
