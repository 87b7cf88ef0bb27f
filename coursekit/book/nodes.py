"""The few nodes that docutils lacks. Builders other than HTML see their children, which is the readable part."""

from html import escape

from docutils import nodes

from coursekit.edition import edition


class Box(nodes.General, nodes.Element):
    """A block with an HTML element of its choice: ``Box(tag="section", html={"aria-label": …}, classes=[…])``."""


class Fold(nodes.General, nodes.Element):
    """A ``<details>`` with the text of its summary in ``summary``."""


class Fact(nodes.inline):
    """A value in prose; ``card`` is the HTML of what one tap shows, ``label`` names the button that does."""


class Cite(nodes.inline):
    """A source named in prose: ``citation`` and ``url``; its children are what other builders print."""


def attributes(node, **more):
    """The attributes of a node's HTML element."""
    values = {**node.get("html", {}), **more}
    if node.get("ids"):
        values["id"] = node["ids"][0]
    if node.get("classes"):
        values["class"] = " ".join(node["classes"])
    return "".join(f' {name}="{escape(str(value))}"' for name, value in values.items())


def visit_box(self, node):
    self.body.append(f"<{node['tag']}{attributes(node)}>{ending(node)}")


def depart_box(self, node):
    self.body.append(f"</{node['tag']}>{ending(node)}")


def ending(node):
    """A line ends after the tag of a block; within a sentence it would be a space."""
    return "" if node["tag"] == "bdi" else "\n"


def visit_fold(self, node):
    self.body.append(f"<details{attributes(node)}><summary>{escape(node['summary'])}</summary>\n<div>\n")


def depart_fold(self, node):
    self.body.append("</div>\n</details>\n")


def card(self, button, label, content):
    """A button and the card it opens: the browser's own popover, so it works without script and by keyboard."""
    self.cards = getattr(self, "cards", 0) + 1
    name = f"card-{self.cards}"
    return (f'<button type="button" class="card-button" popovertarget="{name}" aria-label="{escape(label)}">{button}</button>'
            f'<span class="fact-card" popover id="{name}">{content}</span>')


def visit_fact(self, node):
    self.body.append('<span class="fact"><bdi class="fact-value">')


def depart_fact(self, node):
    mark = '<svg viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="4"/><path d="M5 4.6v2.6M5 2.6v.1"/></svg>'
    # a word joiner, so that no line ends between the value and its mark
    self.body.append("</bdi>&#8288;" + card(self, mark, node["label"], node["card"]) + "</span>")


def is_number(cite):
    """Whether a citation is a number with the citation behind it; where it opens an entry of a list it stands in full."""
    parent = cite.parent
    opens = isinstance(parent, nodes.paragraph) and isinstance(parent.parent, nodes.list_item) and parent[0] is cite
    return cite["numbered"] and not opens


def visit_cite(self, node):
    if not is_number(node):
        inner = f"<bdi>{escape(node['citation'])}</bdi>" if node["numbered"] else escape(node.astext())
        self.body.append(f'<cite><a href="{escape(node["url"])}">{inner}</a></cite>' if node["url"] else f"<cite>{inner}</cite>")
    else:
        digit = " cite-digit" if node["number"] < 10 else ""
        self.body.append(f'<sup class="cite{digit}">' + card(self, str(node["number"]), node["label"], node["card"]) + "</sup>")
    raise nodes.SkipNode


def passes(self, node):
    """For builders that print the children and nothing else."""


def setup(app):
    plain = (passes, passes)
    for node, html in ((Box, (visit_box, depart_box)), (Fold, (visit_fold, depart_fold)),
                       (Fact, (visit_fact, depart_fact)), (Cite, (visit_cite, None))):
        app.add_node(node, html=html, latex=plain, text=plain, man=plain, texinfo=plain)


def citation_html(cite, lang):
    """A citation with its link and the day it was consulted."""
    words = edition(lang)
    text = f'<a href="{escape(cite["url"])}"><bdi>{escape(cite["text"])}</bdi></a>' if cite.get("url") else f"<bdi>{escape(cite['text'])}</bdi>"
    day = words.text("book.consulted", date=words.date(str(cite["accessed_on"])[:10])) if cite.get("accessed_on") else ""
    return f'<span class="card-source">{text}{f" <span>{escape(day)}</span>" if day else ""}</span>'
