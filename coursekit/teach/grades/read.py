"""Files of exported records, read whole or refused with a reason. The twin of ``readRecord`` in widgets/record.js."""

import json
import zipfile
from datetime import datetime
from glob import glob
from pathlib import Path
from typing import NamedTuple

from coursekit.errors import RequestError
from coursekit.widgets.bundle import course_id

VERSIONS = (1, 2)  # version 1 knew no certainty
MOST_BYTES = 20_000_000  # a record of every item with a hundred attempts each is a tenth of that


class Record(NamedTuple):
    """file: its path. name: typed by the learner at export, or "". exported: its day, or "". items: id -> entry as in record.js."""

    file: str
    name: str
    exported: str
    items: dict


class Refused(NamedTuple):
    """A file that is no record of this course. why: unreadable, damaged, newer or foreign."""

    file: str
    why: str


def paths(given):
    """The files that were named: files, folders and archives (their ``*.json``), and patterns that the shell left alone.

    An archive is what a learning platform makes of all that was handed in; its files are zipfile.Path. Raises RequestError where one
    of them leads to no file, and for an archive that cannot be opened.
    """
    found = {}
    for name in given:
        path = Path(name)
        some = sorted(path.rglob("*.json")) if path.is_dir() else [path] if path.is_file() else sorted(map(Path, glob(name, recursive=True)))
        if not some:
            raise RequestError("There is no record.", file=str(name), mend="Name exported records (*.json) or a folder that holds them.")
        found.update(dict.fromkeys(one for path in some for one in (_packed(path) if path.suffix.lower() == ".zip" else [path])))
    return list(found)


def _packed(path):
    """The records in an archive, in the order of their names."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise RequestError("The archive is damaged: it cannot be opened.", file=str(path), mend="Download it again.") from error
    names = sorted(name for name in archive.namelist() if name.lower().endswith(".json") and not name.startswith("__MACOSX/"))
    if not names:
        raise RequestError("There is no record in this archive.", file=str(path), mend="It should hold what «My course» exports (*.json).")
    return [zipfile.Path(archive, name) for name in names]


def _size(path):
    """Bytes of a file, or of an archive's entry when it is unpacked."""
    return path.root.getinfo(path.at).file_size if isinstance(path, zipfile.Path) else path.stat().st_size


def read(path, known):
    """A Record, or a Refused with the reason. ``known``: the ids of the course's items, by which an older export without the
    course's name is told from another course's."""
    try:
        if _size(path) > MOST_BYTES:
            return Refused(str(path), "damaged")
        said = json.loads(path.read_bytes().decode("utf-8-sig"))
    except zipfile.BadZipFile:  # an entry of an archive whose check sum does not fit
        return Refused(str(path), "damaged")
    except OSError:
        return Refused(str(path), "unreadable")
    except (ValueError, RecursionError):
        return Refused(str(path), "damaged")
    if not isinstance(said, dict) or not _whole(said.get("version")):
        return Refused(str(path), "damaged")
    if said["version"] > max(VERSIONS):
        return Refused(str(path), "newer")
    if said.get("course", course_id()) != course_id():
        return Refused(str(path), "foreign")
    entries = said.get("items")
    if said["version"] not in VERSIONS or not isinstance(entries, dict) or not all(map(_is_entry, entries.values())):
        return Refused(str(path), "damaged")
    if "course" not in said and entries and not known & entries.keys():
        return Refused(str(path), "foreign")
    texts = [said.get(name) if isinstance(said.get(name), str) else "" for name in ("name", "exported")]
    return Record(str(path), " ".join(texts[0].split())[:80], texts[1], {id: _renewed(entry) for id, entry in entries.items()})


def when(text):
    """An ISO date and time as a datetime, None where it is none."""
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.astimezone()


def _whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def _is_entry(entry):
    return (isinstance(entry, dict) and _is_points(entry.get("points")) and _is_level(entry.get("sure"))
            and isinstance(entry.get("attempts"), list) and all(map(_is_attempt, entry["attempts"]))
            and ("first" not in entry or _is_attempt(entry["first"])))


def _is_attempt(value):
    return isinstance(value, dict) and when(value.get("at")) and _is_points(value.get("points")) and _is_level(value.get("sure"))


def _is_points(value):
    return value is None or isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1


def _is_level(value):
    return value is None or _whole(value) and value in (1, 2, 3)


def _renewed(entry):
    """An entry with every attempt in the form of version 2."""
    return {**entry, "attempts": [{"sure": None, "helped": False, **attempt} for attempt in entry["attempts"]]}
