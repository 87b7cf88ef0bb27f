"""The first page of an archive: what each file is for."""

from html import escape

from coursekit.edition import edition
from coursekit.teach import look
from coursekit.teach.chapter import chapter, course_title


def page(files, which, lang):
    """``which``: «open» for the archive to hand on, «kept» for the instructor's."""
    words, parts = edition(lang), []
    for folder in sorted({name.partition("/")[0] for name in files}):
        inside = [name for name in sorted(files) if name.partition("/")[0] == folder]
        title = words.text("teach.pack.platforms") if folder == "platforms" else chapter(folder, lang).name
        entries = "".join(f'<li>{entry(name)} {escape(purpose(name, which, words))}</li>' for name in inside)
        parts.append(f"<h2>{escape(title)}</h2><ul>{entries}</ul>")
    title = words.text(f"teach.pack.{which}")
    body = (f'<main class="paper"><p class="course">{escape(course_title(lang))}</p><h1>{escape(title)}</h1>'
            f'<p>{escape(words.text(f"teach.pack.{which}_lead"))}</p>{"".join(parts)}'
            f'<p class="hint">{escape(words.text("teach.slides.licence"))}</p></main>')
    return look.page(lang, title, body, "paper.css")


def entry(name):
    return f'<a href="{escape(name)}"><bdi dir="ltr">{escape(name)}</bdi></a>'


def purpose(name, which, words):
    kind = name.rpartition("/")[2]
    key = "notebook" if kind.endswith(".ipynb") else kind.partition(".")[0]
    return words.text(f"teach.pack.files.{which}.{key}")
