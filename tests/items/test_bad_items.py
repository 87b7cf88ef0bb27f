"""A faulty item: one clear error that names the file, the line and what to do. Each case spoils a copy of a real item."""

import importlib

import pytest
import yaml

from coursekit import items
from coursekit.errors import CourseError
from coursekit.items import document
from coursekit.items.load import paths

# name: (item, what stands in it, what is put there, line of that text on which the fault stands, what is said, how it is mended)
TEXT_EN = "No; it was bound from 31 March 2005."
CASES = {
    "broken YAML": ("c01-thirtieth-day", "level: apply", "level: 'apply", "level:", "not YAML", "quotation mark"),
    "a field that is not known": ("c01-thirtieth-day", "level: apply", "level: apply\nfeed_back: no", "feed_back", "not a field", "«feedback»"),
    "a field that is missing": ("c01-thirtieth-day", "reread: c01-bound-when\n", "", "type:", "Missing: reread", "label of the section"),
    "a field given twice": ("c01-thirtieth-day", "level: apply", "level: apply\nlevel: remember", "level: remember", "stands here twice", "Keep one"),
    "a type that is not known": ("c01-thirtieth-day", "type: single", "type: choice", "type:", "«choice» is not one of", "form of the question"),
    "a number without quotes": ("c01-thirtieth-day", f'en: "{TEXT_EN}"', "en: 2005", "en: 2005", "«2005» is not text", "in quotes"),
    "an option's id given twice": ("c01-thirtieth-day", "id: b", "id: a", "id: a@2", "«a» is given twice", "its own id"),
    "an option said twice": ("c01-pool-bombings-articles", "Article 8", "Article 6", "Article 6@2", "«Article 6» stands here twice", "something else"),
    "a key naming no option": ("c01-thirtieth-day", "key: [a]", "key: [e]", "key:", "«e», which is not there", "a, b, c, d"),
    "a key of two in a single choice": ("c01-thirtieth-day", "key: [a]", "key: [a, b]", "key:", "has 2 options", "type: multiple"),
    "a missing translation": ("c01-before-grey-list", '      ar: "صحيح"\n', "", "text:", "missing in «ar»", "every language"),
    "an edition there is none of": ("c01-before-grey-list", 'ar: "صحيح"', 'ar: "صحيح"\n      fr: "Vrai"', "fr:", "no edition «fr»", "en, ar"),
    "markup in a text": ("c01-thirtieth-day", TEXT_EN, "<b>No</b>", "<b>No</b>", "not plain", "*emphasis*"),
    "an unknown outcome": ("c01-thirtieth-day", "c01-o3", "c01-o9", "outcome:", "no outcome «c01-o9»", "data/outcomes.csv"),
    "an outcome of another chapter": ("c01-thirtieth-day", "c01-o3", "c00-o3", "outcome:", "outcome of 00-introduction", "Move the file"),
    "an unknown source": ("c01-thirtieth-day", "[swiss-icsft-1999", "[swiss-icsft-1998", "sources:", "no source «swiss-icsft-1998»", "data/sources.csv"),
    "an unknown label": ("c01-thirtieth-day", "c01-bound-when", "c01-bound-then", "reread:", "no label «c01-bound-then»", "(c01-bound-then)="),
    "a date in the future": ("c01-thirtieth-day", "checked_on: ", "checked_on: 2999-01-01 #", "checked_on:", "2999-01-01 lies in the future", "last check"),
    "a day of no calendar": ("c01-thirtieth-day", "checked_on: ", "checked_on: 2026-02-30 #", "checked_on:", "2026-02-30", "year-month-day"),
    "truefalse with other ids": ("c01-before-grey-list", 'id: "true"', 'id: "yes"', "options:", "false", "true and false"),
    "an order that is right already": ("c01-status-order", "key: [c, f, e, b, d, a]", "key: [a, b, c, d, e, f]", "options:", "right order already", "another order"),
    "an order that leaves one out": ("c01-status-order", "key: [c, f, e, b, d, a]", "key: [c, f, e, b, d]", "key:", "not all the options", "once"),
    "a partner there is none of": ("c01-political-offence-match", "hague: r3", "hague: r9", "hague: r9", "«r9», which is not there", "r1"),
    "a partner of two": ("c01-political-offence-match", "hague: r3", "hague: r1", "key:", "partner of two", "classification"),
    "a part without its category": ("c01-who-binds", "c: standard, ", "", "key:", "nothing about «c»", "its answer"),
    "a cell without its code": ("c01-code-aims", '"icsft:frighten": alt', "", "key:", "nothing about «icsft:frighten»", "its answer"),
    "a trap that is right": ("c01-bound-on-1373", "value: 4", "value: 0", "value: 0", "within the tolerance", "wrong number"),
    "a wrong form that is accepted": ("c01-depositary", 'form: "General Assembly"', 'form: "Depositary"', 'form: "Depositary"', "is an accepted form", "out of one"),
    "an unknown generator": ("c01-bound-from", "bound_from", "bound_form", "draw:", "no generator «bound_form»", "«bound_from»"),
    "an unknown setting": ("c01-bound-from", "convention:", "treaty:", "draw:", "no setting «treaty»", "convention"),
    "a setting that no row has": ("c01-bound-from", "with: {convention: icsft-1999}", "with: {convention: icsft-1998}", "draw:", "«icsft-1998»", "convention_id"),
    "a list that cannot carry the question": ("c01-bound-from", "icsft-1999}", "tokyo-1963}", "draw:", "cannot carry", "Choose"),
    "too few parts": ("c01-order-of-force", "count: 5", "count: 1", "draw:", "too few parts", "2 or more"),
    "another type than is drawn": ("c01-bound-from", "type: single", "type: multiple", "type:", "draws type: single", "that type"),
}


