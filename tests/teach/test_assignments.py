"""Every assignment graded by nbgrader itself: the student version gives nothing away, the reference earns everything, the untouched
version nothing, each foreseen mistake its stated part, and answers given in widgets count."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from classroom import Class, right, wrong

from coursekit import items
from coursekit.cli import main
from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError
from coursekit.teach import assignments
from coursekit.teach.assignments import read
from coursekit.teach.assignments.notebook import notebook
from coursekit.teach.assignments.read import BEGIN, END

NAMES = assignments.names()
pytestmark = pytest.mark.filterwarnings("ignore:Object of type:sqlalchemy.exc.SAWarning")  # nbgrader's own way with its session


class Course:
    """A course folder in English with nbgrader at work in it."""

    def __init__(self, folder):
        from nbgrader.apps import NbGraderAPI
        from traitlets.config import Config

        self.folder = folder
        assignments.write(folder)
        config = Config()
        exec((folder / "nbgrader_config.py").read_text("utf-8"), {"get_config": lambda: config, "__file__": str(folder / "nbgrader_config.py")})
        config.CourseDirectory.root = str(folder)
        config.NbGrader.logfile = ""
        self.api = NbGraderAPI(config=config)

    def done(self, what, *asked, **more):
        answer = getattr(self.api, what)(*asked, **more)
        assert answer["success"], answer.get("log") or answer.get("error")

    def cells(self, stage, *parts):
        return json.loads(self.folder.joinpath(stage, *parts, f"{parts[-1]}.ipynb").read_text("utf-8"))["cells"]

    def submit(self, student, name, code=None, answers=None):
        """Hands in the student version with cells written anew (cell id -> source) and a record of answers to items (id -> response)."""
        folder = self.folder / "submitted" / student / name
        shutil.copytree(self.folder / "release" / name, folder)
        book = json.loads((folder / f"{name}.ipynb").read_text("utf-8"))
        for cell in book["cells"]:
            cell["source"] = (code or {}).get(cell["metadata"]["nbgrader"]["grade_id"], cell["source"])
        (folder / f"{name}.ipynb").write_text(json.dumps(book), "utf-8")
        if answers:
            (folder / "record.json").write_text(json.dumps(Class.record(answers)), "utf-8")

    def points(self, name, student):
        """The points by tests alone."""
        with self.api.gradebook as book:
            return sum(grade.auto_score or 0 for notebook in book.find_submission(name, student).notebooks for grade in notebook.grades)

    def total(self, name, student):
        with self.api.gradebook as book:
            return book.find_submission(name, student).score


def answered(ids, responses=()):
    """Record entries for some items: right, or as ``responses`` says (WRONG: some wrong one)."""
    room = Class()
    room.shapes = {id: items.load(id).to_dict("en") for id in ids}
    entries = {}
    for place, id in enumerate(ids):
        given = dict(responses).get(id, "RIGHT")
        response = {"RIGHT": right, "WRONG": wrong}.get(given, lambda shape: given)(room.shapes[id])
        entries[id] = room.entry(room.attempt(id, True, place, response=response))
    return entries


def reference(assignment, lang="en"):
    """The cells of a submission that does everything right."""
    clean = lambda text: "\n".join(line for line in text.splitlines() if BEGIN not in line and END not in line)
    return {**{task.id: clean(task.code) for task in assignment.tasks}, "written": assignment.written.model[lang]}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader calls alembic by its name: it must be found though nobody activated the environment
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        yield Course(tmp_path_factory.mktemp("nbgrader"))


@pytest.mark.parametrize("name", NAMES)
def test_an_assignment_grades_as_it_says(course, name):
    one = assignments.load(name)
    course.done("generate_assignment", name)
    released = course.cells("release", name)
    text = json.dumps(released, ensure_ascii=False)
    assert BEGIN not in text and "HIDDEN" not in text and not any(line in text for line in one.written.model["en"].strip().splitlines())
    for task in one.tasks:
        for tests in task.tests:
            assert not any(json.dumps(line.strip())[1:-1] in text for line in tests.hidden.splitlines() if len(line.strip()) > 12)
    stubs = [cell for cell in released if "NotImplementedError" in "".join(cell["source"])]
    assert len(stubs) == len(one.tasks)

    course.submit("untouched", name)
    course.submit("reference", name, reference(one), answered(one.items))
    for place, mistake in enumerate(one.mistakes):
        course.submit(f"mistake{place}", name, {**reference(one), **mistake.code}, answered(one.items, mistake.answers))
    for student in ("untouched", "reference", *(f"mistake{place}" for place in range(len(one.mistakes)))):
        course.done("autograde", name, student)
    assert course.points(name, "reference") == one.automatic()
    assert course.total(name, "untouched") == 0
    assert [course.points(name, f"mistake{place}") for place in range(3)] == [mistake.points for mistake in one.mistakes]
    assert all(mistake.points < one.automatic() for mistake in one.mistakes)
    if name == NAMES[0]:
        course.done("generate_feedback", name, "mistake2")
        page = (course.folder / "feedback" / "mistake2" / name / f"{name}.html").read_text("utf-8")
        assert re.search(r'<html (?=[^>]*lang="en")(?=[^>]*dir="ltr")', page) and "Written answer" in page and "AssertionError" in page
        assert "c01-bound-from: 0" in page and "c01-list-can-tell: 1" in page, "what was answered in widgets is read from the record"
        assert not re.search(r"<script[^>]*src=", page), "feedback opens without a network"


def test_there_is_an_assignment_for_every_lab():
    assert NAMES == [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_cells(name):
    one = assignments.load(name)
    english, arabic = (json.loads(notebook(one, lang))["cells"] for lang in ("en", "ar"))
    assert len(english) == len(arabic) > 8
    for here, there in zip(english, arabic):
        assert (here["metadata"], here["id"]) == (there["metadata"], there["id"])
        if here["cell_type"] == "code":
            assert here["source"].replace('LANG = "en"', 'LANG = "ar"') == there["source"]
        else:
            assert re.search("[\u0621-\u064a]", there["source"]) and not re.search("[\u0621-\u064a]", here["source"])
    graded = [cell["metadata"]["nbgrader"] for cell in english if cell["metadata"]["nbgrader"]["grade"]]
    assert sum(cell["points"] for cell in graded if not cell["solution"]) == one.automatic()
    assert len({cell["metadata"]["nbgrader"]["grade_id"] for cell in english}) == len(english)
    assert len(one.mistakes) == 3 and 4 <= len(graded) + len(one.tasks)


@pytest.mark.parametrize("lang", editions())
def test_the_folder_is_the_same_each_time_and_leaves_other_files_alone(tmp_path, capsys, lang):
    (tmp_path / "submitted").mkdir()
    (tmp_path / "submitted" / "kept.txt").write_text("kept", "utf-8")
    assert main(["assignments", "-o", str(tmp_path), "--chapters", "2,5", "--lang", lang]) == 0
    listed = capsys.readouterr().out.split()
    assert [path.removeprefix(f"{tmp_path}/") for path in listed] == [
        "MARKING.md", "feedback.html.j2", "nbgrader_config.py", "source/02-operations/02-operations.ipynb", "source/05-warning/05-warning.ipynb"]
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert main(["assignments", "-o", str(tmp_path), "--chapters", "2,5", "--lang", lang]) == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert "@" not in re.sub(r"[\w.]+@[\w.]+|@media", "", (tmp_path / "feedback.html.j2").read_text("utf-8"))
    for mistake in assignments.load("05-warning").mistakes:
        assert mistake.what[lang].strip() in (tmp_path / "MARKING.md").read_text("utf-8")


@pytest.mark.parametrize("wrong", [["--chapters", "9"], ["--chapters", "0"], ["--lang", "fr"], ["-o", "FILE"]])
def test_what_cannot_be_written_ends_with_2_and_writes_nothing(tmp_path, capsys, wrong):
    (tmp_path / "file").write_text("", "utf-8")
    asked = [word.replace("FILE", str(tmp_path / "file")) for word in wrong]
    assert main(["assignments", *(asked if "-o" in asked else ["-o", str(tmp_path / "out"), *asked])]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1 and [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("find", "put", "told"), [
    ("### END SOLUTION", "", "one solution region"), ("hidden: |", "shown: |", "tests"), ("minutes: 75\n", "", "«minutes»"),
    ("  title: {en: A sentence that stands, ar: جملة تصمد}", "  title: {en: A sentence that stands}", "every language")])
def test_a_faulty_file_is_named_with_its_line(tmp_path, monkeypatch, find, put, told):
    text = (read.FOLDER / "01-conventions.yml").read_text("utf-8")
    (tmp_path / "01-conventions.yml").write_text(text.replace(find, put), "utf-8")
    monkeypatch.setattr(read, "FOLDER", tmp_path)
    with pytest.raises(CourseError, match=rf"01-conventions.yml:\d+: .*{told}"):
        assignments.load("01-conventions")
