"""The QTI 3.0 package: read back and compared with the bank, played and compared with the page's own scoring."""

from xml.etree import ElementTree

import pytest
from content_models import faults, local, marked
from hypothesis import given, settings
from hypothesis import strategies as st
from qti3_models import ATTRIBUTES, MODELS
from qti3_player import NS, Player

from coursekit.cli import main
from coursekit.items import load_all
from coursekit.items.score import score
from coursekit.teach import groups
from coursekit.teach.forms import forms
from coursekit.teach.qti3.item import assessment_item
from coursekit.teach.qti3.package import package
from coursekit.teach.remarks import matrix_cells

LANGUAGES = ("en", "ar")
BANK = load_all()
SCORED = [item for item in BANK if item.type not in ("ordering", "open")]
XML = "{http://www.w3.org/XML/1998/namespace}"


@pytest.fixture(scope="module", params=LANGUAGES)
def exported(request):
    chapters = groups.chapters(lang=request.param)
    return [form for chapter in chapters for group in chapter.groups for form in group], package(chapters), chapters


def _ids(player, item):
    """The bank's ids of what can be chosen -> the identifiers in the file, found by their place in the order of the texts."""
    found = [(one.get("identifier"), marked(one)) for one in player.root.iter() if local(one) in ("qti-simple-choice", "qti-simple-associable-choice")]
    if item["type"] == "matrix":
        bank = [*matrix_cells(item), *((code["id"], code["text"]) for code in item["codes"])]
    else:
        sets = [item[name] for name in ("options", "left", "right", "categories") if name in item]
        bank = [(part["id"], part["text"]) for one in sets for part in one]
    assert sorted(text for _, text in found) == sorted(text for _, text in bank)
    if item["type"] == "ordering":
        return {id: next(identifier for identifier, said in found if said == text) for id, text in bank}
    assert [text for _, text in found] == [text for _, text in bank]
    sides = len(found) - len(item.get("right", item.get("categories", item.get("codes", ()))))
    return [{id: identifier for (id, _), (identifier, _) in list(zip(bank, found))[part]} for part in (slice(0, sides), slice(sides, None))]


def _given(player, item, response):
    """A response of the page as a response to the file."""
    kind = item["type"]
    if kind in ("numeric", "short", "open"):
        return float(response) if kind == "numeric" and response else response
    ids = _ids(player, item)
    if kind in ("ordering", "multiple"):
        return [(ids if kind == "ordering" else ids[0])[id] for id in response]
    return [f"{ids[0][part]} {ids[1][choice]}" for part, choice in response.items()] if isinstance(response, dict) else ids[0].get(response)


def _right(item):
    key = item["key"]
    if item["type"] in ("single", "truefalse", "short"):
        return key[-1]
    return str(key) if item["type"] == "numeric" else key


def _wrong(item):
    """A response with nothing right in it."""
    kind, key = item["type"], item.get("key")
    if kind in ("single", "truefalse", "multiple"):
        others = [option["id"] for option in item["options"] if option["id"] not in key]
        return others if kind == "multiple" else others[0]
    if kind == "ordering":
        return [*key[1:], key[0]]
    if isinstance(key, dict):
        choices = [one["id"] for one in item.get("right") or item.get("categories") or item["codes"]]
        return {part: next(id for id in choices if id != key[part]) for part in key}
    return str(key + 10 * (item["tolerance"] + 1)) if kind == "numeric" else "no such word"


def _feedback(player):
    return {one.get("identifier"): marked(one) for one in player.root.findall(f"{NS}qti-modal-feedback")}


def test_every_item_keeps_the_binding_and_carries_language_and_direction(exported):
    items, files, _ = exported
    for item in items:
        root = ElementTree.fromstring(files[f"items/{item['id']}.xml"])
        assert faults(root, MODELS, ATTRIBUTES) == []
        assert root.get(f"{XML}lang") == item["lang"] and root.find(f"{NS}qti-item-body").get("dir") == item["dir"]
        assert {one.get("dir") for one in root.iter() if "dir" in one.attrib} == {item["dir"]}
        assert marked(root.find(f"{NS}qti-item-body/{NS}div")) == item["stem"]
        identifiers = [one.get("identifier") for one in root.iter() if local(one) in ("qti-simple-choice", "qti-simple-associable-choice")]
        assert len(set(identifiers)) == len(identifiers)
    assert len(items) == len(BANK)


