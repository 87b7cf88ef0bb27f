"""The search index: one entry a section, taken from the pages as they are shown.

Written as a plain script, so that it loads from an unpacked folder too. Spelling is folded by the script that searches
(``static/fold.js``, twin of ``coursekit/items/fold.py``), the index keeps the text as the page has it.
"""

import json
from html.parser import HTMLParser
from pathlib import Path

from coursekit.edition import edition

STATIC = Path(__file__).parent / "static"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT_TAGS = {"script", "style", "svg", "button", "select", "template", "noscript"}
SILENT_CLASSES = {"permalink", "item", "item-key", "lab", "fact-card"}  # the answers of a question would give its key away
ITEM_PARTS = {"item-number": "heading", "item-stem": "text"}  # what is found of a question: its number and what it asks
BLOCKS = {"p", "li", "td", "th", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "caption", "div", "section", "pre"}
HEADINGS = {"h1", "h2", "h3", "h4"}


class Sections(HTMLParser):
    """Reads one page; ``entries`` are its sections: anchor, heading and the text that belongs to no deeper section."""

    def __init__(self):
        super().__init__()
        self.entries, self.open, self.sections = [], [], []  # open: (tag, silent or not or as what is around it, whether a section)
        self.inside, self.in_item, self.part = False, False, ""  # within <article>, within a question, which part of it

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            if tag == "br":
                self.handle_data(" ")
            return
        values = dict(attributes)
        classes = set((values.get("class") or "").split())
        item = "item" in classes and not self.silent()
        silent = True if tag in SILENT_TAGS or SILENT_CLASSES & classes else None
        if self.in_item and ITEM_PARTS.keys() & classes:
            silent = False
            self.part = ITEM_PARTS[next(iter(ITEM_PARTS.keys() & classes))]
        new_section = tag == "section" and "id" in values and self.inside and not self.silent() and (item or not silent)
        if tag == "article":
            self.inside = True
        if new_section:
            entry = {"anchor": values["id"], "heading": "", "text": ""}
            self.entries.append(entry)
            self.sections.append(entry)
            self.in_item = item
        self.open.append((tag, silent, new_section))
        self.space(tag)

    def handle_endtag(self, tag):
        if tag in VOID or not self.open:
            return
        while self.open:
            name, _, was_section = self.open.pop()
            if was_section:
                self.sections.pop()
                self.in_item = False
            if name == tag:
                break
        if tag == "article":
            self.inside = False
        self.space(tag)

    def handle_data(self, data):
        if self.inside and self.sections and not self.silent():
            heading = any(tag in HEADINGS for tag, _, _ in self.open) and not self.sections[-1]["text"].strip()
            self.sections[-1][self.part if self.in_item else "heading" if heading else "text"] += data

    def space(self, tag):
        if tag in BLOCKS and self.sections:
            self.sections[-1]["text"] += " "

    def silent(self):
        return next((silent for _, silent, _ in reversed(self.open) if silent is not None), False)


def read_page(html):
    """The sections of one built page, each a list of anchor, heading, text with single spaces."""
    reader = Sections()
    reader.feed(html)
    return [[entry["anchor"], *(" ".join(entry[part].split()) for part in ("heading", "text"))] for entry in reader.entries]


START, END = "window.COURSE_INDEX = ", ";\n"  # around the index, which is JSON


def note_written(app, pagename, templatename, context, doctree):
    """Remembers the pages that this build writes: of the others the index of the last one still holds."""
    app.course_written = getattr(app, "course_written", set()) | {pagename}


def write(app, exception):
    """Writes ``_static/search-index.js`` for the edition: ``COURSE_INDEX = [[page, sections], ...]``, pages in their order."""
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    index = static / "search-index.js"
    last = dict(json.loads(index.read_text("utf-8").removeprefix(START).removesuffix(END))) if index.exists() else {}
    pages = []
    for name in sorted(app.env.found_docs):
        file = f"{name}.html"
        written = file not in last or name in getattr(app, "course_written", ())
        pages.append([file, read_page((Path(app.outdir) / file).read_text("utf-8")) if written else last[file]])
    (static / "search.js").write_text("".join((STATIC / name).read_text("utf-8") for name in ("fold.js", "search.js")), "utf-8")
    index.write_text(START + json.dumps(pages, ensure_ascii=False, separators=(",", ":")) + END, "utf-8")


def search_page(app):
    """The search page itself, built from the theme's template."""
    words = edition(app.config.language).lookup("book.search")
    yield "search", {"title": words["title"], "body": "", "words": words}, "search.html"


def setup(app):
    app.connect("html-collect-pages", search_page)
    app.connect("html-page-context", note_written)
    app.connect("build-finished", write, priority=600)  # after the pages and _static are there
