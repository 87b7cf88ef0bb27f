"""Pages that moved: the old address of each leads on to the new one, in every edition, with the place on the page kept.

``book/moved.yml`` lists them as ``old: new``, both without an ending: ``book/old-name: book/new-name``. What stands on a page keeps
its address by keeping its label: a heading may have two, the old one above the new.
"""

from coursekit.edition import read_yaml
from coursekit.errors import CourseError

FILE = "book/moved.yml"


def moves(root):
    """{old page: new page} of a project; empty where nothing has moved."""
    path = root / FILE
    return read_yaml(path) if path.is_file() else {}


def forwarding_pages(app):
    """A small page at each old address, as Sphinx builds it from the theme's template.

    Raises CourseError for a move from a page that is still there, or to one that is not.
    """
    from coursekit.book.page import project_root

    for old, new in moves(project_root(app)).items():
        if old in app.env.all_docs:
            raise CourseError(f"The page {old} is still there.", file=FILE, place=old, mend="Take the line out, or remove the page.")
        if new not in app.env.all_docs:
            raise CourseError(f"There is no page {new}.", file=FILE, place=old, mend="Name the page where its text stands now.")
        yield old, {"title": app.env.titles[new].astext(), "target": "../" * old.count("/") + f"{new}.html"}, "moved.html"


def setup(app):
    app.connect("html-collect-pages", forwarding_pages)
