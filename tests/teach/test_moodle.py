"""The Moodle file, read back and compared with the bank; Moodle's rules; bad input."""

import time
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moodle_reader import answers, block, gaps, marked, text

from coursekit.cli import main
from coursekit.errors import RequestError
from coursekit.items import load_all
from coursekit.items.fold import fold
from coursekit.teach import groups
from coursekit.teach.forms import forms
from coursekit.teach.moodle.cloze import escaped
from coursekit.teach.moodle.document import quiz
from coursekit.teach.moodle.parts import FRACTIONS, share
from coursekit.teach.moodle.question import question

LANGUAGES = ("en", "ar")
KINDS = {"category", "multichoice", "truefalse", "matching", "ordering", "numerical", "shortanswer", "essay", "cloze"}
DRAWN = [item for item in load_all() if item.draw]


@pytest.fixture(scope="module", params=LANGUAGES)
def exported(request):
    """The items of one language, and the questions of the file by their idnumber."""
    chapters = groups.chapters(lang=request.param)
    root = ElementTree.fromstring(quiz(chapters))
    return [form for chapter in chapters for group in chapter.groups for form in group], root


def plain(said):
    return said.replace("*", "")


def agrees(item, read):
    """A question that was read back says what the item says, part by part, in its language and direction."""
    stem, after = block(read, "questiontext"), block(read, "generalfeedback")
    assert (stem.get("lang"), stem.get("dir")) == (item["lang"], item["dir"]) and marked(stem[0]) == item["stem"]
    assert {text(tag) for tag in read.find("tags")} == {item["id"][:3], item["outcome"], item["level"], item["pool"], item["lang"]}
    COMPARED[item["type"]](item, read)
    said = "".join(marked(one) for one in (after, *(feedback for *_, feedback in answers(read))) if one is not None)
    said += "".join(why for one in gaps(read) for _, why in one.values())
    for cite in item["sources"]:
        assert cite["text"] in said
    for rationale in rationales(item):
        assert plain(rationale) in plain(said), (item["id"], rationale)


def rationales(item):
    own = item.get("rationale")
    yield from own.values() if isinstance(own, dict) else [own] if own else ()
    yield from (one["rationale"] for key in ("options", "traps") for one in item.get(key, ()) if one.get("rationale"))
    yield from (item["feedback"], item.get("model", ""), *(one["text"] for one in item.get("rubric", ())))


def choice(item, read):
    if read.get("type") == "truefalse":
        assert [(said, fraction) for said, fraction, _ in answers(read)] == [
            (word, 100.0 * (option["id"] in item["key"])) for word, option in zip(("true", "false"), item["options"], strict=True)]
        return
    assert text(read, "single") == str(item["type"] != "multiple").lower()
    found = [(marked(ElementTree.fromstring(said)[0]), fraction > 0, marked(why[0])) for said, fraction, why in answers(read)]
    assert found == [(option["text"], option["id"] in item["key"], option["rationale"]) for option in item["options"]]
    assert sum(fraction for _, fraction, _ in answers(read) if fraction > 0) == pytest.approx(100, abs=0.001)


def pairs(left, right):
    def compare(item, read):
        texts = {part["id"]: plain(part["text"]) for part in item[right]}
        wanted = [(part["text"], texts[item["key"][part["id"]]]) for part in item[left]]
        if read.get("type") == "cloze":
            lines = block(read, "questiontext")[1:]
            found = [(marked(line).partition(" {1:")[0], next(said for said, (good, _) in gap.items() if good))
                     for line, gap in zip(lines, gaps(read), strict=True)]
            assert all(set(gap) == set(texts.values()) for gap in gaps(read))
        else:
            subquestions = read.findall("subquestion")
            found = [(marked(ElementTree.fromstring(text(one))[0]), text(one, "answer/text")) for one in subquestions if text(one)]
            assert {text(one, "answer/text") for one in subquestions} == set(texts.values())
        assert found == wanted
    return compare


def ordering(item, read):
    by_id = {option["id"]: option["text"] for option in item["options"]}
    assert [marked(ElementTree.fromstring(said)[0]) for said, *_ in answers(read)] == [by_id[id] for id in item["key"]]
    # the fields of import_from_xml; without shownumcorrect it saves hints that the file does not have
    assert [text(read, name) for name in ("layouttype", "selecttype", "gradingtype", "showgrading", "shownumcorrect")] == [
        "VERTICAL", "ALL", "LONGEST_ORDERED_SUBSET", "SHOW", "1"]


def matrix(item, read):
    codes = {code["id"]: plain(code["text"]) for code in item["codes"]}
    cells = [f"{row['id']}:{column['id']}" for row in item["rows"] for column in item["columns"]]
    assert [[said for said, (good, _) in gap.items() if good] for gap in gaps(read)] == [[codes[item["key"][cell]]] for cell in cells]


def numeric(item, read):
    first, *others = read.findall("answer")
    assert float(text(first)) == item["key"] and float(first.find("tolerance").text) == item["tolerance"]
    assert [float(text(one)) for one in others[:-1]] == [trap["value"] for trap in item["traps"]] and text(others[-1]) == "*"
    assert {one.get("fraction") for one in others} == {"0"}


