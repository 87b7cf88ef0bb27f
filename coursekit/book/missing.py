"""The page for an address that does not exist, ``404.html``, one in each edition; most hosts show the one at the site's root.

It is shown at any depth, so a small script finds the site's root in the address: what stands before a folder of the site.
"""

from coursekit.edition import SOURCE, edition, editions


def missing_page(app):
    """The page as Sphinx builds it from the theme's template."""
    code = app.config.language
    others = [other for other in editions() if other != SOURCE]
    folders = sorted({name.split("/")[0] for name in app.env.found_docs} | set(others))
    home = "" if code == SOURCE else f"{code}/"
    yield "404", {"title": edition(code).text("book.missing_title"), "body": "", "home": home, "folders": folders, "others": others}, "404.html"


def setup(app):
    app.connect("html-collect-pages", missing_page)
