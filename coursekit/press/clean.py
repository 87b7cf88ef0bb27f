"""What paper cannot do is taken out of a page, and what a screen folds away is laid open."""

import re

from bs4 import BeautifulSoup

GONE = ("script, style, link, template, form, input, select, textarea, a.permalink, details.instructor, .fact-card, .item-seminar, .lab-narrow, "
        ".chart-narrow, .lab-sources, .timeline-kinds, .download, .item-reread")  # a plan for the instructor has its own print: course pack
SPECTATOR = re.compile(r"^(data-(?!mark$)|tabindex$|popover|role$|aria-controls|aria-expanded|aria-live|hidden$)")
VARIABLE = re.compile(r"var\(--[\w-]+,\s*([^()]+(?:\([^()]*\))?[^()]*)\)")  # a colour or face by name, with what stands for it


def clean(article, words):
    """Cleans the tree of one page in place. ``words``: its edition."""
    for item in article.select("section.item"):
        to_key(item, article)
    terms(article)
    citations(article)
    for end in article.select(":is(h1, h2, h3) br"):
        end.replace_with(" ")  # a bookmark is one line
    for gone in article.select(GONE):
        gone.decompose()
    for button in article.select("button"):
        button.decompose()  # of a fact: its day and source stand in the site
    labs(article, words)
    for fold in article.select("details"):
        unfold(fold)
    for key in article.select(".item-key"):
        if not key.select("ol > li"):
            key.decompose()
    for drawing in article.select("svg"):
        drawing["xmlns"] = "http://www.w3.org/2000/svg"  # HTML does without, an e-book does not
    for tag in article.find_all(True):
        for name in [name for name in tag.attrs if SPECTATOR.match(name)]:
            del tag[name]
        if tag.name in DRAWN or "style" in tag.attrs:
            for name, value in tag.attrs.items():
                if isinstance(value, str) and "var(" in value:
                    tag[name] = VARIABLE.sub(r"\1", value)


DRAWN = {"svg", "g", "line", "path", "rect", "circle", "text", "tspan", "polyline", "polygon", "ellipse"}


def to_key(item, article):
    """Moves the folded answer of a question to the key at the end of its page, in the order of the questions."""
    answer, stem, key = item.select_one("details.item-answer"), item.select_one(".item-stem"), article.select_one(".item-key > ol")
    if answer is None:
        return
    answer.extract()
    if key is None:
        return
    entry = new(article, "li")
    entry.append(new(article, "p", "item-stem", stem.decode_contents()))
    answer.summary.decompose()
    for part in list(answer.contents):
        entry.append(part)
    key.append(entry)


def terms(article):
    """A term whose definition opens on the screen becomes a link to the glossary, or to wherever its card leads."""
    for term in article.select("span.term"):
        button, card = term.find("button"), term.select_one(".fact-card")
        lead = card.find_all("a")[-1] if card is not None and card.find("a") else None
        link = new(article, "a" if lead else "span", "term", button.decode_contents())
        if lead:
            link["href"] = lead["href"]
        term.replace_with(link)


def citations(article):
    """The number of a source leads to the list of the page's sources, whose lines get a name."""
    lines = article.select("ol.page-sources > li")
    for number, line in enumerate(lines, 1):
        line["id"] = f"source-{number}"
    for button in article.select("sup.cite button"):
        number = button.get_text(strip=True)
        link = new(article, "a", "", number)
        if number.isdigit() and int(number) <= len(lines):
            link["href"] = f"#source-{number}"
        button.replace_with(link)


def labs(article, words):
    """A lab on paper is one answer to the settings that stand above it; where the others are is said."""
    for place in article.select("section.lab .lab-controls > p.lab-lead"):
        place.string = words.text("press.lab")


def unfold(fold):
    """A folded part as an open one, its title as a line above it."""
    fold.name = "div"
    fold.attrs.pop("open", None)
    title = fold.find("summary", recursive=False)
    if title is not None:
        title.name = "p"
        title["class"] = "unfolded"


def new(article, name, kind="", html=""):
    """A new element for a tree, with HTML of the same tree in it."""
    tag = BeautifulSoup(f"<{name}></{name}>", "html.parser").find(name)
    if kind:
        tag["class"] = kind
    for part in list(BeautifulSoup(html, "html.parser").contents):
        tag.append(part)
    return tag
