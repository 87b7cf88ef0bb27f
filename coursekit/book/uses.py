"""Where pages use a role: file, line, section and reference of each, read from the pages' own text."""

import json
import re
from pathlib import Path
from typing import NamedTuple

from coursekit.book import parity
from coursekit.edition import ROOT

ROLE = re.compile(r"\{([a-z]+)\}`([^`]+)`")
TITLED = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)  # «words <reference>»
LABEL = re.compile(r"^\(([\w-]+)\)=\s*$")
HEADING = re.compile(r"^#{1,6} (.+)$")


class Use(NamedTuple):
    """One use of a role on a page; ``section`` is the label under which it stands, ``heading`` that section's title."""

    lang: str
    page: str
    line: int
    section: str
    heading: str
    role: str
    reference: str


def uses(lang, roles, root=ROOT):
    """Every use of some roles in an edition, in the order of the pages and of their text."""
    found = []
    for page in parity.pages(root):
        path = parity.page_file(lang, page, root)
        if path is not None:
            found += [Use(lang, page, *one) for one in in_text(text_of(path), roles)]
    return found


def text_of(path):
    """The text of a page; of a notebook its cells of text, one after another."""
    text = Path(path).read_text("utf-8")
    if Path(path).suffix == ".ipynb":
        return "\n\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown")
    return text


def in_text(text, roles):
    """(line, section, heading, role, reference) of each use in a text."""
    section = heading = ""
    starts = []  # (line, section, heading) of every section, in order
    for number, line in enumerate(text.splitlines(), 1):
        if label := LABEL.match(line):
            section, heading = label.group(1), ""
        elif title := HEADING.match(line):
            heading = title.group(1)
        else:
            continue
        starts.append((number, section, heading))
    for found in ROLE.finditer(text):
        if found.group(1) in roles:
            line = text.count("\n", 0, found.start()) + 1
            place = next((start[1:] for start in reversed(starts) if start[0] <= line), ("", ""))
            titled = TITLED.fullmatch(found.group(2))
            yield (line, *place, found.group(1), (titled.group(1) if titled else found.group(2)).strip())
