"""A table replaced: what changes is shown, what is broken is refused, and nothing is half-written."""

import csv
import shutil
from datetime import date

import pytest

from coursekit import cli, tables
from coursekit.errors import CourseError, CourseErrors
from coursekit.tables import newer as newer_table

TODAY = date(2026, 11, 26)


@pytest.fixture
def folder(tmp_path):
    """A copy of the data package."""
    shutil.copytree(tables.DATA, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def newer(tmp_path):
    """A function that takes a table's name and a change of its rows, and gives a newer file with that change."""
    def make(name, change):
        with open(tables.DATA / f"{name}.csv", encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
        fields = list(rows[0])
        rows = change({row[fields[0]]: row for row in rows}, rows) or rows
        path = tmp_path / "newer.csv"
        with open(path, "w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, fields)
            writer.writeheader()
            writer.writerows(rows)
        return path
    return make


def test_every_change_is_shown_row_by_row_before_anything_is_written(folder, newer):
    def change(by, rows):
        by["C010"]["verdict"] = "outdated"
        by["C010"]["footnote"] = ""
        return [row for row in rows if row["claim_id"] != "C100"] + [{**by["C099"], "claim_id": "C101"}]
    codings = folder / "claim_codings.csv"  # no claim goes while another table still speaks of it
    codings.write_text("".join(line for line in codings.read_text("utf-8").splitlines(True) if not line.startswith("C100,")), "utf-8")
    before = (folder / "claims.csv").read_text("utf-8")
    changes, text = tables.replacement("claims", newer("claims", change), folder, TODAY)
    assert [(one.kind, one.key) for one in changes] == [("removed", "C100"), ("changed", "C010"), ("added", "C101")]
    assert changes[1].cells == {"footnote": ("2", ""), "verdict": ("imprecise", "outdated")}
    assert "verdict: imprecise -> outdated" in str(changes[1]) and "footnote: 2 -> (blank)" in str(changes[1])
    assert "    section: Fourth, Challenges" in str(changes[2])
    assert (folder / "claims.csv").read_text("utf-8") == before

    tables.replace("claims", text, folder)
    assert tables.replacement("claims", folder / "claims.csv", folder, TODAY)[0] == []
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in tables.DATA.iterdir())


def test_rows_in_another_order_are_told_as_moved(folder, newer):
    changes, _ = tables.replacement("groups", newer("groups", lambda by, rows: [rows[1], rows[0], *rows[2:]]), folder, TODAY)
    assert {one.kind for one in changes} == {"moved"} and len(changes) == 2


def test_a_file_with_other_line_ends_and_a_mark_at_its_head_changes_nothing(folder, tmp_path):
    path = tmp_path / "groups.csv"
    path.write_bytes(b"\xef\xbb\xbf" + (tables.DATA / "groups.csv").read_bytes().replace(b"\n", b"\r\n"))
    changes, text = tables.replacement("groups", path, folder, TODAY)
    assert changes == [] and text == (tables.DATA / "groups.csv").read_text("utf-8")


REFUSED = {
    "a verdict outside the vocabulary": ("claims", "C010", "verdict", "doubtful", "doubtful|enum", "constraint"),
    "an impossible date": ("claims", "C010", "checked_on", "2026-02-30", "2026-02-30", "calendar|datapackage.json|year-month-day"),
    "a day to come": ("claims", "C010", "checked_on", "2027-01-01", "lies in the future", "2026-11-26"),
    "a missing source": ("claims", "C010", "sources", "", "names none", "unsourced"),
    "a source that is none": ("claims", "C010", "sources", "crs-rs21905", "«crs-rs21905»", "crs-rs21904"),
    "a chapter that is none": ("claims", "C010", "chapter_id", "01-law-and-politics", "01-law-and-politics", "«01-law-and-policy»"),
    "a body that is none": ("claims", "C010", "institutions", "fatff", "«fatff»", "«fatf»"),
    "a system without its owner": ("information_systems", "sltd", "owner_id", "interpoll", "interpoll", "«interpol»"),
    "a text missing in one language": ("claims", "C010", "why_ar", "", "required", "constraint"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_broken_is_refused_with_row_and_field(folder, newer, name):
    table, key, field, value, says, mend = REFUSED[name]
    path = newer(table, lambda by, rows: by[key].update({field: value}))
    before = (folder / f"{table}.csv").read_bytes()
    with pytest.raises(CourseErrors) as told:
        tables.replacement(table, path, folder, TODAY)
    own = [fault for fault in told.value.errors if fault.place == field]
    line = next(number for number, text in enumerate(path.read_text("utf-8").splitlines(), 1) if text.startswith(key + ","))
    assert own and own[0].file == str(path) and own[0].line == line, told.value
    assert any(word in own[0].what for word in says.split("|")), own[0].what
    assert any(word in own[0].mend for word in mend.split("|")), own[0].mend
    assert (folder / f"{table}.csv").read_bytes() == before


def test_a_row_that_another_table_needs_cannot_go(folder, newer):
    with pytest.raises(CourseErrors) as told:
        tables.replacement("institutions", newer("institutions", lambda by, rows: [row for row in rows if row is not by["europol"]]),
                           folder, TODAY)
    assert {fault.file for fault in told.value.errors} >= {"data/information_systems.csv", "data/claims.csv"}
    assert any(fault.place == "parent_id" and fault.file.endswith("newer.csv") for fault in told.value.errors)


def test_a_file_of_another_shape_is_refused_at_its_line(folder, tmp_path):
    path = tmp_path / "newer.csv"
    text = (tables.DATA / "groups.csv").read_text("utf-8")
    for broken, line, says in (("group_id,name_en\n", 1, "Add name_ar, kind"), (text + "a,b\n", len(text.splitlines()) + 1, "cells"),
                               (text.replace("name_en,name_ar", "name_ar,name_en"), 1, "order"), ("", 1, "Add group_id")):
        path.write_text(broken, "utf-8")
        with pytest.raises(CourseError, match=says) as told:
            tables.replacement("groups", path, folder, TODAY)
        assert told.value.line == line
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(CourseError, match="UTF-8"):
        tables.replacement("groups", path, folder, TODAY)


def test_a_write_that_fails_leaves_the_old_table_whole(folder, monkeypatch):
    before = (folder / "groups.csv").read_bytes()
    names = sorted(path.name for path in folder.iterdir())

    def full(*paths):
        raise OSError("disk full")

    monkeypatch.setattr(newer_table.os, "replace", full)
    with pytest.raises(OSError):
        tables.replace("groups", "half of", folder)
    assert (folder / "groups.csv").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == names


def test_the_command_shows_and_writes_nothing_by_itself(newer, capsys):
    path = newer("groups", lambda by, rows: by["arab-league"].update({"kind": "body"}))
    before = (tables.DATA / "groups.csv").read_bytes()
    assert cli.main(["data", "replace", "groups", str(path)]) == 0
    out, said = capsys.readouterr()
    assert "changed arab-league\n    kind: organisation -> body" in out and "add --write" in said
    assert (tables.DATA / "groups.csv").read_bytes() == before
    assert cli.main(["data", "replace", "group", str(path)]) == 1
    assert "«groups»" in capsys.readouterr().err
