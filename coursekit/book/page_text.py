"""What a reader reads on a built page, section by section, as the search finds it."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT_TAGS = {"script", "style", "svg", "button", "select", "template", "noscript"}
SILENT_CLASSES = {"permalink", "item", "item-key", "lab", "fact-card"}  # the answers of a question would give its key away
ITEM_PARTS = {"item-number": "heading", "item-stem": "text"}  # what is found of a question: its number and what it asks
BLOCKS = {"p", "li", "td", "th", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "caption", "div", "section", "pre"}
NAMES = "row-names"  # of a card: its full name, its acronym, its name in the other language, each in a <bdi>
HEADINGS = {"h1", "h2", "h3", "h4"}
MARKED = {"dt": ": ", "dd": ". "}
SENTENCE_ENDS = ".:؟?!…"
COUNTED = re.compile(r"id\d+")  # an id that docutils gave, no author: another one tomorrow


class Sections(HTMLParser):
    """Reads one page; ``entries`` are its sections: anchor, heading and the text that belongs to no deeper section.

    An entry of a list that has an address (a source, an outcome) is a section without a heading.
    """

    def __init__(self):
        super().__init__()
        self.entries, self.open, self.sections = [], [], []  # open: (tag, silent or not or as what is around it, whether a section)
        self.inside, self.in_item, self.part = False, False, ""  # within <article>, within a question, which part of it
        self.in_names, self.names = 0, []  # how deep within the names of a card; each name, and whether it is of another language

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
        named = tag == "section" and "id" in values or tag == "li" and not COUNTED.fullmatch(values.get("id", "id0"))
        new_section = named and self.inside and not self.silent() and (item or not silent)
        if tag == "article":
            self.inside = True
        if new_section:
            entry = {"anchor": values["id"], "heading": "", "text": "", "last": "", "names": []}
            self.entries.append(entry)
            self.sections.append(entry)
            self.in_item = item
        if NAMES in classes or self.in_names:
            self.in_names += 1
            if tag == "bdi":
                self.names.append(["", "lang" in values])
        self.open.append((tag, silent, new_section))
        self.space(tag)

    def handle_endtag(self, tag):
        if tag in VOID or not self.open:
            return
        while self.open:
            name, _, was_section = self.open.pop()
            if self.in_names:
                self.in_names -= 1
                if not self.in_names:
                    self.note_names()
            if name in MARKED:
                self.mark(MARKED[name])
            if was_section:
                self.sections.pop()
                self.in_item = False
            if name == tag:
                break
        if tag == "article":
            self.inside = False
        self.space(tag)

    def note_names(self):
        """The names of a card: those of the page's language where they stand, the others behind the text, as the first sentence is shown."""
        own, other = (" · ".join(name for name, foreign in self.names if foreign is wanted) for wanted in (False, True))
        if self.inside and self.sections and not self.silent():
            section = self.sections[-1]
            section["names"] += [name for name, _ in self.names]
            section["text"] += f" {own}" if own else ""
            section["last"] += f" {other}." if other else ""
            if own:
                self.mark(". ")
        self.names = []

    def mark(self, sign):
        """A sign that the page does not have as text, where a style separates: a label from what it says, one field from the next."""
        if self.inside and self.sections and not self.in_item and not self.silent():
            text = self.sections[-1]["text"].rstrip()
            self.sections[-1]["text"] = text + (sign if text and text[-1] not in SENTENCE_ENDS else " ")

    def handle_data(self, data):
        if self.in_names:
            if self.names:
                self.names[-1][0] += data
        elif self.inside and self.sections and not self.silent():
            heading = any(tag in HEADINGS for tag, _, _ in self.open) and not self.sections[-1]["text"].strip()
            self.sections[-1][self.part if self.in_item else "heading" if heading else "text"] += data

    def space(self, tag):
        if tag in BLOCKS and self.sections:
            self.sections[-1]["text"] += " "

    def silent(self):
        return next((silent for _, silent, _ in reversed(self.open) if silent is not None), False)


def read_page(html):
    """The sections of one built page, each a list of anchor, heading, text with single spaces, and other names of what it is about."""
    reader = Sections()
    reader.feed(html)
    return [[entry["anchor"], *(" ".join(text.split()) for text in (entry["heading"], entry["text"] + entry["last"])), entry["names"]]
            for entry in reader.entries]
