"""Facts of a chapter that a room should see: a sentence for each section, its date, and who says so."""

from html import escape

from coursekit import facts, sources
from coursekit.edition import edition
from coursekit.teach.myst import Markup, plain
from coursekit.teach.slides.layout import FACES, GAP, Block, filled, height

MOST = 10  # sentences, one of each section
NAMES = {"body", "system", "treaty", "resolution", "term", "state"}  # a sentence with one of these says what its number is about


def slides(chapter, keys):
    words, markup = edition(chapter.lang), Markup(chapter.lang)
    small, text = FACES[words.direction]["small"], FACES[words.direction]["text"]
    made = []
    for heading, tokens in chosen(chapter, markup):
        known = [facts.fact(token.content) for token in tokens if token.type == "myst_role" and token.meta["name"] == "fact"]
        sentence, line = markup.sentence(tokens), dated(known, words)
        tall = height(heading, small) + height(sentence, text, before=24) + height(line, small, before=24) + 2 * GAP
        made.append(Block(f'<div class="key-fact"><p class="small">{escape(heading)}</p><p>{sentence}</p><p class="small">{line}</p></div>',
                          tall + GAP, cited(known, chapter.lang)))
    yield from filled(chapter.heading["background"], escape(words.text("teach.slides.facts")), made, words.direction,
                      '<div class="text">{}</div>')


def chosen(chapter, markup):
    """[(heading, tokens of a sentence)]: of each section the first sentence with a fact, one that names its subject before others."""
    found, heading = {}, chapter.heading["background"]
    case = chapter.case(markup)
    for node in [*markup.nodes(chapter.text["background"]), None, *case.nodes]:
        if node is None:
            heading = plain(case.title)
        elif node.type == "heading":
            heading = plain(markup.inline(node))
        elif node.type == "paragraph":
            for tokens in markup.sentence_tokens(node):
                roles = [token.meta["name"] for token in tokens if token.type == "myst_role"]
                if "fact" in roles:
                    found.setdefault(heading, []).append((not NAMES & set(roles), tokens))
    best = [(heading, min(some, key=lambda one: one[0])) for heading, some in found.items()]
    kept = sorted(range(len(best)), key=lambda at: best[at][1][0])[:MOST]
    return [(best[at][0], best[at][1][1]) for at in sorted(kept)]


def dated(known, words):
    """«as of 24 November 2026 · INTERPOL, Europol»"""
    day = max((one.as_of for one in known), default="")
    names = dict.fromkeys(sources.cite(name, words.code)["publisher"] for one in known for name in one.sources[:1])
    parts = [words.text("edition.as_of", date=words.date(day))] if day else []
    return " · ".join([escape(part) for part in parts] + [f"<bdi>{escape(name)}</bdi>" for name in names])


def cited(known, lang):
    """The whole citations, for the notes."""
    names = dict.fromkeys(name for one in known for name in one.sources)
    return "".join(f"<p><bdi>{escape(sources.cite(name, lang)['text'])}</bdi></p>" for name in names)
