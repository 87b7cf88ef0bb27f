"""The handout for students: outcomes, questions without their key, the lab's tasks, claims to judge, what to discuss and read."""

from html import escape

from coursekit import items
from coursekit.edition import edition
from coursekit.tables.named import row_of
from coursekit.teach.myst import Markup
from coursekit.teach.pack.paper import paper, part, question
from coursekit.widgets.verdict import SHAPES


def handout(one):
    """The handout of a chapter as an HTML document that prints on A4."""
    words, markup = edition(one.lang), Markup(one.lang)
    outcomes = "".join(f"<li>{escape(text)}</li>" for _, text in one.outcomes())
    lab = "".join(f"<h3>{title}</h3>{''.join(texts)}" for title, texts in one.labs(markup))
    discuss = "".join(f"<li>{text}</li>" for text in one.questions(markup))
    return paper(one, words.text("teach.pack.handout"), f'<p class="hint">{escape(words.text("teach.pack.name"))}</p>',
                 part(one.heading["outcomes"], f"<ol>{outcomes}</ol>"), part(one.heading["before"], questions(one, "before")),
                 part(one.heading.get("lab", ""), lab), part(escape(words.text("teach.pack.judge")), claims(one, words)),
                 part(one.heading["check"], questions(one, "check")), part(one.heading["discuss"], f"<ol>{discuss}</ol>"),
                 part(one.heading["reading"], markup.html(one.text["reading"])))


def questions(one, place):
    """The questions of a part of the chapter, with room to answer."""
    shapes = [items.load(name).to_dict(one.lang) for name in one.ids(place, "items")]
    return "".join(question(shape, number, len(shapes)) for number, shape in enumerate(shapes, 1))


def claims(one, words):
    """The report's claims with a box for each verdict, none of them ticked."""
    boxes = "".join(f"<li>{escape(words.text(f'book.verdicts.{verdict}'))}</li>" for verdict in SHAPES)
    said = [(name, escape(row_of("claims", name)[f"claim_{one.lang}"])) for name in one.ids("claims", "claims")]
    return "".join(f'<div class="claim"><blockquote><p><strong>{name}</strong> {text}</p></blockquote><ul class="boxes">{boxes}</ul></div>'
                   for name, text in said)
