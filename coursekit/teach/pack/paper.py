"""Papers of a pack: their frame, a question on paper, session plans."""

from html import escape

from coursekit.edition import edition
from coursekit.teach import look
from coursekit.teach.chapter import course_title
from coursekit.teach.myst import Markup
from coursekit.widgets import static


def paper(one, title, *parts):
    """A paper of one chapter. ``parts``: HTML, one part after the other."""
    head = f'<p class="course">{escape(course_title(one.lang))} · {escape(one.name)}</p><h1>{escape(title)}</h1>'
    body = "\n".join(['<main class="paper">', head, *filter(None, parts), "</main>"])
    return look.page(one.lang, f"{title}: {one.name}", body, "paper.css")


def part(title, html):
    """A part with its heading; nothing for nothing. ``title``: HTML."""
    return f"<section><h2>{title}</h2>{html}</section>" if html else ""


def question(shape, number, total, after=""):
    """A question as it stands on paper. ``after``: HTML behind it, for the answer."""
    numbered = edition(shape["lang"]).text("items.question_of", n=number, total=total)
    return (f'<div class="question"><p class="item-number">{escape(numbered)}</p><p class="stem">{static.rich(shape["stem"])}</p>'
            f'<p class="hint">{escape(static.words(shape, "instructions." + shape["type"]))}</p>{static.question(shape)}{after}</div>')


def plans(one):
    """The session plans of 50, 90 and 180 minutes."""
    words, markup = edition(one.lang), Markup(one.lang)
    made = (part(plan.title, f'<div class="plan scroll">{plan.html}</div>') for plan in one.plans(markup))
    return paper(one, words.text("teach.plans"), *made)
