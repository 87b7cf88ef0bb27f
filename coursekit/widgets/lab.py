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
from coursekit.labs import conventions
from coursekit.sources import cite
from coursekit.widgets import bundle, lab_conventions

FOLDER = Path(__file__).parent
MODELS = FOLDER.parent / "labs"
LABS = {"01-conventions": (conventions, lab_conventions)}  # a lab's model, and the module that gives it data and controls


def chosen(lab, part):
    """(model, data module) of a lab; raises CourseError where the lab or its part is unknown."""
    if lab not in LABS:
        raise CourseError(f"There is no lab «{lab}».", mend=f"Use one of: {', '.join(LABS)}.")
    model, source = LABS[lab]
    if part is not None and part not in model.PARTS:
        raise CourseError(f"Lab {lab} has no part «{part}».", mend=f"Use one of: {', '.join(model.PARTS)}.")
    return model, source


def lab_data(lab, lang):
    """Everything a lab's model asks for, in one language; for its shape see the lab's data module."""
    return chosen(lab, None)[1].data(lang)


def spec(lab, part, lang):
    """What the drawing half needs: {lab, part, lang, dir, title, lead, notes (their title), first (notes that are not folded),
    settings, controls}."""
    words, (_, source) = edition(lang), chosen(lab, part)
    return {"lab": lab, "part": part, "lang": lang, "dir": words.direction,
            "title": words.text(f"labs.parts.{part}.title"), "lead": words.text(f"labs.parts.{part}.lead"),
            "notes": words.text(f"labs.parts.{part}.notes"), "first": source.FIRST_NOTES[part],
            "settings": source.DEFAULTS[part], "controls": source.controls(part, lang)}


def answer(lab, part, lang, settings=None):
    """The model's answer to settings; to those first shown where none are given."""
    model, source = chosen(lab, part)
    return model.PARTS[part](source.data(lang), source.DEFAULTS[part] if settings is None else settings)


def lab_html(lab, part, lang):
    """A part of a lab as a section of a page: what is set, the answer to it, its sources, and the controls as data for the script."""
    shape, words = spec(lab, part, lang), edition(lang)
    wide, narrow = (answer(lab, part, lang, {**shape["settings"], "width": width}) for width in (720, 360))
    text = json.dumps(shape, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    charts = "".join(f'<figure class="lab-chart lab-{name}">{result["chart"]}</figure>'
                     for name, result in (("wide", wide), ("narrow", narrow)) if result["chart"])
    name = f"lab-{lab}-{part}"
    return (f'<section class="lab" id="{name}" lang="{lang}" dir="{shape["dir"]}" data-lab="{lab}" data-part="{part}" '
            f'aria-labelledby="{name}-title">\n<p class="lab-kicker">{escape(words.text("labs.ui.lab"))}</p>\n'
            f'<p class="lab-title" id="{name}-title">{escape(shape["title"])}</p>\n<p class="lab-lead">{escape(shape["lead"])}</p>\n'
            f'<div class="lab-controls">{settings_html(shape)}</div>\n'
            f'<div class="lab-answer">\n<p class="lab-sentence" role="status">{lines_html(wide["sentence"])}</p>\n{charts}'
            f'{table_html(wide["table"], words)}{notes_html(wide["notes"], shape, words)}</div>\n{sources_html(lab, part, lang)}'
            f'<script type="application/json" class="lab-data">{text}</script>\n</section>\n')


def settings_html(shape):
    """The settings of the answer shown, in words: for print and for a page without script."""
    words, lines = edition(shape["lang"]), []
    for control in shape["controls"]:
        value = shape["settings"].get(control["name"])
        options = dict(control.get("options", [])) | dict(pair for _, pairs in control.get("groups", []) for pair in pairs)
        if control["kind"] == "story":
            lines.append((control["label"], f'{options[value]}: {control["texts"][value]}'))
        elif control["kind"] == "day":
            lines.append((control["label"], words.date(value)))
        elif control["kind"] == "answers":
            lines.append((control["label"], words.text("edition.list_separator").join(name for _, name in control["rows"])))
        elif value:
            lines.append((control["label"], words.text("edition.list_separator").join(
                options[one] for one in ([value] if isinstance(value, str) else value))))
    rows = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in lines)
    return (f'<p class="lab-label lab-whole">{escape(words.text("labs.ui.settings"))}</p><dl class="lab-set">{rows}</dl>'
            f'<p class="lab-lead lab-whole">{escape(words.text("labs.ui.no_script"))}</p>')


