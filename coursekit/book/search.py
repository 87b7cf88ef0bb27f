"""The search as Sphinx builds it: the search page, its script, and the index of the pages as they are shown."""

import json
import shutil
from pathlib import Path

from coursekit.book import search_index
from coursekit.book.page_text import read_page
from coursekit.edition import edition

STATIC = Path(__file__).parent / "static"
SCRIPTS = ("fold.js", "words.js", "find.js", "search.js")
READ = "search.json"  # among the doctrees: what the last build read


def note_written(app, pagename, templatename, context, doctree):
    """Remembers the pages that this build writes: what the others say is known from the last one."""
    app.course_written = getattr(app, "course_written", set()) | {pagename}


def write(app, exception):
    """Writes ``_static/search.js`` and the index for the edition, pages in their order."""
    if exception or app.builder.format != "html":
        return
    static, kept = Path(app.outdir) / "_static", Path(app.doctreedir) / READ
    last = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    pages = {}
    for name in sorted(app.env.found_docs):
        file = f"{name}.html"
        known = file in last and name not in getattr(app, "course_written", ())
        pages[file] = last[file] if known else search_index.read(read_page((Path(app.outdir) / file).read_text("utf-8")))
    kept.write_text(json.dumps(pages, ensure_ascii=False), "utf-8")
    (static / "search.js").write_text("".join((STATIC / name).read_text("utf-8") for name in SCRIPTS), "utf-8")
    shutil.rmtree(static / "search", ignore_errors=True)
    (static / "search").mkdir()
    for name, script in search_index.scripts(pages).items():
        (static / name).write_text(script, "utf-8")


def search_page(app):
    """The search page itself, built from the theme's template."""
    words = edition(app.config.language).lookup("book.search")
    yield "search", {"title": words["title"], "body": "", "words": words}, "search.html"


def setup(app):
    app.connect("html-collect-pages", search_page)
    app.connect("html-page-context", note_written)
    app.connect("build-finished", write, priority=600)  # after the pages and _static are there