def test_the_right_answer_has_the_full_score_and_a_wrong_one_none(exported):
    items, files, _ = exported
    for item in items:
        player = Player(files[f"items/{item['id']}.xml"])
        if item["type"] == "open":
            assert player.root.find(f"{NS}qti-outcome-declaration").get("external-scored") == "human"
            blocks = player.root.findall(f".//{NS}qti-rubric-block")
            assert all(criterion["text"] in marked(blocks[0]) for criterion in item["rubric"]) and item["model"] in marked(blocks[0])
            assert "model" in player.answer("a text")[1]
            continue
        assert player.answer(_given(player, item, _right(item)))[0] == pytest.approx(1, abs=1e-12), item["id"]
        assert player.answer(_given(player, item, _wrong(item)))[0] == 0, item["id"]
        assert player.answer(None) == (0, []), item["id"]


def test_every_rationale_and_source_is_there(exported):
    items, files, _ = exported
    for item in items:
        said = "".join(_feedback(Player(files[f"items/{item['id']}.xml"])).values())
        own = item.get("rationale")
        texts = [*(own.values() if isinstance(own, dict) else [own] if own else ()), item["feedback"], *(cite["text"] for cite in item["sources"]),
                 *(one["rationale"] for key in ("options", "traps") for one in item.get(key, ()) if "rationale" in one)]
        assert all(text in said for text in texts), item["id"]


@st.composite
def _case(draw):
    item = draw(st.sampled_from(SCORED))
    if item.draw:
        item = forms(item, 1, draw(st.integers(0, 10**6)))[0]
    item = item.to_dict(draw(st.sampled_from(LANGUAGES)))
    kind = item["type"]
    if kind in ("single", "truefalse"):
        response = draw(st.sampled_from([option["id"] for option in item["options"]]))
    elif kind == "multiple":
        response = draw(st.lists(st.sampled_from([option["id"] for option in item["options"]]), unique=True))
    elif kind == "numeric":
        near = [item["key"], item["key"] + item["tolerance"], item["key"] - item["tolerance"] / 2, *(trap["value"] for trap in item["traps"])]
        response = str(draw(st.sampled_from(near) | st.integers(0, 400)))
    elif kind == "short":
        response = draw(st.sampled_from([*item["key"], *(trap["form"] for trap in item["traps"]), "", "x"]))
    else:
        choices = [one["id"] for one in item.get("right") or item.get("categories") or item["codes"]]
        response = draw(st.dictionaries(st.sampled_from(sorted(item["key"])), st.sampled_from(choices)))
    return item, response


@settings(max_examples=120, deadline=None)
@given(_case())
def test_a_file_scores_and_explains_as_the_page_does(case):
    item, response = case
    player, expected = Player(assessment_item(item)), score(item, response)
    points, shown = player.answer(_given(player, item, response))
    assert points == pytest.approx(expected.points)
    said = _feedback(player)
    for place, trap in enumerate(item.get("traps", ())):
        assert (f"trap_{place}" in shown) == (f"trap:{place}" in expected.why), (item["id"], response)
    if item["type"] in ("single", "truefalse") and response:
        assert [said[identifier] for identifier in shown if identifier.startswith("c_")] == [
            option["rationale"] for option in item["options"] if option["id"] == response]


def test_the_package_names_every_file(exported):
    items, files, chapters = exported
    root = ElementTree.fromstring(files["imsmanifest.xml"])
    resources = [one for one in root.iter() if local(one) == "resource"]
    assert sorted([one.get("href") for one in resources] + ["imsmanifest.xml"]) == sorted(files)
    assert [one.get("type") for one in resources].count("imsqti_item_xmlv3p0") == len(items)
    known = {one.get("identifier") for one in resources}
    assert {one.get("identifierref") for one in root.iter() if local(one) == "dependency"} <= known and len(known) == len(resources)
    for chapter in chapters:
        test = ElementTree.fromstring(files[f"tests/{chapter.id}.xml"])
        expected = [f"../items/{form['id']}.xml" for group in chapter.groups for form in group]
        assert [one.get("href") for one in test.iter(f"{NS}qti-assessment-item-ref")] == expected


def test_the_command_says_what_it_wrote_and_what_degrades(tmp_path, capsys):
    command = ["export", "qti3", "--chapters", "1", "--lang", "ar", "--forms", "2", "-o"]
    assert main([*command, str(tmp_path / "one.zip")]) == 0 and main([*command, str(tmp_path / "two.zip")]) == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    told = capsys.readouterr().err
    assert "matrix, " in told and "as matching of cells with codes" in told
