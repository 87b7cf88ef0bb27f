"""The search as Sphinx builds it: the search page, its script, and the index of the pages as they are shown."""

import pickle
import shutil
from pathlib import Path

from rjsmin import jsmin

from coursekit.book import search_index, words
from coursekit.book.page_text import read_page
from coursekit.edition import edition

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("fold.js", "words.js", "find.js", "search.js")
READ = "search.pickle"  # among the doctrees: the rules of the languages and the pages that the last index was made from


def note_written(app, pagename, templatename, context, doctree):
    """Remembers the pages that this build writes: what the others say is known from the last one."""
    app.course_written = getattr(app, "course_written", set()) | {pagename}


def write(app, exception):
    """Writes ``_static/search.js`` and the index for the edition, pages in their order."""
    if exception or app.builder.format != "html":
        return
    static, kept = Path(app.outdir) / "_static", Path(app.doctreedir) / READ
    rules, last = read_last(app.doctreedir)
    pages = {}
    for name in sorted(app.env.found_docs):
        file = f"{name}.html"
        known = file in last and name not in getattr(app, "course_written", ())
        pages[file] = last[file] if known else search_index.read(read_page((Path(app.outdir) / file).read_text("utf-8")))
    if (rules, last) == (words.written(), pages) and (static / "search-index.js").is_file():
        return
    kept.write_bytes(pickle.dumps((words.written(), pages), pickle.HIGHEST_PROTOCOL))
    (static / "search.js").write_text(jsmin("".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)), "utf-8")
    shutil.rmtree(static / "search", ignore_errors=True)
    (static / "search").mkdir()
    for name, script in search_index.scripts(pages).items():
        (static / name).write_text(script, "utf-8")


def read_last(doctrees):
    """(rules of the languages, {page: its sections}) that the index of the last build was made from; nothing of each where there was none."""
    kept = Path(doctrees) / READ
    return pickle.loads(kept.read_bytes()) if kept.exists() else ([], {})


def read_ahead(doctrees):
    """Shortens the words of the last index, as most will be in the next one too; they are kept in this process."""
    for sections in read_last(doctrees)[1].values():
        for *_, text in sections:
            for word in text:
                words.shorter(word)


def search_page(app):
    """The search page itself, built from the theme's template."""
    said = edition(app.config.language).lookup("book.search")
    yield "search", {"title": said["title"], "body": "", "words": said}, "search.html"


def setup(app):
    app.connect("html-collect-pages", search_page)
    app.connect("html-page-context", note_written)
    app.connect("build-finished", write, priority=600)  # after the pages and _static are there
