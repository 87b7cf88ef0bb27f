"""What the page template is given: words, contents, neighbours in other editions, description, notebook links."""

import re
from pathlib import Path

from docutils import nodes

from coursekit.book import published
from coursekit.book.config import source_folder
from coursekit.edition import SOURCE, edition, editions
from coursekit.widgets.item import seminar_button

VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>')  # docutils adds one to each page, the template has its own
DESCRIBED = re.compile(r'name="description"[^>]*content="([^"]*)"|content="([^"]*)"[^>]*name="description"')
DESCRIPTION_LENGTH = 160  # characters; search engines cut longer ones


def setup(app):
    app.connect("builder-inited", no_stock_search)
    app.connect("env-updated", pages_to_rewrite)
    app.connect("html-page-context", fill_context)


def no_stock_search(app):
    """The course has its own index (search.py); Sphinx then neither collects nor writes one."""
    app.builder.search = False


def pages_to_rewrite(app, env):
    """All pages when a title changed: each page shows them all in its contents."""
    before = getattr(env, "course_titles", None)
    env.course_titles = {name: title.astext() for name, title in env.titles.items()}
    return set(env.titles) if before is not None and before != env.course_titles else set()


def fill_context(app, pagename, templatename, context, doctree):
    words = edition(app.config.language)
    others, written = alternates(app, pagename), context.get("metatags") or ""
    about = description(doctree) if "description" not in written else next(filter(None, DESCRIBED.search(written).groups()))
    what = kind(app, pagename)
    title = app.config.html_title if what == "home" else app.env.titles[pagename].astext() if pagename in app.env.titles else ""
    context.update(
        lang=words.code,
        dir=words.direction,
        t=words.text,
        contents=contents(app, pagename, words),
        sections=page_sections(app, pagename),
        alternates=others,
        description=None if "description" in written else about,
        about=about,
        addresses=published.addresses(app.config, pagename, [other["lang"] for other in others]),
        described=published.described(app.config, pagename, what, title, about),
        notebook=notebook(app, pagename),
        kind=what,
        fonts=["course-naskh", "course-serif"] if words.code == "ar" else ["course-serif"],
        metatags=VIEWPORT.sub("", written),
    )
    if 'data-item="' in context.get("body", ""):
        context["body"] = context["body"].replace("</h1>", f"</h1>\n{seminar_button(words.code)}", 1)


def kind(app, pagename):
    """home, notebook, chapter or page: what the template and the styles tell apart."""
    if pagename == app.config.root_doc:
        return "home"
    if is_notebook(app, pagename):
        return "notebook"
    return "chapter" if chapter_number(pagename) is not None else "page"


def contents(app, pagename, words):
    """Parts of the book in order: caption and pages (title, name, number of the chapter, whether it is this one)."""
    env = app.env
    parts = []
    for tree in env.external_site_map.root.subtrees:
        names = [str(item) for item in tree.items if str(item) in env.titles]
        parts.append({"caption": words.text(f"book.parts.{tree.caption}") if tree.caption else "",
                      "pages": [{"name": name, "title": env.titles[name].astext(), "number": chapter_number(name),
                                 "here": name == pagename} for name in names]})
    return parts


def chapter_number(pagename):
    """1 for ``book/01-law-and-policy``; None for a page that is no chapter."""
    folder, _, name = pagename.rpartition("/")
    number, dash, _ = name.partition("-")
    return int(number) if folder == "book" and dash and number.isdigit() else None


def page_sections(app, pagename):
    """Sections of a page, two levels deep: title, anchor, sections within."""
    toc = app.env.tocs.get(pagename)
    top = next(iter(toc.findall(nodes.bullet_list)), None) if toc is not None else None
    title = next((item for item in top.children if isinstance(item, nodes.list_item)), None) if top is not None else None
    return below(title, 2) if title is not None else []


def below(item, depth):
    """The sections listed inside a list item of a Sphinx table of contents."""
    listed = next((child for child in item.children if isinstance(child, nodes.bullet_list)), None)
    if listed is None or depth == 0:
        return []
    found = []
    for entry in listed.children:
        link = next(iter(entry.findall(nodes.reference)), None) if isinstance(entry, nodes.list_item) else None
        if link is not None and link.get("anchorname"):
            found.append({"title": link.astext(), "anchor": link["anchorname"], "sections": below(entry, depth - 1)})
    return found


def project_root(app):
    """The folder of the whole project, seen from the edition that is built."""
    lang = app.config.language
    return app.srcdir if lang == SOURCE else app.srcdir.parent.parent


def alternates(app, pagename):
    """The same page in the other editions: code, own name of the language, direction, relative address."""
    here = app.config.language
    to_site = "../" * (pagename.count("/") + (0 if here == SOURCE else 1))
    found = []
    for code in editions():
        folder = source_folder(code, project_root(app))
        generated = pagename not in app.env.all_docs  # the search page, which every edition has
        if code != here and (generated or any((folder / (pagename + end)).exists() for end in app.config.source_suffix)):
            prefix = "" if code == SOURCE else f"{code}/"
            found.append({"lang": code, "name": edition(code).text("edition.name"),
                          "dir": edition(code).direction, "href": f"{to_site}{prefix}{pagename}.html"})
    return found


def description(doctree):
    """The first paragraph of the text, cut at a word; None for a page without text."""
    for paragraph in doctree.findall(nodes.paragraph) if doctree is not None else ():
        text = " ".join(paragraph.astext().split())
        if isinstance(paragraph.parent, nodes.section) and text:
            cut = text if len(text) <= DESCRIPTION_LENGTH else text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + "…"
            return cut
    return None


def is_notebook(app, pagename):
    return pagename in app.env.all_docs and str(app.env.doc2path(pagename)).endswith(".ipynb")


def notebook(app, pagename):
    """Links of a notebook page: the file beside it, its place in the project, Binder where a repository is set."""
    if not is_notebook(app, pagename):
        return None
    path = Path(app.env.doc2path(pagename)).relative_to(project_root(app)).as_posix()
    options = app.config.html_theme_options
    url = (options.get("repository_url") or "").removeprefix("https://github.com/").strip("/")
    binder = f"https://mybinder.org/v2/gh/{url}/{options.get('repository_branch')}?urlpath=lab/tree/{path}" if url else None
    return {"file": path, "href": path.rpartition("/")[2], "binder": binder}
