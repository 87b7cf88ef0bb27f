"""The one error that a person who writes for the course gets to read."""


class CourseError(Exception):
    """A fault in what somebody wrote: an item, a table, a page, a setting.

    Parameters
    ----------
    what : what is wrong, one sentence.
    file : the file it stands in, relative to the project's root.
    line : its line there, counted from 1.
    place : where in the file, when a line alone does not say it (a row's key, a field).
    mend : what to do about it, one sentence.
    """

    def __init__(self, what, *, file=None, line=None, place=None, mend=None):
        self.what, self.file, self.line, self.place, self.mend = what, file, line, place, mend
        super().__init__(str(self))

    def __str__(self):
        where = f"{self.file}:{self.line}" if self.line else (str(self.file) if self.file else "")
        head = ": ".join(part for part in (where, self.place) if part)
        text = f"{head}: {self.what}" if head else self.what
        return f"{text} {self.mend}" if self.mend else text


class CourseErrors(CourseError):
    """Every fault found in one run, so that an author mends them together."""

    def __init__(self, errors):
        self.errors = list(errors)
        Exception.__init__(self, "\n".join(str(error) for error in self.errors))

    def __str__(self):
        return "\n".join(str(error) for error in self.errors)


class RequestError(CourseError):
    """What was asked of a command cannot be done: an unknown chapter, a file that is not what it should be. Nothing was
    written. ``course`` ends with 2, as for an argument that it does not know."""