def lines_html(sentence):
    """The lines of an answer, each for itself."""
    return "\n".join(f"<span>{escape(line)}</span>" for line in sentence.split("\n"))


def table_html(table, words):
    """The answer's table, folded; the twin of ``table`` in lab.js."""
    if not table["rows"]:
        return ""
    caption = escape(table["caption"])
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table["columns"])
    body = "".join(f'<tr><th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in others) + "</tr>"
                   for first, *others in table["rows"])
    return (f'<details class="lab-table"><summary>{escape(words.text("labs.ui.table"))}</summary><div class="lab-scroll" tabindex="0" '
            f'role="region" aria-label="{caption}"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div></details>\n")


def notes_html(notes, shape, words):
    """What the answer rests on, or explains, under its title, the later ones folded; the twin of ``notes`` in lab.js."""
    if not notes:
        return ""
    lines = [f"<li>{escape(text)}</li>" for text in notes]
    first, more = "".join(lines[:shape["first"]]), "".join(lines[shape["first"]:])
    if more:
        title = escape(words.text("labs.ui.more", n=len(notes) - shape["first"]))
        more = f'<details class="lab-more"><summary>{title}</summary><ul>{more}</ul></details>'
    return f'<div class="lab-notes"><p class="lab-label">{escape(shape["notes"])}</p><ul>{first}</ul>{more}</div>\n'


def sources_html(lab, part, lang):
    """The sources behind a part's tables, folded."""
    lines = []
    for one in chosen(lab, part)[1].source_ids(part):
        found = cite(one, lang)
        text = f'<bdi>{escape(found["text"])}</bdi>'
        lines.append(f'<li><a href="{escape(found["url"])}" rel="noopener">{text}</a></li>' if found["url"] else f"<li>{text}</li>")
    return (f'<details class="lab-sources"><summary>{escape(edition(lang).text("labs.ui.sources"))}</summary>'
            f'<ul>{"".join(lines)}</ul></details>\n')


def page_files(lang):
    """What the labs of an edition load when first touched: {path under _static: bytes}; the same bytes for the same input."""
    packed = {name: packed_file(f"micropython.{name}") for name in ("mjs", "wasm")}
    files = {"labs/runtime.js": (f"const PACKED = {json.dumps(packed)};\n" + bundle.source("runtime")).encode()}
    for lab, (model, _) in LABS.items():
        package = MODELS / model.__name__.rpartition(".")[2]
        names = [path for folder in (MODELS, MODELS / "charts", package) for path in sorted(folder.glob("*.py"))]
        content = {"module": model.__name__, "data": compact(lab_data(lab, lang)),
                   "files": {"coursekit/__init__.py": ""} | {f"coursekit/labs/{path.relative_to(MODELS).as_posix()}":
                                                             path.read_text("utf-8") for path in names}}
        text = f"window.courseLabs = {{...window.courseLabs, {json.dumps(f'{lab}.{lang}')}: {compact(content)}}};\n"
        files[f"labs/{lab}.{lang}.js"] = text.encode()
    return files


def packed_file(name):
    """A vendored file as base64 of gzip: a third of its size on disk, which a page opened from a folder has to read."""
    return base64.b64encode(gzip.compress((FOLDER / "micropython" / name).read_bytes(), 9, mtime=0)).decode()


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
