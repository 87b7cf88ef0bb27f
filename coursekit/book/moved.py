"""What moved: each old address leads on to the new one, in every edition, from a folder too, with script and without.

``book/moved.yml`` lists it as ``old: new``, without an ending. A page, ``book/old-name: book/new-name``, leads on with the place on it.
What moved from one page to another, ``book/one#c01-old: book/other#c02-new``, leaves at the end of its old page a line that only shows
where the address asks for it. On its own page a section keeps its address by keeping its label: a heading may have two, the old one
above the new.
"""

from docutils import nodes

from coursekit.book import page
from coursekit.edition import read_yaml
from coursekit.errors import CourseError

FILE = "book/moved.yml"


def moves(root):
    """{old address: new address} of a project; empty where nothing has moved."""
    path = root / FILE
    return read_yaml(path) if path.is_file() else {}


def pages_to_rewrite(app, env):
    """The pages that tell of a move which the last build did not know."""
    now, before = moves(page.project_root(app)), getattr(env, "course_moves", {})
    env.course_moves = now
    changed = {address for address in {*now, *before} if now.get(address) != before.get(address)}
    return {name for address in changed for name in (address.partition("#")[0], now.get(address, "").partition("#")[0]) if name in env.all_docs}


def check(app, env):
    """Raises CourseError for a move from what is still there, or to what is not."""
    for old, new in moves(page.project_root(app)).items():
        (old_page, _, old_place), (new_page, _, new_place) = old.partition("#"), new.partition("#")
        if old_place and old_page not in env.all_docs:
            raise refused(old, f"There is no page {old_page} that could lead on.", "Write the move of the page in a line of its own.")
        if old_page in env.all_docs and (not old_place or old_place in places(env, old_page)):
            raise refused(old, f"The {'place' if old_place else 'page'} {old} is still there.", "Take the line out, or remove what it names.")
        if new_page not in env.all_docs:
            raise refused(old, f"There is no page {new_page}.", "Name the page where its text stands now.")
        if new_place and new_place not in places(env, new_page):
            raise refused(old, f"There is no place {new}.", "Name the label where its text stands now.")


def refused(old, told, mend):
    return CourseError(told, file=FILE, place=old, mend=mend)


def places(env, name):
    """The names on a page that an address can lead to, in their order."""
    return list(dict.fromkeys(one for node in env.get_doctree(name).findall(nodes.Element) for one in node.get("ids", ())))


def forwarding_pages(app):
    """A small page at the old address of each page, as Sphinx builds it from the theme's template. Raises what :func:`check` raises."""
    check(app, app.env)
    for old, new in moves(page.project_root(app)).items():
        if "#" not in old:
            yield old, {"title": app.env.titles[new].astext(), "target": "../" * old.count("/") + f"{new}.html",
                        "places": places(app.env, new)}, "moved.html"


def moved_places(app, pagename, templatename, context, doctree):
    """Gives a page what has moved from it: [{"place", "title", "href"}, ...]."""
    context["moved"] = []
    for old, new in moves(page.project_root(app)).items():
        name, _, place = old.partition("#")
        if place and name == pagename:
            there, _, anchor = new.partition("#")
            href = "../" * pagename.count("/") + f"{there}.html" + (f"#{anchor}" if anchor else "")
            context["moved"].append({"place": place, "title": app.env.titles[there].astext(), "href": href})


def setup(app):
    app.connect("env-updated", pages_to_rewrite)
    app.connect("html-collect-pages", forwarding_pages)
    app.connect("html-page-context", moved_places)
