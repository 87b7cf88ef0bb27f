"""Answers to widgets as points in an assignment. A notebook that is graded is run again from the start and its widgets come up
empty, so that the points are read from the record beside it."""

from pathlib import Path

from coursekit import items
from coursekit.edition import SOURCE, edition
from coursekit.errors import RequestError
from coursekit.items.load import paths
from coursekit.teach.grades.learners import together
from coursekit.teach.grades.read import Record, read
from coursekit.teach.grades.score import Marker

WHICH = {"first": 0, "last": -1}


def points_of(ids, folder=".", attempt="last", lang=SOURCE):
    """The points of some items in the records (``*.json``) of a folder, every response marked again: a number from 0 to ``len(ids)``.

    It prints a line an item, so that nbgrader's feedback says what was found; as the last line of a graded cell it is the mark.

    Parameters
    ----------
    ids : ids of items.
    folder : where exported records lie, or the file that ``exercise(..., record=...)`` writes.
    lang : code of the edition that flags are said in.
    attempt : «last», or «first» where practising until it is right shall not count.

    Raises RequestError where files are there and none of them is a record of this course.
    """
    files = sorted(Path(folder).glob("*.json"))
    found = [read(file, {path.stem for path in paths()}) for file in files]
    records = [one for one in found if isinstance(one, Record)]
    if files and not records:
        raise RequestError("No record of this course lies beside the notebook.", file=", ".join(file.name for file in files),
                           mend="Export it in «My course» and save it here.")
    bank = [items.load(id) for id in ids]
    # whatever name stands in a file: a folder holds one learner's work
    learners, flags = together([record._replace(name="-") for record in records], Marker(bank))
    scored = learners[0].scored if learners else {}
    total = 0.0
    for item in bank:
        points = scored[item.id].attempts[WHICH[attempt]].points if item.id in scored else None
        total += points or 0
        told = "not answered" if item.id not in scored else "for its reader to mark" if points is None else f"{points:g}"
        print(f"{item.id}: {told}" + "".join(f" ({flag.said(edition(lang))})" for flag in flags if flag.item == item.id))
    return total
