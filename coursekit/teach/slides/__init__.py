"""Slides of a chapter: one HTML file, made from the chapter's own parts, that needs nothing beside it."""

import json
from html import escape

from coursekit.edition import edition
from coursekit.teach import look
from coursekit.teach.chapter import chapter
from coursekit.teach.slides import layout, parts

SLIDE = """<section class="slide {css}" id="s{number}" data-part="{part}" aria-label="{label}">
<header><p class="kicker">{part}</p>{heading}</header>
<div class="body">{body}</div>
<footer><span>{footer}</span><span>{number}</span></footer>
{notes}</section>
"""


def slides(chapter_id, lang, keys=True):
    """The slides of a chapter in one edition as an HTML document.

    ``keys``: with the slides that tell the answers and with the notes; without them for whoever is still to answer.
    """
    one = chapter(chapter_id, lang)
    made = list(parts.slides(one, keys))
    words = edition(lang)
    body = "".join(drawn(slide, number, len(made), one, words) for number, slide in enumerate(made, 1))
    bar = (f'<aside class="panel" tabindex="0" aria-label="{escape(words.text("teach.slides.notes"))}"></aside>'
           f'<nav class="bar" aria-label="{escape(words.text("teach.slides.bar"))}">'
           f'<button type="button" data-go="-1">{escape(words.text("teach.slides.previous"))}</button>'
           f'<select aria-label="{escape(words.text("teach.slides.part"))}"></select><span role="status"></span>'
           f'<button type="button" data-go="1">{escape(words.text("teach.slides.next"))}</button></nav>'
           f'<p class="keys">{escape(words.text("teach.slides.keys" if keys else "teach.slides.keys_students"))}</p>')
    script = (look.STATIC / "slides.js").read_text("utf-8")
    said = json.dumps({"place": words.text("teach.slides.place")}, ensure_ascii=False)
    script = f"<script>(function (words) {{\n{script}}})({said});</script>"
    return look.page(lang, one.name, f'<main class="deck">\n{body}</main>\n{bar}\n{script}', "slides.css", extra=layout.sheet(words.direction))


def drawn(slide, number, total, one, words):
    notes = f'<div class="notes">{slide.notes}</div>\n' if slide.notes else ""
    return SLIDE.format(css=slide.css, number=number, part=escape(slide.part), heading=slide.heading and f"<h2>{slide.heading}</h2>",
                        label=escape(words.text("teach.slides.place").format(n=number, total=total)), body=slide.body,
                        footer=escape(one.name), notes=notes)
