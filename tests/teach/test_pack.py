"""A pack: nothing that tells an answer in what is handed on, everything an instructor needs in the other archive, the same bytes."""

import io
import json
import re
import zipfile

import nbformat
import pytest
from nbclient import NotebookClient

from coursekit import items
from coursekit.cli import main
from coursekit.edition import editions
from coursekit.items.model import SHAPES
from coursekit.teach import asked
from coursekit.teach.chapter import chapter
from coursekit.teach.myst import Markup, plain
from coursekit.teach.pack import handed, instructor, notebook, withheld
from coursekit.widgets import static

ALL = [(one, lang) for lang in editions() for one in asked.chapters()]
TELLS = {"rationale", "feedback", "model", "rubric", "traps"}  # the fields of an item that say which answer is right, and why


def told(value, inside=False):
    """Every text of an item that tells its answer."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from told(below, inside or name in TELLS)
    elif isinstance(value, list):
        for below in value:
            yield from told(below, inside)
    elif inside and isinstance(value, str):
        yield value


def words(content):
    """The words of a file of a pack, as a search would find them."""
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    return plain(re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)).replace("\\n", " ").replace('\\"', '"')


@pytest.mark.parametrize("name, lang", ALL)
def test_what_is_handed_on_tells_no_answer(name, lang):
    one = chapter(name, lang)
    files, bank = handed(one), items.load_all(name)
    assert len(files) == (4 if one.lab else 3) and len(bank) > 10
    text = " ".join(map(words, files.values()))
    reasons = {words(static.rich(reason)) for item in bank for reason in told(item.to_dict(lang)) if len(reason) > 25}
    assert len(reasons) > 40 and {item.type for item in bank} <= set(SHAPES)
    assert [reason for reason in reasons if reason in text] == []
    stems = {pool: {words(static.rich(item.stem.to(lang))) for item in bank if item.pool == pool} for pool in ("practice", "assessment")}
    assert stems["assessment"] and not [stem for stem in stems["assessment"] - stems["practice"] if stem in text]
    for item in (item for item in bank if item.pool == "assessment"):
        asked_for = words(static.question(item.to_dict(lang)))
        assert item.id not in text and (len(asked_for) < 40 or asked_for not in text), item.id
    assert not re.search(r'data-(right|mark|item)|class="(item-data|item-why|notes)"', "".join(
        re.sub(r"<style>.*?</style>", "", content, flags=re.DOTALL) for content in files.values() if isinstance(content, str)))
    for item in (items.load(id) for id in one.ids("check", "items")):
        assert words(static.rich(item.stem.to(lang))) in text, item.id


@pytest.mark.parametrize("name, lang", [("03-shared-databases", lang) for lang in editions()])
def test_the_instructor_has_every_answer(name, lang):
    one = chapter(name, lang)
    files = {path.partition("/")[2]: content for path, content in withheld(one).items()}
    assert set(files) == {"slides.html", "key.html", "notes.html", "assessment.html", "03-databases-solved.ipynb"}
    for item in items.load_all(name):
        paper = words(files["assessment.html" if item.pool == "assessment" else "key.html"])
        shape = item.to_dict(lang)
        assert words(static.rich(shape["stem"])) in paper and shape["id"] in paper
        assert all(words(static.rich(reason)) in paper for reason in told(shape)), item.id
    notes = words(files["notes.html"])
    assert all(plain(said) in notes and plain(helps) in notes for said, helps in one.misconceptions(Markup(lang)))
    assert plain(one.rubric(Markup(lang))) in notes and plain(one.questions(Markup(lang))[3]) in notes


@pytest.mark.parametrize("lang", editions())
def test_the_notebook_of_students_is_blank_and_runs(lang, tmp_path):
    one = chapter("04-regional-centres", lang)
    begun, whole = json.loads(notebook.student(one)), json.loads(notebook.solved(one))
    assert "```python" in str(whole) and "```python" not in str(begun) and "](../" not in str(begun)
    assert not any(cell.get("outputs") for cell in begun["cells"]) and len(begun["cells"]) < len(whole["cells"])
    code = [["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "code"] for book in (begun, whole)]
    assert code[0] == code[1] and len(code[0]) > 5
    book = nbformat.reads(notebook.student(one), as_version=4)
    nbformat.validate(book)
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert any(cell.get("outputs") for cell in book.cells)


def test_a_pack_is_two_archives_with_the_same_bytes_each_time(tmp_path, capsys):
    for folder in ("first", "second"):
        assert main(["pack", "2,4", "--lang", "ar", "-o", str(tmp_path / folder / "thursday.zip")]) == 0
    said = capsys.readouterr()
    names = ["thursday.zip", "thursday-instructor.zip"]
    assert said.out.split()[:2] == [str(tmp_path / "first" / name) for name in names]
    for name in names:
        first, second = ((tmp_path / folder / name).read_bytes() for folder in ("first", "second"))
        assert first == second
        for entry in zipfile.ZipFile(io.BytesIO(first)).namelist():
            assert f"  {entry}\n" in said.err
    held, kept = (zipfile.ZipFile(tmp_path / "first" / name) for name in names)
    assert not any(re.search("key|assessment|notes|solved|platforms", name) for name in held.namelist())
    assert {"README.html", "04-regional-centres/04-centres.ipynb"} <= set(held.namelist())
    assert {"platforms/canvas.zip", "platforms/moodle.xml", "02-security-and-intelligence/assessment.html"} <= set(kept.namelist())
    assert "imsmanifest.xml" in zipfile.ZipFile(io.BytesIO(kept.read("platforms/canvas.zip"))).namelist()
    for archive in (held, kept):
        readme = archive.read("README.html").decode()
        assert all(f'href="{name}"' in readme for name in archive.namelist() if name != "README.html")


def test_a_chapter_without_items_for_assessment_has_no_such_paper(monkeypatch):
    one = chapter("02-security-and-intelligence", "en")
    monkeypatch.setattr(instructor.items, "load_all", lambda name: [])
    assert instructor.assessment(one) == ""


@pytest.mark.parametrize("wrong", [["2,12"], ["2", "--lang", "fr"], ["2", "-o", "pack.tar"]])
def test_what_cannot_be_packed_ends_with_2_and_leaves_nothing(wrong, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["pack", *wrong]) == 2
    assert capsys.readouterr().err.strip() and not list(tmp_path.iterdir())
