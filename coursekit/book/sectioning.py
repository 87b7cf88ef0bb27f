"""The sections of a page as parity compares them: by label, each with the state of its text and the mark it carries.

In a text page a section runs from its label ``(c01-case)=`` to the next label; the line ``% follows 1a2b3c4d`` under the
label says which state of the source section its translation follows. In a notebook each cell is a section under its id, and
the mark is ``follows`` in the cell's metadata.
"""

import hashlib
import json
import re
from typing import NamedTuple

LABEL = re.compile(r"^\(([\w-]+)\)=\s*$")
MARK = re.compile(r"^% follows ([0-9a-f]{8})\s*$")
FENCE = re.compile(r"^\s*(`{3,}|~{3,})")


class Section(NamedTuple):
    label: str
    state: str  # eight hexadecimal digits of its text
    follows: str  # the mark, "" where there is none
    line: int


def sections(path):
    """{label: Section} of a page, in its order."""
    read = notebook_sections if path.suffix == ".ipynb" else text_sections
    return {section.label: section for section in read(path.read_text("utf-8"))}


def text_sections(text):
    parts, fence = [], ""
    for number, line in enumerate(text.splitlines(), 1):
        opened = FENCE.match(line)
        if opened and (not fence or opened.group(1).startswith(fence)):
            fence = "" if fence else opened.group(1)
        label = None if fence else LABEL.match(line)
        if label:
            parts.append((label.group(1), number, []))
        elif parts:
            parts[-1][2].append(line)
    for label, number, lines in parts:
        marks = [found.group(1) for found in map(MARK.match, lines) if found]
        yield Section(label, state([line for line in lines if not MARK.match(line)]), marks[0] if marks else "", number)


def notebook_sections(text):
    for number, cell in enumerate(json.loads(text)["cells"], 1):
        yield Section(cell["id"], state("".join(cell["source"]).splitlines()), cell["metadata"].get("follows", ""), number)


def state(lines):
    """Eight hexadecimal digits for a text; empty lines and spaces at ends of lines do not count."""
    kept = [line.rstrip() for line in lines if line.strip()]
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()[:8]


def stamp_text(text, states):
    """A page with the marks of ``states`` ({label: state}) under its labels, older marks gone."""
    written, fence = [], ""
    for line in text.splitlines():
        opened = FENCE.match(line)
        if opened and (not fence or opened.group(1).startswith(fence)):
            fence = "" if fence else opened.group(1)
        if not fence and MARK.match(line):
            continue
        written.append(line)
        label = None if fence else LABEL.match(line)
        if label and label.group(1) in states:
            written.append(f"% follows {states[label.group(1)]}")
    return "\n".join(written) + "\n"


def stamp_notebook(text, states):
    """A notebook with the marks of ``states`` ({cell id: state}) in the cells' metadata."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["id"] in states:
            cell["metadata"]["follows"] = states[cell["id"]]
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
