"""A lab as a reader meets it: HTML with one answer for a page and for paper, live on the page and in a notebook.

On the page MicroPython answers (``lab.js``, ``runtime.js``); in a notebook the kernel does. Both run ``coursekit.labs``.
"""

import base64
import gzip
import json
from html import escape
from pathlib import Path

import anywidget
import traitlets

from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.sources import cite
from coursekit.widgets import bundle
from coursekit.widgets.lab_static import charts_html, lines_html, notes_html, settings_html, tables_html
from coursekit.widgets.labs import labs

FOLDER = Path(__file__).parent
MODELS = FOLDER.parent / "labs"


def chosen(lab, part):
    """The lab of a name (slug, model, reader); raises CourseError where it or its part is unknown."""
    if lab not in labs():
        raise CourseError(f"There is no lab «{lab}».", mend=f"Use one of: {', '.join(labs())}.")
    found = labs()[lab]
    if part is not None and part not in found.model.PARTS:
        raise CourseError(f"Lab {lab} has no part «{part}».", mend=f"Use one of: {', '.join(found.model.PARTS)}.")
    return found


def lab_data(lab, lang):
    """Everything a lab's model asks for, in one language; for its shape see the lab's data module."""
    return chosen(lab, None).reader.data(lang)


def spec(lab, part, lang):
    """What the drawing half needs: {lab, part, lang, dir, title, lead, notes (their title), first (notes that are not folded),
    settings, controls}."""
    words, (slug, _, reader) = edition(lang), chosen(lab, part)
    own = words.lookup(f"lab_{slug}.parts.{part}")
    return {"lab": lab, "part": part, "lang": lang, "dir": words.direction,
            "title": own["title"], "lead": own["lead"], "notes": own["notes"], "first": reader.FIRST_NOTES[part],
            "settings": first_settings(lab, part, lang), "controls": reader.controls(part, lang)}


def answer(lab, part, lang, settings=None):
    """The model's answer to settings; to those first shown where none are given."""
    _, model, reader = chosen(lab, part)
    return model.PARTS[part](reader.data(lang), first_settings(lab, part, lang) if settings is None else settings)


def first_settings(lab, part, lang):
    """The settings first shown: a reader module's ``defaults(part, lang)`` where a text among them differs by language."""
    reader = chosen(lab, part).reader
    return reader.defaults(part, lang) if hasattr(reader, "defaults") else reader.DEFAULTS[part]


