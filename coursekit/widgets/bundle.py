"""The scripts and the style of all widgets, each put together as one text.

The JavaScript files of this folder are written without ``import``: a page opened from a folder may load no module, and a
notebook loads a widget's module from a blob, where a relative import fails. So the files are joined here, in this order.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from coursekit import tables
from coursekit.edition import edition

FOLDER = Path(__file__).parent
TYPES = ("single", "multiple", "matching", "ordering", "classification", "numeric", "short", "matrix", "open")
LAB = ("lab_controls", "lab")
ITEM = ("_options", "_parts", "_typed", *TYPES, "certainty", "frame")
PAGE = ("before", "record")


@lru_cache(maxsize=None)
def source(name):
    """The text of one script without comments and the space that nobody reads."""
    return jsmin((FOLDER / f"{name}.js").read_text("utf-8")) + "\n"


def _closed(name, files):
    """Files of this folder as one constant that holds what they export."""
    text = "".join(map(source, files))
    exported = re.findall(r"^export (?:async )?(?:function|const|class) (\w+)", text, flags=re.MULTILINE)
    body = re.sub(r"^export default\b", "const standard = ", text, flags=re.MULTILINE)
    body = re.sub(r"^export ", "", body, flags=re.MULTILINE)
    return f"const {name} = (() => {{\n{body}\nreturn {{{', '.join(exported)}}};\n}})();\n"


def strings(lang, *keys):
    """The words of one language under dotted keys, as one tree: ``strings("en", "items", "labs.ui")``."""
    tree = {}
    for key in keys:
        *above, last = key.split(".")
        at = tree
        for part in above:
            at = at.setdefault(part, {})
        at[last] = edition(lang).lookup(key)
    return tree


def course_id():
    """The course's name in a record: that of its data package, which whoever adapts the course changes."""
    return tables.package()["name"]


def page_script(lang):
    """One plain script for a page of the book: every item type, those before the text, the record, the labs' frame, the start."""
    # of the labs' words the frame alone: a lab brings those of its answers with its own data
    course = json.dumps({"id": course_id(), "lang": lang, "dir": edition(lang).direction, "strings": strings(lang, "items", "labs.ui")},
                        ensure_ascii=False, separators=(",", ":"))
    parts = [source(name) for name in ("_shared", *ITEM, *PAGE)] + [_closed("lab", LAB), source("page")]
    return f'(() => {{\n"use strict";\nconst COURSE = window.COURSE = {course};\n{"".join(parts)}}})();\n'


def notebook_module(name):
    """The text of an ES module for anywidget: ``item`` or ``lab``."""
    return "".join(source(part) for part in ("_shared", *(ITEM if name == "item" else LAB[:-1]), name))


def page_style():
    """One style sheet for all widgets."""
    return style("item") + style("lab")


def style(name):
    """The style of one widget, ``item`` or ``lab``, without comments and line breaks."""
    return cssmin((FOLDER / f"{name}.css").read_text("utf-8")) + "\n"
