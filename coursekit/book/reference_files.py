"""Style and script of the reference pages: files beside the pages that only these pages load."""

import hashlib
import json
from pathlib import Path

from docutils import nodes

from coursekit.widgets import bundle

STYLE = Path(__file__).parent / "static" / "reference.css"


def ledger_script(lang):
    """The script of the claims ledger with its words, as one plain script."""
    words = json.dumps(bundle.strings(lang, "ledger.ui", "book.verdicts"), ensure_ascii=False, separators=(",", ":"))
    return f'(() => {{\n"use strict";\nconst WORDS = {words};\n{bundle.source("ledger")}}})();\n'


def files(lang):
    """``{name: text}`` of what is written to ``_static`` for an edition."""
    return {"reference.css": STYLE.read_text("utf-8"), "ledger.js": ledger_script(lang)}


def loads(env, *names):
    """The elements that make a page load some of these files; the name carries their state, so that no cache mixes two."""
    up, found = "../" * env.docname.count("/"), files(env.config.language)
    for name in names:
        address = f"{up}_static/{name}?v={hashlib.sha256(found[name].encode()).hexdigest()[:8]}"
        tag = f'<link rel="stylesheet" href="{address}">' if name.endswith(".css") else f'<script src="{address}" defer></script>'
        yield nodes.raw("", tag + "\n", format="html")


def write(app, exception):
    if exception or app.builder.format != "html":
        return
    for name, text in files(app.config.language).items():
        path = Path(app.outdir) / "_static" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def setup(app):
    app.connect("build-finished", write)
