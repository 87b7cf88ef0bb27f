"""The Canvas package, read back and compared with the bank; Canvas's rules; bad input."""

import zipfile
from xml.etree import ElementTree

import pytest
from canvas_reader import NS, TYPES, Read, breaches, said
from content_models import marked
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.cli import main
from coursekit.items import load_all
from coursekit.items.fold import fold
from coursekit.items.number import parse_number
from coursekit.teach import groups
from coursekit.teach.canvas.item import question
from coursekit.teach.canvas.package import package
from coursekit.teach.forms import forms
from coursekit.teach.remarks import matrix_cells

LANGUAGES = ("en", "ar")
DRAWN = [item for item in load_all() if item.draw]


@pytest.fixture(scope="module", params=LANGUAGES)
def exported(request):
    """The chapters of one language, the files of their package, and the questions read back from them by their id."""
    chapters = groups.chapters(lang=request.param)
    files = package(chapters)
    return chapters, files, _questions(files)


def _questions(files):
    roots = [ElementTree.fromstring(content) for name, content in files.items()
             if name.startswith("quiz-") and "assessment_meta" not in name]
    return {read.ident: read for root in roots for read in map(Read, root.iter(f"{NS}item"))}


def _agrees(read, item):
    """A question that was read back says what the item says."""
    assert (read.stem.get("lang"), read.stem.get("dir")) == (item["lang"], item["dir"])
    assert marked(read.stem[0]) == item["stem"]
    assert all((one.get("lang"), one.get("dir")) == (item["lang"], item["dir"]) for one in read.feedback.values())
    COMPARED[item["type"]](read, item)
    everything = "".join(marked(one) for one in read.feedback.values())
    for text in _texts_after(item):
        assert text in everything, (item["id"], text)


def _texts_after(item):
    """Every text of an item that is for after the answer."""
    own = item.get("rationale")
    yield from own.values() if isinstance(own, dict) else [own] if own else ()
    yield from (one["rationale"] for key in ("options", "traps") for one in item.get(key, ()) if "rationale" in one)
    yield from (one["text"] for one in item.get("rubric", ()))
    yield from (item.get("model", ""), item["feedback"], *(cite["text"] for cite in item["sources"]))


def _choice(read, item):
    labels, right = read.labels("response1"), read.right()
    assert [(text, number in right, read.shown_for(number)) for number, text in labels.items()] == [
        (option["text"], option["id"] in item["key"], option["rationale"]) for option in item["options"]]


def _pairs(left, right):
    def compare(read, item):
        key = {said(read.responses[response].find(f"{NS}material")): read.labels(response)[number] for response, number in read.pairs().items()}
        texts = {one["id"]: one["text"].replace("*", "") for one in item[right]}
        assert key == {one["text"]: texts[item["key"][one["id"]]] for one in item[left]}
        assert all(sorted(read.labels(response).values()) == sorted(texts.values()) for response in read.responses)
    return compare


def _ordering(read, item):
    place = {said(read.responses[response].find(f"{NS}material")): int(read.labels(response)[number]) for response, number in read.pairs().items()}
    texts = {option["id"]: option["text"] for option in item["options"]}
    assert sorted(place, key=place.get) == [texts[id] for id in item["key"]]
    assert sorted(place.values()) == list(range(1, len(place) + 1))


def _matrix(read, item):
    codes = {code["id"]: code["text"].replace("*", "") for code in item["codes"]}
    found = [codes_of[number] for response, number in read.pairs().items() for codes_of in [read.labels(response)]]
    assert found == [codes[item["key"][cell]] for cell, _ in matrix_cells(item)]
    assert [f"response_{text[1:-1]}" for text in (cell.text for cell in read.stem.iter("td")) if text] == list(read.responses)


def _numeric(read, item):
    [condition] = read.scored()
    exact, low, high = (float(condition.find(f".//{NS}{tag}").text) for tag in ("varequal", "vargte", "varlte"))
    assert exact == item["key"] and (low + high) / 2 == pytest.approx(exact) and high - exact == pytest.approx(item["tolerance"])


def _short(read, item):
    [condition] = read.scored()
    accepted = {one.text for one in condition.iter(f"{NS}varequal")}
    assert {form.casefold() for form in item["key"]} <= {one.casefold() for one in accepted}
    assert {fold(one) for one in accepted} == {fold(form) for form in item["key"]}


def _open(read, item):
    assert read.points == sum(one["points"] for one in item["rubric"]) and not read.scored()


COMPARED = {"single": _choice, "multiple": _choice, "truefalse": _choice, "matching": _pairs("left", "right"),
            "classification": _pairs("options", "categories"), "ordering": _ordering, "matrix": _matrix, "numeric": _numeric,
            "short": _short, "open": _open}


def test_every_item_comes_back_as_the_bank_has_it(exported):
    chapters, _, questions = exported
    items = [form for chapter in chapters for group in chapter.groups for form in group]
    assert len(questions) == len(items) == len(load_all())
    assert {item["type"] for item in items} == set(COMPARED)
    for item in items:
        _agrees(questions[f"{item['id']}-{item['lang']}"], item)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(DRAWN), st.integers(0, 10**6), st.sampled_from(LANGUAGES))
