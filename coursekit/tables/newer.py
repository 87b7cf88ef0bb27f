"""A table replaced by a newer one: what would change, row by row, and nothing written unless the whole package stays sound."""

import csv
import io
import os
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from coursekit.errors import CourseError, CourseErrors
from coursekit.tables.check import check
from coursekit.tables.package import DATA, read, resource


class Change(NamedTuple):
    """One row that differs.

    kind : "added", "removed", "changed" or "moved" (the same row at another place).
    key : the row's key, its parts joined with a colon.
    cells : {field: (old text, new text)} of a changed row; of an added or removed one the fields that hold something.
    """

    kind: str
    key: str
    cells: dict

    def __str__(self):
        lines = [f"{self.kind} {self.key}"]
        for field, (old, new) in self.cells.items():
            lines.append(f"    {field}: {old or '(blank)'} -> {new or '(blank)'}" if self.kind == "changed"
                         else f"    {field}: {old or new}")
        return "\n".join(lines)


def replacement(name, path, folder=DATA, today=None):
    """What a newer file would change in one table, after the whole package has been checked with it in place.

    Parameters
    ----------
    name : a table of the package.
    path : CSV in UTF-8 with the fields of that table, in the same order.
    folder : pathlib.Path of the data package.
    today : the last day that a date may name; the calendar's by default.

    Returns
    -------
    (list of Change in the order of the keys, text of the table as it would be written).

    Raises CourseErrors with table, row and field: another header, a broken key, an impossible date, a code outside its
    vocabulary, a missing source; also where another table refers to a row that the newer file no longer has.
    """
    described = resource(name)
    fields = [one["name"] for one in described["schema"]["fields"]]
    key = described["schema"]["primaryKey"]
    key = [key] if isinstance(key, str) else key
    rows = read_rows(path, fields)
    text = written(fields, rows)
    with tempfile.TemporaryDirectory() as place:
        trial = Path(place) / "data"
        shutil.copytree(folder, trial)
        (trial / described["path"]).write_text(text, "utf-8")
        try:
            check(trial, today)
        except CourseErrors as several:
            for fault in several.errors:
                if fault.file == f"data/{described['path']}":
                    fault.file = str(path)
            raise
    return differences(read_rows(folder / described["path"], fields), rows, key), text


def replace(name, text, folder=DATA):
    """Write the text of one table in a single step, so that a failure leaves the old file whole; returns its path."""
    target = folder / resource(name)["path"]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="", dir=folder, suffix=".new", delete=False) as opened:
        opened.write(text)
    try:
        shutil.copymode(target, opened.name)
        os.replace(opened.name, target)
    except OSError:
        os.unlink(opened.name)
        raise
    read.cache_clear()
    return target


def read_rows(path, fields):
    """The rows of a CSV file as dicts of text; CourseError where it cannot be one of this table."""
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise CourseError(f"The file cannot be read: {fault}.", file=str(path), mend="Give a CSV file in UTF-8.") from fault
    lines = list(csv.reader(io.StringIO(text, newline="")))
    if not lines or lines[0] != fields:
        found = lines[0] if lines else []
        raise CourseError("The first line does not name the fields of this table in their order.", file=str(path), line=1,
                          mend=difference(found, fields))
    for number, cells in enumerate(lines[1:], 2):
        if len(cells) != len(fields):
            raise CourseError(f"The row has {len(cells)} cells where the table has {len(fields)} fields.", file=str(path),
                              line=number, mend="Quote a cell that holds a comma; keep the comma of a blank cell.")
    return [dict(zip(fields, cells)) for cells in lines[1:]]


def difference(found, fields):
    """How to mend a header."""
    parts = [f"add {', '.join(missing)}" if (missing := [one for one in fields if one not in found]) else "",
             f"remove {', '.join(more)}" if (more := [one for one in found if one not in fields]) else ""]
    return ("; ".join(part for part in parts if part) or "put them in the order of datapackage.json").capitalize() + "."


def written(fields, rows):
    """Rows as this project writes CSV: UTF-8, a line feed, quotes only where needed."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def differences(old, new, key):
    """[Change] between two lists of rows with the same fields."""
    def keyed(rows):
        return {":".join(row[part] for part in key): row for row in rows}
    before, after = keyed(old), keyed(new)
    found = [Change("removed", one, {field: (text, "") for field, text in before[one].items() if text})
             for one in before if one not in after]
    for one, row in after.items():
        if one not in before:
            found.append(Change("added", one, {field: ("", text) for field, text in row.items() if text}))
        elif cells := {field: (before[one][field], text) for field, text in row.items() if text != before[one][field]}:
            found.append(Change("changed", one, cells))
    shared = [one for one in before if one in after]
    moved = {one for one, other in zip(shared, (one for one in after if one in before)) if one != other}
    found += [Change("moved", one, {}) for one in after if one in moved]
    return found