def short(item, read):
    good = {fold(said) for said, fraction, _ in answers(read) if fraction == 100}
    assert good == {fold(form) for form in item["key"]} and text(read, "usecase") == "0"
    assert not good & {fold(said) for said, fraction, _ in answers(read) if fraction == 0}


def essay(item, read):
    notes = marked(block(read, "graderinfo"))
    assert item["model"] in notes and all(one["text"] in notes for one in item["rubric"])
    assert float(text(read, "defaultgrade")) == sum(one["points"] for one in item["rubric"])


COMPARED = {"single": choice, "multiple": choice, "truefalse": choice, "matching": pairs("left", "right"),
            "classification": pairs("options", "categories"), "ordering": ordering, "matrix": matrix, "numeric": numeric,
            "short": short, "open": essay}


def test_every_item_comes_back_as_the_bank_has_it(exported):
    items, root = exported
    read = {text(one, "idnumber"): one for one in root if one.get("type") != "category"}
    assert len(read) == len(items) == len(load_all()) and {item["type"] for item in items} == set(COMPARED)
    for item in items:
        agrees(item, read[f"{item['id']}-{item['lang']}"])


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(DRAWN), st.integers(0, 10**6), st.sampled_from(LANGUAGES))
def test_every_form_of_a_drawn_item_comes_back(item, seed, lang):
    for form in forms(item, 2, seed):
        agrees(form.to_dict(lang), ElementTree.fromstring(ElementTree.tostring(question(form.to_dict(lang)))))


def test_moodle_rules(exported):
    """From the importer: types it knows, fractions it lists, ids given once and of at most 100 characters, names under 255, pairs enough."""
    _, root = exported
    assert {one.get("type") for one in root} <= KINDS
    ids = [text(one, "idnumber") for one in root]
    assert len(ids) == len(set(ids)) and all(0 < len(one) <= 100 for one in ids)
    for one in root:
        assert one.get("type") == "category" or 0 < len(text(one, "name/text")) <= 255
        if one.get("type") != "ordering":  # there a fraction is a place
            assert all(answer.get("fraction").lstrip("-") in FRACTIONS for answer in one.findall("answer"))
        if one.get("type") == "matching":  # edit_match_form.php: two questions, three answers
            said = one.findall("subquestion")
            assert sum(bool(text(pair)) for pair in said) >= 2 and len({text(pair, "answer/text") for pair in said}) >= 3
            assert max(len(text(pair, "answer/text")) for pair in said) <= 255  # match/db/install.xml, answertext
        if one.get("type") in ("multichoice", "truefalse", "numerical", "shortanswer"):
            assert any(answer.get("fraction") == "100" for answer in one.findall("answer")) or text(one, "single") == "false"


def test_each_chapter_is_a_category_before_its_questions():
    chapters = groups.chapters("2,4", "ar", "all", 3, 7)
    root = ElementTree.fromstring(quiz(chapters))
    paths = [text(one, "category/text") for one in root if one.get("type") == "category"]
    assert root[0].get("type") == "category" and all(path.startswith("$course$/top/") for path in paths)
    assert [path for path in paths if path.count("/") == 3] == [f"$course$/top/المقرر (ar)/{chapter.title}" for chapter in chapters]
    assert any(path.count("/") == 4 for path in paths), "forms have a category of their own"


@pytest.mark.parametrize("nasty", ["a~b", "50% = half", "{1:SA:x}", "#1", 'say "no"', "a<b>&c", "back\\slash"])
def test_signs_of_the_gap_notation_come_back(nasty):
    from coursekit.teach.markup import element
    from coursekit.teach.moodle.cloze import gap
    from coursekit.teach.moodle.parts import text as made

    parts = [{"id": "a", "text": nasty}, {"id": "b", "text": "other"}]
    read = element("question", None, made("questiontext", gap(parts, "a", nasty)))
    assert gaps(ElementTree.fromstring(ElementTree.tostring(read))) == [{nasty: (True, nasty), "other": (False, nasty)}]
    assert not set("~#}{") & set(escaped(nasty).replace("&#", ""))


def test_a_share_that_moodle_does_not_list_is_refused():
    assert [share(total) for total in (1, 3, 7)] == ["100", "33.33333", "14.28571"]
    with pytest.raises(RequestError, match="Moodle has no answer worth 8.33333") as told:
        share(12, "c01-many")
    assert "c01-many" in str(told.value)


def test_the_command_says_what_degrades_and_writes_the_same_bytes(tmp_path, capsys):
    began = time.monotonic()
    for lang in LANGUAGES:
        for name in ("one", "two"):
            assert main(["export", "moodle", "--lang", lang, "--forms", "2", "--seed", "5", "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert time.monotonic() - began < 60
    told = capsys.readouterr().err
    assert "ordering, " in told and "4.4" in told and "matrix, " in told


@pytest.mark.parametrize("wrong, told", [(["--chapters", "9"], "no chapter «9»"), (["--lang", "fr"], "no edition «fr»"),
                                         (["--pool", "exam"], "no pool «exam»"), (["--forms", "0"], "--forms"),
                                         (["--chapters", "0", "--forms", "3"], "None of these items is drawn")])
def test_bad_input_is_one_message_and_no_file(tmp_path, capsys, wrong, told):
    assert main(["export", "moodle", *wrong, "-o", str(tmp_path / "x.xml")]) == 2
    assert told in capsys.readouterr().err and not list(tmp_path.iterdir())
