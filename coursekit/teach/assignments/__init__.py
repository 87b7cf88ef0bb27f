"""Graded assignments on the labs' data: read.py takes ``assignments/*.yml``, notebook.py makes the source notebook of one in a language,
folder.py a course folder that nbgrader works in."""

from coursekit.teach.assignments.folder import write
from coursekit.teach.assignments.read import load, names

__all__ = ["load", "names", "write"]