def lines_with(path, mark):
    """The lines, from 1, that hold a text; ``text@2`` asks for its second one."""
    mark, _, nth = mark.partition("@")
    return [i for i, line in enumerate(path.read_text("utf-8").splitlines(), 1) if mark in line][int(nth or 1) - 1]


@pytest.mark.parametrize("case", CASES)
def test_one_error_names_file_line_and_mend(bank, case):
    item, old, new, mark, what, mend = CASES[case]
    path = bank.copy(item)
    text = path.read_text("utf-8")
    assert old in text, f"{item} no longer holds what this case spoils"
    path.write_text(text.replace(old, new, 1), "utf-8")
    [fault] = bank.faults()
    assert (fault.file, fault.line) == (str(path), lines_with(path, mark))
    assert what in fault.what
    assert mend in fault.mend


def test_the_items_that_the_cases_spoil_are_sound(bank):
    for item in {case[0] for case in CASES.values()}:
        bank.copy(item)
    assert bank.faults() == []


def test_two_files_of_one_name(bank):
    first, second = bank.copy("c01-thirtieth-day"), bank.copy("c01-thirtieth-day", to="02-other")
    fault = next(fault for fault in bank.faults() if "same name" in fault.what)
    assert (fault.file, fault.line) == (str(second), 1)
    assert str(first) in fault.what and "Rename" in fault.mend


def test_a_name_of_another_chapter(bank):
    path = bank.copy("c01-thirtieth-day", name="c02-thirtieth-day")
    [fault] = bank.faults()
    assert fault.file == str(path) and "c01-" in fault.mend


@pytest.mark.parametrize(("content", "line", "what"), [
    (b"", 1, "holds no item"), (b"- a\n- b\n", 1, "holds no item"), (b"type: single\nstem: \xff\n", 1, "UTF-8"),
    (b"type: single\nstem: bell \x07\n", 2, "U+0007"), (b"type: single\n\tlevel: apply\n", 2, "not YAML")])
def test_a_file_that_is_no_item(bank, content, line, what):
    path = bank.copy("c01-thirtieth-day")
    path.write_bytes(content)
    [fault] = bank.faults()
    assert (fault.file, fault.line) == (str(path), line)
    assert what in fault.what and fault.mend


def test_every_fault_is_told_in_one_run(bank):
    for item, old, new in [("c01-thirtieth-day", "key: [a]", "key: [e]"), ("c01-bound-from", "bound_from", "bound_form")]:
        path = bank.copy(item)
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert len(bank.faults()) == 2


def test_an_item_that_is_not_there_names_the_nearest():
    with pytest.raises(CourseError, match="«c01-thirtieth-day»"):
        items.load("c01-thirtieth-dya")


def test_a_faulty_item_is_not_loaded(monkeypatch, bank):
    path = bank.copy("c01-thirtieth-day")
    path.write_text(path.read_text("utf-8").replace("key: [a]\n", ""), "utf-8")
    monkeypatch.setattr(importlib.import_module("coursekit.items.load"), "FOLDER", bank.folder)
    with pytest.raises(CourseError, match="course items check"):
        items.load("c01-thirtieth-day")


def test_both_of_yamls_readers_give_the_same_lines(monkeypatch):
    """PyYAML may be built without its C part; the messages must not differ."""
    read = [document.read_document(path) for path in paths("00-introduction")]
    assert read
    monkeypatch.setattr(document, "LOADER", yaml.SafeLoader)
    assert [document.read_document(path) for path in paths("00-introduction")] == read
