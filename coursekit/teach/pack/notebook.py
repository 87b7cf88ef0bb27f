"""The notebook of a lab for students, without outputs and solutions, and for the instructor as it is."""

import json
import re

from coursekit.edition import ROOT, SOURCE

FOLD = re.compile(r"<details>.*?</details>\s*", re.DOTALL)
PAGE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]+\)")  # a link to a page of the site, which is not beside the notebook


def path(one):
    return ROOT / ("" if one.lang == SOURCE else f"translations/{one.lang}") / "notebooks" / f"{one.lab}.ipynb"


def solved(one):
    """The bytes of the notebook with its outputs and solutions."""
    return path(one).read_bytes()


def student(one):
    """The text of the notebook as a student begins it: nothing has run, and what shows a solution in code is gone."""
    book = json.loads(path(one).read_text("utf-8"))
    cells = []
    for cell in book["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
        else:
            text = PAGE.sub(r"\1", FOLD.sub(lambda found: "" if "```" in found[0] else found[0], text)).strip()
        cell["source"] = text.splitlines(keepends=True)
        cell["metadata"].pop("follows", None)  # a mark for translators
        if text:
            cells.append(cell)
    return json.dumps({**book, "cells": cells}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
