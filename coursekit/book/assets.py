"""The files beside the pages: one style sheet, one script, the fonts, what labs and notebook pages ask for."""

import hashlib
import json
import shutil
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from coursekit.book import start
from coursekit.edition import SOURCE, edition
from coursekit.widgets import bundle
from coursekit.widgets.lab import page_files
from coursekit.widgets.learner import extra_files

STATIC = Path(__file__).parent / "static"
STYLES = ("course.css", "base.css", "frame.css", "text.css", "parts.css", "sets.css", "notebook.css", "print.css")
SCRIPTS = ("sets.js", "offline.js", "place.js", "theme.js")
WORDS = ("copy", "copied", "set_label", "set_next", "set_all", "set_one", "set_answered", "renewed", "renewed_show",
         "keep_all", "kept_all", "kept_some")  # what the script itself writes


def style():
    """The style sheet of a page: the course's own parts, then those of items and labs."""
    own = "\n".join((STATIC / name).read_text("utf-8") for name in STYLES)
    return cssmin(own) + "\n" + bundle.page_style()


def script(lang):
    """The script of a page: items and labs, then what the theme does."""
    words = {name: edition(lang).text(f"book.{name}") for name in WORDS}
    words["site"] = "../" if lang == SOURCE else "../../"  # the site's root, seen from this script
    own = "\n".join((STATIC / name).read_text("utf-8") for name in SCRIPTS)
    own = f"(function (words) {{\n{jsmin(own)}\n}})({json.dumps(words, ensure_ascii=False)});\n"
    return bundle.page_script(lang) + "\n" + own


def setup(app):
    app.add_config_value("course_bank", "", "", str)
    app.connect("html-page-context", name_versions)
    app.connect("build-finished", write)


def name_versions(app, pagename, templatename, context, doctree):
    """Gives the template a name for this state of the files, so that a browser's cache never mixes two."""
    if not hasattr(app, "course_version"):
        app.course_version = hashlib.sha256((style() + script(app.config.language)).encode()).hexdigest()[:8]
    context["version"] = app.course_version


def write(app, exception):
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    static.mkdir(exist_ok=True)
    shutil.copytree(STATIC / "fonts", static / "fonts", dirs_exist_ok=True)
    (static / "course.css").write_text(style(), "utf-8")
    (static / "course.js").write_text(script(app.config.language), "utf-8")
    (Path(app.outdir) / "index.html").write_text(
        start.of_edition(app.config.language, app.config.html_title, f"{app.config.root_doc}.html"), "utf-8")
    write_once(app, static)
    for name in app.env.found_docs:
        source = Path(app.env.doc2path(name))
        if source.suffix == ".ipynb":
            shutil.copyfile(source, Path(app.outdir) / f"{name}.ipynb")


def write_once(app, static):
    """Writes what labs and the learner's pages load, unless the last build made it from the same tables, items, words and code."""
    mark = Path(app.doctreedir) / "assets-made-from"
    if app.config.course_bank and mark.is_file() and mark.read_text("ascii") == app.config.course_bank:
        return
    for name, content in page_files(app.config.language).items():
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        (static / name).write_bytes(content)
    for name, text in extra_files(app.config.language).items():
        (static / name).write_text(text, "utf-8")
    mark.write_text(app.config.course_bank, "ascii")
