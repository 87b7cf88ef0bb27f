"""The check of the whole bank: reads it, asks the form, the rules and the lint, and tells every fault at once."""

import csv
import re
from datetime import date
from pathlib import Path

from coursekit import edition
from coursekit.edition import ROOT
from coursekit.errors import CourseError, CourseErrors, RequestError
from coursekit.items.load import paths, read_item, resolve
from coursekit.items.document import read_document
from coursekit.items.lint import bank_faults, habits
from coursekit.items.rules import Known, item_faults
from coursekit.items.schema import form_faults

LABEL = re.compile(r"^\(([a-z0-9-]+)\)=", re.MULTILINE)


def check_bank(folder=None, known=None):
    """Check every item. Returns how many there are; raises CourseErrors with every fault, each with file, line and mend.

    ``folder`` and ``known`` stand in for the project's bank and what it refers to.
    """
    known = known or what_is_known()
    items, faults = _sound(folder, known)
    # a faulty item is not counted, so that a bank with one would be said to lack what it has
    faults = faults or bank_faults(items, known.outcomes)
    if faults:
        raise CourseErrors(faults)
    return len(items)


def check_own(folder, known=None):
    """Check an institution's own items, laid out like ``items/``: each by itself, not their balance, which is the course's.

    Returns how many there are. Raises CourseErrors with every fault, RequestError where the folder holds none.
    """
    items, faults = _sound(Path(folder), known or what_is_known())
    if faults:
        raise CourseErrors(faults)
    if not items:
        raise RequestError("There are no items in this folder.", file=str(folder), mend="Lay it out as items/ is: CHAPTER/ID.yml.")
    return len(items)


def _sound(folder, known):
    """The sound items of a bank, and the faults of the others."""
    documents, faults, items = [], [], []
    for path in paths(folder=folder):
        try:
            documents.append(read_document(path))
        except CourseError as error:
            faults.append(error)
    for document in documents:
        found = _faults_of(document, known)
        if not found:
            items.append(read_item(document))
            found = list(habits(items[-1], known.today))
        faults += found
    return items, [*faults, *_same_name(documents)]


def _faults_of(document, known):
    """The faults of one document, by itself."""
    faults = document.faults + form_faults(document)
    if faults:
        return faults
    try:
        data = resolve(document.data)
    except CourseError as error:
        return [document.fault(error.what, ("draw",), error.mend)]
    if "draw" in data and data["type"] != document.data["type"]:
        return [document.fault(f"The generator draws type: {data['type']}.", ("type",), "Write that type.")]
    return item_faults(document, data, known)


def _same_name(documents):
    """Two files of one name in two folders would be two items of one id."""
    first = {}
    for document in documents:
        name = document.file.rsplit("/", 1)[-1]
        if name in first:
            yield CourseError(f"{first[name]} has the same name, and so the same id.", file=document.file, line=1,
                              mend="Rename one of the two.")
        first.setdefault(name, document.file)


def what_is_known(today=None):
    """What items refer to, read from the project: outcomes, sources, editions, the labels of the chapters' pages."""
    outcomes = {row["outcome_id"]: row["chapter_id"] for row in _rows("outcomes")}
    pages = {path.stem: set(LABEL.findall(path.read_text("utf-8"))) for path in (ROOT / "book").glob("*.md")}
    return Known(outcomes, {row["source_id"] for row in _rows("sources")}, edition.editions(), pages, today or date.today())


def _rows(name):
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
