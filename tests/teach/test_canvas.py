"""The Canvas package, read back and compared with the bank; Canvas's rules; bad input."""

import zipfile
from xml.etree import ElementTree

import pytest
from canvas_compared import COMPARED, agrees
from canvas_reader import NS, TYPES, Read, breaches
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.cli import main
from coursekit.items import load_all
from coursekit.items.number import parse_number
from coursekit.teach import groups
from coursekit.teach.canvas.item import question
from coursekit.teach.canvas.package import package
from coursekit.teach.forms import forms

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


def test_every_item_comes_back_as_the_bank_has_it(exported):
    chapters, _, questions = exported
    items = [form for chapter in chapters for group in chapter.groups for form in group]
    assert len(questions) == len(items) == len(load_all())
    assert {item["type"] for item in items} == set(COMPARED)
    for item in items:
        agrees(questions[f"{item['id']}-{item['lang']}"], item)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(DRAWN), st.integers(0, 10**6), st.sampled_from(LANGUAGES))
def test_every_form_of_a_drawn_item_comes_back(item, seed, lang):
    for form in forms(item, 2, seed):
        bare = ElementTree.tostring(question(form.to_dict(lang)), encoding="unicode")
        written = ElementTree.fromstring(bare.replace("<item ", f'<item xmlns="{NS[1:-1]}" ', 1))
        assert breaches(written) == []
        agrees(Read(written), form.to_dict(lang))


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