def lab_html(lab, part, lang):
    """A part of a lab as a section of a page: what is set, the answer to it, its sources, and the controls as data for the script."""
    shape, words = spec(lab, part, lang), edition(lang)
    wide, narrow = (answer(lab, part, lang, {**shape["settings"], "width": width}) for width in (720, 360))
    text = json.dumps(shape, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    charts = charts_html(wide, "wide") + charts_html(narrow, "narrow")
    name = f"lab-{lab}-{part}"
    return (f'<section class="lab" id="{name}" lang="{lang}" dir="{shape["dir"]}" data-lab="{lab}" data-part="{part}" '
            f'aria-labelledby="{name}-title">\n<p class="lab-kicker">{escape(words.text("labs.ui.lab"))}</p>\n'
            f'<p class="lab-title" id="{name}-title">{escape(shape["title"])}</p>\n<p class="lab-lead">{escape(shape["lead"])}</p>\n'
            f'<div class="lab-controls">{settings_html(shape)}</div>\n'
            f'<div class="lab-answer">\n<p class="lab-sentence" role="status">{lines_html(wide["sentence"])}</p>\n{charts}'
            f'{tables_html(wide, words)}{notes_html(wide["notes"], shape, words)}</div>\n{sources_html(lab, part, lang)}'
            f'<script type="application/json" class="lab-data">{text}</script>\n</section>\n')


def sources_html(lab, part, lang):
    """The sources behind a part's tables, folded."""
    lines = []
    for one in chosen(lab, part).reader.source_ids(part):
        found = cite(one, lang)
        text = f'<bdi>{escape(found["text"])}</bdi>'
        lines.append(f'<li><a href="{escape(found["url"])}" rel="noopener">{text}</a></li>' if found["url"] else f"<li>{text}</li>")
    return (f'<details class="lab-sources"><summary>{escape(edition(lang).text("labs.ui.sources"))}</summary>'
            f'<ul>{"".join(lines)}</ul></details>\n')


def page_files(lang):
    """What the labs of an edition load when first touched: {path under _static: bytes}; the same bytes for the same input."""
    packed = {name: packed_file(f"micropython/micropython.{name}") for name in ("mjs", "wasm")}
    sqlite = {name: packed_file(f"sqlite/sql-wasm-browser.{name}") for name in ("js", "wasm")}
    files = {"labs/runtime.js": (f"const PACKED = {json.dumps(packed)};\n" + bundle.source("runtime")).encode(),
             "labs/sqlite.js": f"window.courseSqlite = {json.dumps(sqlite)};\n".encode()}
    for lab, (slug, model, reader) in labs().items():
        package = MODELS / slug
        names = [path for folder in (MODELS, MODELS / "charts", package) for path in sorted(folder.glob("*.py"))]
        content = {"module": model.__name__, "data": compact(lab_data(lab, lang)),
                   "sqlite": getattr(reader, "SQLITE", []), "seconds": getattr(reader, "SECONDS", {}),
                   "files": {"coursekit/__init__.py": ""} | {f"coursekit/labs/{path.relative_to(MODELS).as_posix()}":
                                                             path.read_text("utf-8") for path in names}}
        text = f"window.courseLabs = {{...window.courseLabs, {json.dumps(f'{lab}.{lang}')}: {compact(content)}}};\n"
        files[f"labs/{lab}.{lang}.js"] = text.encode()
    return files


def packed_file(name):
    """A vendored file as base64 of gzip: a third of its size on disk, which a page opened from a folder has to read."""
    return base64.b64encode(gzip.compress((FOLDER / name).read_bytes(), 9, mtime=0)).decode()


def compact(value):
    """JSON without spaces and with the letters of every script as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class LabWidget(anywidget.AnyWidget):
    """A part of a lab in a notebook. A cell may set ``settings``; ``result`` is the model's answer to them."""

    _esm = bundle.notebook_module("lab")
    _css = bundle.style("lab")

    spec = traitlets.Dict().tag(sync=True)  # controls and words; written by Python, once
    settings = traitlets.Dict().tag(sync=True)  # what the reader set; written by the page, Python may set it
    result = traitlets.Dict().tag(sync=True)  # sentence, notes, table, chart; written by Python
    trouble = traitlets.Unicode("").tag(sync=True)  # a fault of the lab itself, as a traceback; written by Python

    def __init__(self, *, lab, part, lang="en"):
        """``lab``, ``part``: which; ``lang``: code of the edition."""
        shape = spec(lab, part, lang)
        self._key = (lab, part, lang)
        super().__init__(spec={**shape, "words": edition(lang).lookup("labs.ui")}, settings=shape["settings"],
                         result=answer(lab, part, lang))

    @traitlets.observe("settings")
    def _asked(self, change):
        """Answer. A fault of the model is shown to the reader, folded, and raised for the notebook's log."""
        if not hasattr(self, "_key"):
            return
        try:
            found = answer(*self._key, change["new"])
        except Exception:
            import traceback
            self.trouble = traceback.format_exc()
            raise
        self.trouble = ""
        self.result = found

    def __repr__(self):
        return "lab({!r}, {!r}, {!r})".format(*self._key)

    def _repr_mimebundle_(self, **kwargs):
        """The live widget, and readable HTML for a place without a kernel."""
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/html": lab_html(*self._key)}, metadata


def lab(name, part, lang="en"):
    """A part of a lab as a widget: ``lab("01-conventions", "explorer")``."""
    return LabWidget(lab=name, part=part, lang=lang)
