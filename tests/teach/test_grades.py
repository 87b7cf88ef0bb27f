"""A gradebook from exported records: points counted anew, what is odd flagged, the items analysed, and nothing half written."""

import copy
import csv
import json
import time
import zipfile

import pytest
from accessibility import load_axe
from classroom import Class, write

from coursekit.cli import main
from coursekit.errors import RequestError
from coursekit.teach import grades
from coursekit.teach.grades.analysis import item_rest

CHAPTER = "01-law-and-policy"


@pytest.fixture(scope="module")
def room():
    return Class(CHAPTER)


@pytest.fixture
def graded(tmp_path):
    """``graded(name=record)``: the tables that come out, as lists of rows, and the flags as (file's name, item, kind)."""
    def grade(lang="en", **records):
        write(tmp_path / "in", **records)
        paths, flags = grades.write([tmp_path / "in"], tmp_path / "out" / "g.csv", "1", lang)
        assert [path.name for path in paths] == ["g.csv", "g-items.csv", "g-flags.csv", "g-analysis.csv", "g.html"]
        tables = [list(csv.DictReader(path.open(encoding="utf-8-sig", newline=""))) for path in paths[:4]]
        return *tables, {(flag.file.rsplit("/", 1)[-1], flag.item, flag.kind) for flag in flags}, paths[4].read_text("utf-8")
    return grade


def of(room, kind, n=0):
    return [id for id in room.judged if room.shapes[id]["type"] == kind][n]


def test_first_and_last_attempts_are_summed_by_chapter_and_item(room, graded):
    one, two = of(room, "single"), of(room, "matching")
    entries = {one: room.entry(room.attempt(one, False, 1, 3), room.attempt(one, True, 2, 2)), two: room.entry(room.attempt(two, True, 3))}
    book, lines, _, _, flags, page = graded(mine=room.record(entries, "ليلى"), yours=room.record({}, "=cmd()"))
    [mine, yours] = sorted(book, key=lambda row: row["answered"], reverse=True)
    assert [mine[name] for name in ("learner", "answered", "first", "last", "of", "ch01_last")] == ["ليلى", "2", "1.0", "2.0", str(len(room.judged)), "2.0"]
    assert float(mine["certainty_mark"]) == (-6 + 2) / 2
    assert (yours["learner"], yours["last"]) == ("'=cmd()", "0"), "a name is no formula for a spreadsheet"
    row = next(row for row in lines if row["item"] == one)
    assert [row[name] for name in ("attempts", "first", "last", "first_certainty", "last_certainty", "flags")] == ["2", "0.0", "1.0", "3", "2", ""]
    assert not flags and "ليلى" in page and "=cmd()" in page


def test_points_that_do_not_follow_from_the_response_are_counted_anew(room, graded):
    one, two, three = (of(room, "single", n) for n in range(3))
    lied = room.entry({**room.attempt(one, False, 1), "points": 1})
    newer = room.entry(room.attempt(two, False, 2, form="0" * 12, points=1))
    strange = room.entry({**room.attempt(three, True, 3), "response": ["no", "option"]})
    book, lines, _, analysis, flags, _ = graded(x=room.record({one: lied, two: newer, three: strange}))
    assert {row["item"]: row["last"] for row in lines} == {one: "0.0", two: "1", three: "0.0"}, "the earlier form's points stand"
    assert flags == {("x.json", one, "altered"), ("x.json", two, "changed"), ("x.json", three, "altered")}
    assert book[0]["flags"] == "altered:2 changed:1"
    assert not analysis, "what is doubtful says nothing about an item"


def test_an_export_of_before_is_marked_by_its_last_response(room, graded):
    one, two = of(room, "single"), of(room, "single", 1)
    old = {"version": 1, "items": {id: {"response": room.attempt(id, good)["response"], "points": 1, "checked": True, "ticked": [],
                                        "attempts": [{"at": "2026-11-01T08:00:00.000Z", "points": 0}, {"at": "2026-11-02T08:00:00.000Z", "points": 1}]}
                                   for id, good in ((one, True), (two, False))}}
    _, lines, _, _, flags, _ = graded(old=old)
    assert {row["item"]: (row["first"], row["last"]) for row in lines} == {one: ("0", "1.0"), two: ("0", "0.0")}
    assert flags == {("old.json", two, "altered")}


