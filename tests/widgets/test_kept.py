"""Answers in a notebook, kept in a file beside it: they come back when the notebook is run again, and count in a grade."""

import json

import pytest

from coursekit import items
from coursekit.errors import CourseError, RequestError
from coursekit.teach.grades import points_of
from coursekit.widgets.item import exercise

ONE = next(item for item in items.load_all("01-law-and-policy") if item.type == "single" and item.pool == "practice")
RIGHT = ONE.shape.key[0]
WRONG = next(option.id for option in ONE.shape.options if option.id != RIGHT)


def give(widget, response, at, points):
    """What the page sends when the button is pressed: the attempt, then the state, in one message."""
    attempt = {"at": f"2026-11-26T10:{at:02}:00.000Z", "points": points, "sure": 2, "helped": False, "form": widget.item["form"], "response": response}
    widget.set_state({"attempts": [*widget.attempts, attempt], "response": response, "checked": True, "points": points})


def test_an_answer_survives_the_notebook_and_counts(tmp_path, capsys):
    file = tmp_path / "record.json"
    widget = exercise(ONE.id, record=file)
    assert not file.exists() and points_of([ONE.id], tmp_path) == 0.0
    widget.response = WRONG
    assert not file.exists(), "a draft is no answer"
    give(widget, WRONG, 1, 0)
    give(widget, RIGHT, 2, 1)
    kept = file.read_bytes()
    again = exercise(ONE.id, "ar", record=file)  # the notebook is run anew, by nbgrader or by its owner
    assert (again.response, again.points, len(again.attempts), again.checked) == (RIGHT, 1, 2, True)
    assert file.read_bytes() == kept, "being shown again changes nothing"
    assert (points_of([ONE.id], tmp_path), points_of([ONE.id], tmp_path, "first")) == (1.0, 0.0)
    assert f"{ONE.id}: 1" in capsys.readouterr().out


def test_an_export_of_the_site_counts_beside_it_and_a_changed_point_does_not(tmp_path, capsys):
    entry = {"response": WRONG, "sure": None, "checked": True, "ticked": [], "points": 1, "seen": None,
             "attempts": [{"at": "2026-11-26T10:00:00.000Z", "points": 1, "sure": None, "helped": False, "form": ONE.form("en"), "response": WRONG}]}
    (tmp_path / "course-record-2026-11-26.json").write_text(json.dumps({"version": 2, "name": "Sam", "items": {ONE.id: entry}}), "utf-8")
    assert points_of([ONE.id], tmp_path) == 0.0 and "points stored: 1" in capsys.readouterr().out
    give(exercise(ONE.id, record=tmp_path / "record.json"), RIGHT, 5, 1)
    assert points_of([ONE.id], tmp_path) == 1.0, "the youngest attempt, whichever file holds it"


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 2, "course": "another", "items": {}}', '{"version": 2, "items": []}'])
def test_a_file_that_is_no_record_is_named_and_left_alone(tmp_path, text):
    file = tmp_path / "record.json"
    file.write_text(text, "utf-8")
    with pytest.raises(CourseError, match="record.json.*no whole record"):
        exercise(ONE.id, record=file)
    with pytest.raises(RequestError, match="record.json"):
        points_of([ONE.id], tmp_path)
    assert file.read_text("utf-8") == text


def test_an_answer_to_an_option_that_is_gone_does_not_stop_the_notebook(tmp_path):
    file = tmp_path / "record.json"
    give(exercise(ONE.id, record=file), RIGHT, 1, 1)
    file.write_text(file.read_text("utf-8").replace(f'"response": "{RIGHT}"', '"response": "gone"'), "utf-8")
    assert exercise(ONE.id, record=file).response is None
