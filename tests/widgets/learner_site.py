"""A small site in a folder: a chapter with an item of every type, and «My course» over three chapters of them."""

from unittest.mock import patch

from samples import TYPES, Sample

from coursekit.book.assets import STATIC, style  # the book's own look: axe and the eye judge the pages in it
from coursekit.edition import edition
from coursekit.widgets import bundle, learner
from coursekit.widgets.item import item_html, seminar_button

CHAPTERS = ("00-first", "01-second", "02-third")
KINDS = [kind for kind in TYPES if kind != "open"]
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}" data-theme="{theme}" class="js"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="_static/course.css">
<script src="_static/course.js" defer></script></head><body><main class="text"><h1>{title}</h1>{body}</main></body></html>
"""


def items(lang):
    """Nine items, three a chapter: ``c00-0`` ... ``c02-8``."""
    made = []
    for place, kind in enumerate(KINDS):
        chapter = place // 3
        shape = Sample(kind, id=f"c{chapter:02d}-{place}", outcome=f"c{chapter:02d}-o1").to_dict(lang)
        made.append({**shape, "chapter": CHAPTERS[chapter]})
    return made


def course(lang):
    return {"chapters": [{"id": id, "number": n, "title": f"Chapter {n}"} for n, id in enumerate(CHAPTERS)],
            "outcomes": [{"id": f"c{n:02d}-o1", "chapter": id, "text": f"Outcome {n}"} for n, id in enumerate(CHAPTERS)],
            "items": items(lang)}


def write_site(folder, lang, theme="light"):
    """Writes the site and returns the addresses of its two pages."""
    static, words = folder / "_static", edition(lang)
    static.mkdir(parents=True, exist_ok=True)
    if not (static / "fonts").exists():
        (static / "fonts").symlink_to(STATIC / "fonts")
    (static / "course.css").write_text(style(), "utf-8")
    (static / "course.js").write_text(bundle.page_script(lang), "utf-8")
    with patch.object(learner, "course", course):
        for name, text in learner.extra_files(lang).items():
            (static / name).write_text(text, "utf-8")
    asked = item_html(Sample("single"), lang, 1, 1, before=True)
    listed = "".join(item_html(Sample(kind), lang, n, len(TYPES) - 1) for n, kind in enumerate(TYPES[1:], 1))
    bodies = {"my-course": '<div class="course-host"></div>',
              "chapter": f'{seminar_button(lang)}<section id="before"><h2>Before</h2>{asked}</section>'
                         f'<section id="text"><h2>Text</h2></section>{listed}'
                         '<section id="discuss"><span id="c00-discuss"></span><h2>Discuss</h2><p>Two sides.</p></section>'}
    found = {}
    for name, body in bodies.items():
        file = folder / f"{name}.html"
        file.write_text(PAGE.format(lang=lang, dir=words.direction, theme=theme, title=name, body=body), "utf-8")
        found[name] = file.as_uri()
    return found
