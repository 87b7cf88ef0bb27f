"""A question read back from the Canvas package, compared with its item: one comparison a type."""

import pytest
from canvas_reader import NS, said
from content_models import marked

from coursekit.items.fold import fold
from coursekit.teach.remarks import matrix_cells


def agrees(read, item):
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
