"""A chapter read into its parts under the fixed headings, as one edition's page writes them."""

import re
from functools import lru_cache
from typing import NamedTuple

from coursekit import tables
from coursekit.edition import ROOT, SOURCE, edition, read_yaml
from coursekit.errors import CourseError
from coursekit.teach.myst import DIRECTIVE, Markup
from coursekit.teach.plans import LENGTHS, plan, rows, split_head

PARTS = ("outcomes", "before", "report", "background", "case", "lab", "claims", "check", "discuss", "reading", "instructor")
LABEL = re.compile(rf"^\(c\d\d-({'|'.join(PARTS)})\)=\n", flags=re.MULTILINE)
HEAD = re.compile(r"(?:% follows \w+\n)?## (.+)\n")


class Case(NamedTuple):
    """``title``: HTML; ``nodes``: the blocks of the story."""

    title: str
    nodes: list


class Chapter:
    """``id``, ``number``, ``title``, ``minutes`` ({"reading": n, "lab": n or 0}), ``lab`` (id or ""), ``needs`` (ids).

    ``text``: {part: MyST}; ``heading``: {part: HTML}. What follows from the text is asked with a :class:`Markup`, which says
    how sources are printed and remembers them.
    """

    def __init__(self, chapter_id, lang):
        self.id, self.lang = chapter_id, lang
        row = next(row for row in tables.load("chapters").to_dict("records") if row["chapter_id"] == chapter_id)
        self.number, self.title = int(row["number"]), row[f"title_{lang}"]
        self.lab, self.needs = text_of(row["lab_id"]), text_of(row["needs"]).split()
        self.minutes = {name: whole(row[f"{name}_minutes"]) for name in ("reading", "lab")}
        self.file = ROOT / ("" if lang == SOURCE else f"translations/{lang}") / "book" / f"{chapter_id}.md"
        self.lead, self.heading, self.text = parts(self.file)

    @property
    def name(self):
        """«Chapter 2: Security and intelligence»"""
        return edition(self.lang).text("ledger.chapter", n=self.number, title=self.title)

    def fences(self, part, name):
        """[(argument, content)] of the directives of that name in a part, in their order."""
        found = []
        for node in Markup(self.lang).nodes(self.text.get(part, "")):
            match = DIRECTIVE.match(node.info) if node.type == "fence" else None
            if match and match[1] == name:
                found.append((match[2].strip(), node.content))
        return found

    def ids(self, part, name):
        """Ids that the lists of a part name (``items``, ``claims``)."""
        return [line.strip() for _, content in self.fences(part, name) for line in content.splitlines()
                if line.strip() and not line.startswith(":")]

    def outcomes(self):
        """[(id, text)] in their order."""
        rows = sorted(tables.load("outcomes").to_dict("records"), key=lambda row: row["number"])
        return [(row["outcome_id"], row[f"text_{self.lang}"]) for row in rows if row["chapter_id"] == self.id]

    def case(self, markup):
        (title, content), = self.fences("case", "case")
        return Case(markup.inline(markup.nodes(title)[0]), markup.nodes(content))

    def questions(self, markup):
        """HTML of each question to discuss."""
        numbered = next(node for node in markup.nodes(self.text["discuss"]) if node.type == "ordered_list")
        return [markup.inline(entry.children[0]) for entry in numbered.children]

    def rubric(self, markup):
        """HTML of the table by which a contribution is judged."""
        return markup.html(next(node for node in markup.nodes(self.text["discuss"]) if node.type == "table"))

    def labs(self, markup):
        """[(title, [HTML of its blocks])] of the lab's parts."""
        found = []
        for node in markup.nodes(self.text.get("lab", "")):
            if node.type == "heading":
                found.append((markup.inline(node), []))
            elif found and node.type == "paragraph":
                found[-1][1].append(markup.html(node))
        return found

    def teaching(self, markup):
        """[(paragraph that names it, blocks below)] of what the teacher's part says: plans, misconceptions, a large class."""
        (_, content), = self.fences("instructor", "instructor")
        found = []
        for node in markup.nodes(content):
            if bold_start(node):
                found.append((node, []))
            else:
                found[-1][1].append(node)
        return found

    def plans(self, markup):
        """The session plans, shortest first."""
        return [plan(minutes, head, nodes, markup) for minutes, (head, nodes) in zip(LENGTHS, self.teaching(markup))]

    def misconceptions(self, markup):
        """[(what students say, what helps)] as HTML."""
        _, nodes = self.teaching(markup)[3]
        return [tuple(cells) for cells in rows(nodes[0], markup)]

    def large_class(self, markup):
        """(title, HTML): what to do with a large class."""
        head, nodes = self.teaching(markup)[4]
        title, prose = split_head(head, markup)
        return title, prose + markup.html(nodes)


@lru_cache(maxsize=None)
def chapter(chapter_id, lang):
    """The chapter of that id in one edition. Raises CourseError where its page lacks a part."""
    return Chapter(chapter_id, lang)


@lru_cache(maxsize=None)
def course_title(lang):
    """The title of the whole course in one edition, as its site has it."""
    file = ROOT / ("" if lang == SOURCE else f"translations/{lang}") / "_config.yml"
    return read_yaml(file)["title"]


def parts(path):
    """(text before the first part, {part: heading}, {part: text}) of a chapter's page."""
    lead, *found = LABEL.split(path.read_text("utf-8"))
    text, heading = {}, {}
    for name, body in zip(found[::2], found[1::2]):
        head = HEAD.match(body)
        if not head:
            raise CourseError(f"No heading follows the label of «{name}».", file=path, mend="Write its «## ...» under the label.")
        heading[name], text[name] = head[1].strip(), body[head.end():]
    lacking = [name for name in PARTS if name not in text and name != "lab"]
    if lacking:
        raise CourseError(f"The chapter has no part «{lacking[0]}».", file=path, mend="Every chapter has the parts of its neighbours.")
    return re.sub(r"\A(?:\(\w+\)=\n|% .*\n|# .*\n|\s*\n)*", "", lead), heading, text


def bold_start(node):
    """The strong words that a paragraph begins with, None where it begins otherwise."""
    if node.type != "paragraph":
        return None
    first = next((one for one in node.children[0].children if one.type != "text" or one.content), None)
    return first if first is not None and first.type == "strong" else None


def whole(value):
    """A number of minutes, 0 where the table has none."""
    return int(value) if str(value).isdigit() else 0


def text_of(value):
    """A cell's text, "" where it is blank."""
    return value if isinstance(value, str) else ""
