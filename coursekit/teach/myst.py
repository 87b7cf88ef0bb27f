"""MyST as the chapters write it, said in HTML or plain text: the roles by the same tables as on the page, no directive left.

A page is handed out apart from the site, so a link to another page keeps its words and loses its address.
"""

import re
from functools import lru_cache
from html import escape, unescape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from coursekit import sources
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.facts.said import said
from coursekit.tables import named, resource

DIRECTIVE = re.compile(r"\{([\w-]+)\}\s*(.*)", re.DOTALL)
NOTHING = "\x00"  # stands for a number of a source that is not printed, until the space before it is gone


class Markup:
    """The text of one edition. ``cited``: ids of the sources met, in the order of their first use.

    ``numbered``: whether a source in a sentence leaves its number; without it the sentence says nothing of it.
    """

    def __init__(self, lang, numbered=False):
        self.lang, self.numbered, self.cited = lang, numbered, {}

    def nodes(self, text):
        """The blocks of a text, as markdown-it gives them."""
        return SyntaxTreeNode(reader().parse(text)).children

    def html(self, what):
        """HTML of a text, a node or several nodes."""
        tokens = reader().parse(what) if isinstance(what, str) else \
            [token for node in (what if isinstance(what, list) else [what]) for token in node.to_tokens()]
        return self.tidy(reader().renderer.render(tokens, reader().options, {"markup": self}))

    def inline(self, node):
        """HTML of what stands inside one block: a heading, a paragraph, a cell."""
        tokens = [node.token] if node.type == "inline" else [one for one in node.to_tokens() if one.type == "inline"]
        return self.tidy(" ".join(reader().renderer.renderInline(one.children, reader().options, {"markup": self}) for one in tokens))

    def sentence_tokens(self, node):
        """The sentences of a paragraph as lists of tokens: the pages write one a line."""
        found = [[]]
        for token in next(one for one in node.to_tokens() if one.type == "inline").children:
            if token.type == "softbreak":
                found.append([])
            else:
                found[-1].append(token)
        return found

    def sentence(self, tokens):
        """HTML of the tokens of one sentence."""
        return self.tidy(reader().renderer.renderInline(tokens, reader().options, {"markup": self}))

    def sentences(self, node):
        """HTML of the sentences of a paragraph."""
        return [self.sentence(tokens) for tokens in self.sentence_tokens(node)]

    def tidy(self, html):
        return re.sub(rf"\s*{NOTHING}", "", html).strip()

    def source(self, token, in_full):
        """A source: its own words or its citation as a link, or its number among the sources of this text."""
        one = said("source", token.content, self.lang)
        number = self.cited.setdefault(one.name, len(self.cited) + 1)
        if one.own or in_full:
            return linked(one.words, sources.cite(one.name, self.lang)["url"])
        return f'<sup class="cite">[{number}]</sup>' if self.numbered else NOTHING

    def citations(self):
        """The sources met so far as an ordered list, each with the day it was read; "" where none was."""
        words, lines = edition(self.lang), []
        for name in self.cited:
            cite = sources.cite(name, self.lang)
            read = words.text("book.consulted", date=words.date(cite["accessed_on"])) if cite["accessed_on"] else ""
            lines.append(f"<li>{linked(cite['text'], cite['url'])} {escape(read)}</li>")
        return f'<ol class="citations">{"".join(lines)}</ol>' if lines else ""


def linked(text, url):
    """A citation in the language of its source, whatever the edition's, with its address."""
    inner = f"<bdi>{escape(text, quote=False)}</bdi>"
    return f'<a href="{escape(url)}">{inner}</a>' if url else inner


def plain(html):
    """The words of some HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li|td|th|h\d|tr)>", " ", html))).split())


@lru_cache(maxsize=None)
def reader():
    md = MarkdownIt("commonmark").enable("table").use(myst_role_plugin).use(myst_block_plugin)
    md.add_render_rule("myst_role", render_role)
    md.add_render_rule("fence", render_fence)
    md.add_render_rule("link_open", render_link)
    md.add_render_rule("link_close", lambda self, tokens, at, options, env: "</span>" if internal(tokens, at) else "</a>")
    for side, html in (("open", '<div class="scroll"><table>'), ("close", "</table></div>")):  # on a phone a table scrolls inside itself
        md.add_render_rule(f"table_{side}", lambda self, tokens, at, options, env, html=html: html)
    for mark in ("myst_target", "myst_line_comment", "myst_block_break"):
        md.add_render_rule(mark, lambda self, tokens, at, options, env: "")
    return md


def render_role(self, tokens, at, options, env):
    token, markup = tokens[at], env["markup"]
    role = token.meta["name"]
    if role == "source":
        return markup.source(token, in_full=not any(one.content for one in tokens[:at]))  # at the head of an entry in full
    words = escape(said(role, token.content, markup.lang).words, quote=False)
    return f'<span class="fact">{words}</span>' if role == "fact" else words


def render_fence(self, tokens, at, options, env):
    """What a directive leaves on paper: a case and the teacher's notes their text, a table or figure its name."""
    found = DIRECTIVE.match(tokens[at].info)
    if not found:
        return f'<pre dir="ltr">{escape(tokens[at].content)}</pre>\n'
    name, argument = found[1], found[2].strip()
    markup, content = env["markup"], tokens[at].content
    if name == "case":
        return f'<div class="case"><p class="case-title">{markup.html(argument)[3:-4]}</p>{markup.html(content)}</div>\n'
    if name == "instructor":
        return markup.html(content)
    if name in ("items", "claims", "outcomes", "lab"):
        return ""  # the parts of a chapter name these one by one
    if name in ("table-data", "figure-data"):
        title = title_of(name, argument, content, markup.lang)
        return f'<p class="on-page">{escape(edition(markup.lang).text("teach.on_page", title=title))}</p>\n'
    raise CourseError(f"A directive «{name}» has no form on paper.", mend="Give it one in coursekit/teach/myst.py.")


def title_of(name, argument, content, lang):
    """The name of a table or figure that is on the page."""
    if name == "figure-data":
        return named.name_of("series", argument, lang)
    options = dict(re.findall(r"^:([\w-]+):\s*(.+)$", content, flags=re.MULTILINE))
    return options.get("caption") or resource(options["resource"])["title" if lang == "en" else f"title_{lang}"]


def internal(tokens, at):
    """Whether the link that opens or closes here leads to another page of the book."""
    opening = next(token for token in reversed(tokens[:at + 1]) if token.type == "link_open")
    return "://" not in opening.attrGet("href")


def render_link(self, tokens, at, options, env):
    return "<span>" if internal(tokens, at) else self.renderToken(tokens, at, options, env)