def test_every_form_of_a_drawn_item_comes_back(item, seed, lang):
    for form in forms(item, 2, seed):
        bare = ElementTree.tostring(question(form.to_dict(lang)), encoding="unicode")
        written = ElementTree.fromstring(bare.replace("<item ", f'<item xmlns="{NS[1:-1]}" ', 1))
        assert breaches(written) == []
        _agrees(Read(written), form.to_dict(lang))


def test_the_files_keep_the_binding(exported):
    chapters, files, _ = exported
    for chapter in chapters:
        name = f"quiz-{chapter.id}-{chapter.lang}"
        root = ElementTree.fromstring(files[f"{name}/{name}.xml"])
        assert breaches(root) == []
        assert root[0].get("title") == chapter.title
    broken = ElementTree.fromstring(files[f"{name}/{name}.xml"].replace(b"itemfeedback", b"feedback").replace(b'rcardinality="Single"', b""))
    assert len(breaches(broken)) > 2


def test_canvas_rules(exported):
    """Each from the importer: see the file named in canvas_reader."""
    for read in exported[2].values():
        assert read.kind in TYPES
        numbers = [label.get("ident") for response in read.responses.values() for label in response.iter(f"{NS}response_label")]
        if read.kind not in ("numerical_question", "short_answer_question", "essay_question"):
            assert all(number.isdigit() and int(number) for number in numbers)  # get_or_generate_answer_id, get_canvas_matches
        assert all(one.isdigit() for one in read.fields["original_answer_ids"].split(",") if one)
        linked = {one.get("linkrefid") for one in read.item.iter(f"{NS}displayfeedback")}
        assert linked == set(read.feedback)
        assert not any("correct" in ident or "wrong" in ident for ident in linked)  # get_feedback sorts them by these words
        for one in read.item.iter(f"{NS}varequal"):
            if read.kind not in ("numerical_question", "short_answer_question"):
                assert one.text in {label.get("ident") for label in read.responses[one.get("respident")].iter(f"{NS}response_label")}
        if read.kind in ("matching_question", "multiple_dropdowns_question"):
            assert sum(float(one.find(f"{NS}setvar").text) for one in read.scored()) == pytest.approx(100, abs=0.1)
            assert len(read.responses) == len(read.scored()) >= 2
            feedback_follows = [one.find(f"{NS}setvar") is None for one in read.conditions if one.find(f".//{NS}other") is None]
            assert not feedback_follows or not feedback_follows[0]
        elif read.kind != "essay_question":
            assert read.conditions[-1] is read.scored()[0] and len(read.scored()) == 1  # the last weight counts
        if read.kind == "true_false_question":
            assert list(read.labels("response1").values()) == ["True", "False"]


def test_the_manifest_names_every_file_once(exported):
    chapters, files, _ = exported
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    named = [one.get("href") for one in root.iter() if one.tag.endswith("}file")]
    assert sorted([*named, "imsmanifest.xml"]) == sorted(files)
    resources = {one.get("identifier"): one.get("type") for one in root.iter() if one.tag.endswith("}resource")}
    assert list(resources.values()).count("imsqti_xmlv1p2") == len(chapters)
    assert {one.get("identifierref") for one in root.iter() if one.tag.endswith("}dependency")} <= set(resources)


def test_forms_become_a_group_of_which_one_is_drawn(tmp_path, capsys):
    command = ["export", "canvas", "--chapters", "1", "--forms", "3", "--seed", "5", "-o"]
    assert main([*command, str(tmp_path / "one.zip")]) == 0 and main([*command, str(tmp_path / "two.zip")]) == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        root = ElementTree.fromstring(archive.read("quiz-01-law-and-policy-en/quiz-01-law-and-policy-en.xml"))
    assert breaches(root) == []
    sections = [one for one in root.iter(f"{NS}section") if one.get("ident") != "root_section"]
    assert {section.find(f".//{NS}selection_number").text for section in sections} == {"1"}
    assert len(sections) > 5 and all(len(section.findall(f"{NS}item")) in (2, 3) for section in sections)
    idents = [item.get("ident") for item in root.iter(f"{NS}item")]
    assert len(set(idents)) == len(idents)
    told = capsys.readouterr().err
    assert "ordering," in told and "as matching to places" in told and "matrix," in told


@pytest.mark.parametrize("wrong", [["--chapters", "12"], ["--lang", "fr"], ["--pool", "exam"], ["--own", "nowhere"], ["--forms", "0"],
                                   ["--chapters", "8", "--pool", "assessment", "--lang", "xx"]])
@pytest.mark.parametrize("kind", ["canvas", "qti3"])
def test_a_request_that_cannot_be_met_leaves_no_file(kind, wrong, tmp_path, capsys):
    out = tmp_path / "package.zip"
    assert main(["export", kind, "-o", str(out), *wrong]) == 2
    assert not list(tmp_path.iterdir()) and len(capsys.readouterr().err.splitlines()) == 1


def test_a_folder_is_no_file_to_write(tmp_path, capsys):
    assert main(["export", "canvas", "--chapters", "8", "-o", str(tmp_path)]) == 2
    assert not list(tmp_path.iterdir()) and "This is a folder." in capsys.readouterr().err


def test_a_number_in_the_file_is_a_number_that_canvas_reads(exported):
    for read in exported[2].values():
        if read.kind == "numerical_question":
            assert all(parse_number(one.text) is not None and "e" not in one.text for one in read.scored()[0].iter() if one.text and one.text.strip())