def test_files_of_one_name_are_one_learner_and_a_copy_under_another_is_flagged(room, graded):
    ids = room.judged[:4]
    phone = room.record({id: room.entry(room.attempt(id, False, n)) for n, id in enumerate(ids)}, "Sam")
    desk = room.record({ids[0]: room.entry(room.attempt(ids[0], True, 60))}, " sam ")
    book, lines, *_, flags, _ = graded(phone=phone, desk=desk, copied={**phone, "name": "Alex"})
    assert {row["learner"].casefold(): row["answered"] for row in book} == {"sam": "4", "alex": "4"}
    assert {row["attempts"] for row in lines if row["item"] == ids[0]} == {"2", "1"}
    assert {kind for *_, kind in flags} == {"joined", "shared"}


@pytest.mark.parametrize(("content", "kind"), [
    ("{", "damaged"), ("[]", "damaged"), ("[" * 99999, "damaged"), ('{"version": 3}', "newer"), ('{"version": 2, "items": {"a": {"attempts": 3}}}', "damaged"),
    ('{"version": 2, "items": {"a": {"points": 7, "attempts": []}}}', "damaged"), ('{"version": 2, "course": "other", "items": {}}', "foreign"),
    ('{"version": 2, "items": {"c99-nowhere": {"attempts": []}}}', "foreign"),
    ('{"version": 2, "items": {"a": {"attempts": [{"at": "never", "points": 1, "sure": null}]}}}', "damaged")])
def test_a_file_that_is_no_record_is_flagged_beside_others_and_refused_alone(room, graded, tmp_path, content, kind):
    good = room.record({room.judged[0]: room.entry(room.attempt(room.judged[0], True))})
    book, *_, flags, page = graded(bad=content, good=good)
    assert flags == {("bad.json", "", kind)} and any(row["flags"] == f"{kind}:1" and row["last"] == "" for row in book) and "bad.json" in page
    alone = write(tmp_path / "alone", bad=content)
    with pytest.raises(RequestError, match="bad.json.*None of these"):
        grades.write(alone, tmp_path / "none" / "g.csv", "1")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("wrong", [["nowhere.json"], ["RECORD", "--chapters", "77"], ["RECORD", "--lang", "fr"], ["RECORD", "-o", "OUT/g.xlsx"],
                                   ["RECORD", "-o", "RECORD/g.csv"]])
def test_what_cannot_be_done_ends_with_2_and_writes_nothing(room, tmp_path, capsys, wrong):
    [record] = write(tmp_path, good=room.record({}))
    before = sorted(tmp_path.rglob("*"))
    asked = [word.replace("RECORD", str(record)).replace("OUT", str(tmp_path)) for word in wrong]
    assert main(["grades", *(asked if "-o" in asked else [*asked, "-o", str(tmp_path / "g.csv")])]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1 and sorted(tmp_path.rglob("*")) == before


def test_an_archive_of_records_is_read_as_its_files_are(room, graded, tmp_path):
    good = room.record({room.judged[0]: room.entry(room.attempt(room.judged[0], True))})
    plain = graded(good=good)[0]
    packed = tmp_path / "handed-in.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Student A_123/record.json", json.dumps(good))
        archive.writestr("Student B_124/record.json", "{")
        archive.writestr("notes.txt", "no record")
    paths, flags = grades.write([packed], tmp_path / "zip" / "g.csv", "1")
    rows = list(csv.DictReader(paths[0].open(encoding="utf-8-sig", newline="")))
    assert [(flag.file, flag.kind) for flag in flags] == [(f"{packed}/Student B_124/record.json", "damaged")]
    assert [row["last"] for row in rows if row["last"]] == [row["last"] for row in plain]


@pytest.mark.parametrize(("content", "told"), [(b"PK\x03\x04 cut short", "damaged"), (None, "no record in this archive")])
def test_a_damaged_archive_is_named(tmp_path, capsys, content, told):
    packed = tmp_path / "handed-in.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notes.txt", "no record")
    if content:
        packed.write_bytes(content)
    assert main(["grades", str(packed), "-o", str(tmp_path / "g.csv")]) == 2
    assert f"handed-in.zip: The archive is {told}" in (said := capsys.readouterr().err) or f"handed-in.zip: There is {told}" in said
    assert list(tmp_path.iterdir()) == [packed]


