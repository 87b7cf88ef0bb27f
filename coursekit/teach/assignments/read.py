"""An assignment as its file says it, both languages side by side; what is missing is named with its line."""

from typing import NamedTuple

from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError, RequestError
from coursekit.items.document import read_document

FOLDER = ROOT / "assignments"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
HIDE, SHOW = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"


class Tests(NamedTuple):
    """A graded cell. hidden: what the student version leaves out, or ""."""

    points: int
    shown: str
    hidden: str


class Task(NamedTuple):
    """A cell to write in. code: with its solution region."""

    id: str
    title: dict
    text: dict
    code: str
    tests: list


class Criterion(NamedTuple):
    """A line of the rubric and what it is worth."""

    points: int
    text: dict


class Written(NamedTuple):
    """The own text, marked by a person. model: an answer that earns everything."""

    title: dict
    text: dict
    rubric: list
    model: dict


class Mistake(NamedTuple):
    """A submission as instructors get it. what: the misunderstanding. code: task id -> the cell as written. answers: item id -> response.
    points: what autograding gives it."""

    what: dict
    code: dict
    answers: dict
    points: int


class Assignment(NamedTuple):
    """name: of the file and of its lab. items: ids of the course's items that are answered in widgets, a point each."""

    name: str
    minutes: int
    title: dict
    intro: dict
    setup: str
    tasks: list
    items: list
    written: Written
    mistakes: list

    def automatic(self):
        """The points that autograding can give."""
        return len(self.items) + sum(tests.points for task in self.tasks for tests in task.tests)


def names():
    """Names of all assignments, in the order of the labs."""
    return [path.stem for path in sorted(FOLDER.glob("*.yml"))]


def load(name):
    """The assignment of that name. Raises RequestError where there is none, CourseError where its file is not whole."""
    if name not in names():
        raise RequestError(f"There is no assignment «{name}».", mend=f"Use one of: {', '.join(names())}.")
    document = read_document(FOLDER / f"{name}.yml")
    data = document.data
    for key in Assignment._fields[1:]:
        if key not in data and key != "items":
            raise document.fault(f"There is no «{key}».", (), "Every assignment has one.")
    for path, words in _texts(data):
        if sorted(words) != sorted(editions()) or not all(words.values()):
            raise document.fault("A text is not there in every language.", path, f"Write {', '.join(editions())}.")
    tasks = [_task(document, place, one) for place, one in enumerate(data["tasks"])]
    written = data["written"]
    rubric = [Criterion(one["points"], one["text"]) for one in written["rubric"]]
    mistakes = [Mistake(one["what"], one.get("code") or {}, one.get("answers") or {}, one["points"]) for one in data["mistakes"]]
    return Assignment(name, data["minutes"], data["title"], data["intro"], data["setup"].rstrip(), tasks, data.get("items") or [],
                      Written(written["title"], written["text"], rubric, written["model"]), mistakes)


def _task(document, place, one):
    at = ("tasks", place)
    if one["code"].count(BEGIN) != 1 or one["code"].count(END) != 1:
        raise document.fault("The code needs one solution region.", (*at, "code"), f"Put it between «{BEGIN}» and «{END}».")
    tests = [Tests(test["points"], (test.get("shown") or "").rstrip(), (test.get("hidden") or "").rstrip()) for test in one["tests"]]
    if not any(test.shown for test in tests) or not any(test.hidden for test in tests):
        raise document.fault("A task has tests that students see and tests that they do not.", (*at, "tests"), "Add the missing kind.")
    return Task(one["id"], one["title"], one["text"], one["code"].rstrip(), tests)


def _texts(data, path=()):
    """Every text in both languages, with its path: a mapping with a key that is an edition's code."""
    if isinstance(data, dict):
        if set(data) & set(editions()):
            yield path, data
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _texts(value, (*path, place))
