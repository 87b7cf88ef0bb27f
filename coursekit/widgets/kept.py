"""A record in a file beside a notebook: what a widget was answered survives the kernel, and a notebook that is run again."""

import json
from datetime import date
from pathlib import Path

from coursekit.archive import write_file
from coursekit.errors import CourseError
from coursekit.widgets.bundle import course_id


class RecordFile:
    """A file in the form that «My course» exports (record.js, version 2). It is written anew, whole, at every answer."""

    def __init__(self, path):
        self.path = Path(path)

    def items(self):
        """id -> entry; nothing where there is no file yet. Raises CourseError where the file is no record of this course."""
        if not self.path.exists():
            return {}
        try:
            said = json.loads(self.path.read_text("utf-8"))
            found = said["items"] if (said["version"], said.get("course", course_id())) == (2, course_id()) else None
        except (ValueError, KeyError, TypeError) as error:
            raise self._fault() from error
        if not isinstance(found, dict):
            raise self._fault()
        return found

    def put(self, id, entry):
        """Keep the entry of an item beside those that are there."""
        kept = {"version": 2, "course": course_id(), "exported": date.today().isoformat(), "items": {**self.items(), id: entry}}
        write_file(self.path, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")

    def _fault(self):
        return CourseError("This is no whole record of this course.", file=str(self.path), mend="Move it elsewhere; a new one is begun.")