def test_an_item_removed_since_and_times_that_do_not_fit(room, graded):
    one, two = room.judged[:2]
    entries = {one: room.entry(room.attempt(one, True, 9), room.attempt(one, True, 3)), "c01-gone": room.entry(room.attempt(two, True, 1)),
               two: room.entry({**room.attempt(two, True), "at": "2026-12-24T10:00:00.000Z"})}
    *_, flags, _ = graded(x=room.record(entries))
    assert flags == {("x.json", "c01-gone", "removed"), ("x.json", one, "times"), ("x.json", "", "times")}


def test_the_correlation_is_that_of_an_item_with_the_others():
    pairs = [(0, .1), (0, .3), (1, .2), (1, .6), (0, .4), (1, .9), (1, .7), (0, .2), (1, .8), (0, .5)]
    r, low, high = item_rest(pairs)  # by hand: covariance 0.34/10, spreads 2.5/10 and 0.681/10
    assert r == pytest.approx(0.85 / (2.5 * 0.681) ** 0.5) and low < r < high
    assert item_rest(pairs[:9]) == item_rest([(1, x) for _, x in pairs]) == (None, None, None)


def test_the_analysis_finds_the_item_that_misleads(room, graded):
    """Forty learners of rising ability; one item is turned round, and its first wrong option is what everybody weak and sure takes."""
    odd = of(room, "single", 2)
    records = {}
    for n in range(40):
        made = room.learner((n - 20) / 40, n, f"L{n}")
        strong = n >= 22
        made["items"][odd] = room.entry(room.attempt(odd, not strong and n < 12, 1, 3, n))
        records[f"r{n}"] = made
    *_, analysis, flags, page = graded("ar", **records)
    assert not flags and len(analysis) == len(room.judged)
    row = next(row for row in analysis if row["item"] == odd)
    assert float(row["discrimination"]) < 0 and float(row["difficulty"]) == 12 / 40
    assert set(row["notes"].split()) == {"negative", "lure", "oversure"}
    wrong = room.attempt(odd, False)["response"]
    item = next(item for item in room.bank if item.id == odd)
    assert row["commonest_wrong"] == next(one.text.to("ar") for one in item.shape.options if one.id == wrong) and row["commonest_wrong_n"] == "28"
    others = [float(row["discrimination"]) for row in analysis if row["item"] != odd]
    assert sum(others) / len(others) > 0.2
    assert page.count("<svg") == 6 and '<html lang="ar" dir="rtl">' in page


def test_five_hundred_records_within_seconds(tmp_path):
    room = Class(CHAPTER, "02-security-and-intelligence")
    write(tmp_path / "in", **{f"r{n:03}": room.learner(0.1, n, f"L{n}") for n in range(500)})
    began = time.perf_counter()
    paths, flags = grades.write([str(tmp_path / "in" / "*.json")], tmp_path / "g.csv", "1,2")
    assert time.perf_counter() - began < 20, "5 s on two quiet cores"
    assert len(paths[0].read_text("utf-8").splitlines()) == 501 and not flags


def test_the_same_records_give_the_same_bytes(room, tmp_path):
    write(tmp_path / "in", **{f"r{n}": copy.deepcopy(room.learner(0, n, f"L{n}")) for n in range(12)})
    one, two = ([path.read_bytes() for path in grades.write([tmp_path / "in"], tmp_path / name / "g.csv", "1")[0]] for name in "ab")
    assert one == two


@pytest.mark.parametrize(("lang", "width", "theme"), [("en", 375, "dark"), ("ar", 1280, "light")])
def test_the_page_asks_nothing_of_others_and_is_accessible(room, graded, browser, tmp_path, lang, width, theme):
    graded(lang, bad="{", **{f"r{n}": room.learner(n / 30 - 0.2, n, f"L{n}") for n in range(14)})
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)
    page, asked = context.new_page(), []
    page.on("request", lambda request: request.url.startswith("http") and asked.append(request.url))
    page.goto((tmp_path / "out" / "g.html").as_uri())
    load_axe(page)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")["violations"]
    assert not asked and not found, [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") and page.locator("svg:visible").count() == 3
    context.close()
