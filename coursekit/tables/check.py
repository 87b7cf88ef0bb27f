"""Every fault of the data package in one run: its schema, read by Frictionless, and the course's own rules."""

import csv
import json
from datetime import date

from coursekit.errors import CourseError, CourseErrors
from coursekit.labs import dates
from coursekit.tables.package import DATA, hint
from coursekit.tables.states import state_codes

# What to do about a fault that Frictionless finds, by its type; see https://framework.frictionlessdata.io/docs/errors/
MENDS = {
    "type-error": "Write it as datapackage.json says, or leave the cell blank.",
    "constraint-error": "Use a value that the field's constraint in datapackage.json allows.",
    "unique-error": "Give each row its own value.",
    "primary-key": "Keep one row for each key, and fill every part of it.",
    "missing-cell": "Add the missing cells; a blank one still needs its comma.",
    "extra-cell": "Quote a cell that holds a comma, or remove what is too much.",
    "blank-row": "Remove the blank line.",
    "incorrect-label": "Name the columns as datapackage.json does, in the same order.",
    "missing-label": "Add the column that datapackage.json names.",
    "extra-label": "Remove the column, or describe it in datapackage.json.",
    "encoding-error": "Save the file as UTF-8.",
}


def check(folder=DATA, today=None):
    """Check a folder that holds datapackage.json and its tables.

    Parameters
    ----------
    folder : pathlib.Path of the data package.
    today : the last day that a date may name; the calendar's by default.

    Raises CourseErrors: every fault with file, line, field and mend.
    """
    try:
        descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    except ValueError as fault:
        raise CourseErrors([CourseError(f"The description of the data is not JSON: {fault}", file="data/datapackage.json",
                                        mend="Mend it at that line.")]) from fault
    faults = schema_faults(descriptor, folder)
    readable = {fault.file for fault in faults if "encod" in fault.what}
    tables = {one["name"]: rows(folder / one["path"]) for one in descriptor["resources"]
              if (folder / one["path"]).exists() and f"data/{one['path']}" not in readable}
    keys = {name: [next(iter(row.values())) for _, row in table] for name, table in tables.items()}
    for one in descriptor["resources"]:
        for line, row in tables.get(one["name"], []):
            for what, place, mend in row_faults(one["schema"]["fields"], row, keys, today or date.today()):
                faults.append(CourseError(what, file=f"data/{one['path']}", line=line, place=place, mend=mend))
    if faults:
        raise CourseErrors(sorted(faults, key=lambda fault: (fault.file, fault.line or 0)))


def rows(path):
    """[(line, row)] of one table, cells as text."""
    with open(path, encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        return [(reader.line_num, row) for row in reader]


def schema_faults(descriptor, folder):
    """What Frictionless finds against the schema: types, constraints, keys, foreign keys, shape."""
    from frictionless import Package  # takes two seconds to import, and only this check needs it

    report = Package(descriptor, basepath=str(folder)).validate()
    found = [CourseError(error.message, file="data/datapackage.json", mend="Mend the description.") for error in report.errors]
    for task in report.tasks:
        for error in task.errors:
            found.append(CourseError(sentence(error), file=f"data/{task.place}", line=getattr(error, "row_number", None),
                                     place=place_of(error), mend=mend_of(error, descriptor, folder)))
    return found


def place_of(error):
    """The field that an error is about; for a broken foreign key the first field of that key."""
    return getattr(error, "field_name", None) or next(iter(getattr(error, "field_names", [])), None)


def sentence(error):
    """What is wrong, as a sentence."""
    text = error.note if error.type in ("foreign-key", "unique-error", "primary-key", "constraint-error") else error.message
    return (text[:1].upper() + text[1:].rstrip(".") + ".").replace('table "" as', "table itself as")


def mend_of(error, descriptor, folder):
    """For a broken foreign key the nearest key that exists; for the rest what MENDS says."""
    if error.type != "foreign-key":
        return MENDS.get(error.type, "Mend the table to fit datapackage.json.")
    column, other = error.reference_field_names[0], error.reference_name or own_name(error, descriptor)
    path = next(one["path"] for one in descriptor["resources"] if one["name"] == other)
    return hint(error.field_cells[0], [row[column] for _, row in rows(folder / path)]) + f" Keys stand in data/{path}."


def own_name(error, descriptor):
    """The table whose key refers to itself, as a body to its parent."""
    return next(one["name"] for one in descriptor["resources"]
                for key in one["schema"].get("foreignKeys", [])
                if key["reference"]["resource"] == "" and key["fields"] == error.field_names[0])


def row_faults(fields, row, keys, today):
    """(what, field, mend) of every fault that the schema cannot tell; ``keys`` holds the first column of every table."""
    for field in fields:
        name, text = field["name"], row.get(field["name"])
        if not text:
            continue
        if field.get("date") or field["type"] == "date":
            yield from date_faults(name, text, today)
        if field.get("state") and text not in state_codes():
            yield f"There is no State with the code «{text}».", name, "Use its ISO 3166-1 alpha-3 code, or add it to coursekit/tables/states.py."
        for one in text.split() if field.get("list_of") in keys else ():
            if one not in keys[field["list_of"]]:
                yield f"There is no «{one}» in {field['list_of']}.csv.", name, hint(one, keys[field["list_of"]])
        allowed = [one["name"] for one in fields] if field.get("list_of_fields") else field.get("list_enum")
        for one in text.split() if allowed else ():
            if one not in allowed:
                yield f"«{one}» is none of the values that {name} may list.", name, hint(one, allowed)
    if row.get("evidence") in ("consulted", "partly-consulted") and not row.get("sources"):
        yield ("The row says that a source was read and names none.", "sources",
               "Name the source, or write «unsourced» as evidence.")


def date_faults(name, text, today):
    """An impossible day, or one that has not come yet (by the earliest day that the date can mean)."""
    try:
        parts = dates.parse(text)
    except ValueError:
        yield f"«{text}» is not a day of the calendar.", name, "Write year-month-day, year-month or year."
        return
    if parts > [today.year, today.month, today.day][:len(parts)]:
        yield f"{text} lies in the future.", name, f"Nothing in the data can be later than {today.isoformat()}."
