"""One item on a page of its own, for whoever writes it: works from the file it is saved in, with no server."""

from html import escape

from coursekit.edition import edition
from coursekit.widgets import bundle
from coursekit.widgets.item import item_html, print_key

PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{id}</title>
<style>{style}</style>
</head>
<body>
<main style="max-width: 44rem; margin: 2rem auto; padding: 0 1rem">
<p><small dir="ltr">{about}</small></p>
<h1 id="{reread}">{id}</h1>
{item}{key}</main>
<script>{script}</script>
</body>
</html>
"""


def page(item, lang, style=None):
    """A whole HTML document that shows one item as a reader meets it, and its key when it is printed.

    ``style``: the style sheet of the site; without it the item's own, which brings its colours along.
    """
    about = [item.file, item.outcome, item.level, item.pool, f"checked {item.checked_on}"]
    if item.draw:
        about.append(f"{item.draw['generator']}, seed {item.draw['seed']}")
    # the item's pointer to a section of the chapter leads to the heading, there being no chapter here
    return PAGE.format(lang=lang, dir=edition(lang).direction, id=item.id, about=escape(" · ".join(about)), reread=escape(item.reread),
                       style=style or bundle.page_style(), item=item_html(item, lang), key=print_key([item], lang),
                       script=bundle.page_script(lang))
