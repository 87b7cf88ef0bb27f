"""The script scores as Python does: on the shared cases, and on every item of the bank with responses of all kinds."""

import itertools
import json
import random

import pytest
from samples import CASES

from coursekit import items
from coursekit.items.score import score
from coursekit.widgets import bundle


@pytest.fixture(scope="module")
def scored(browser):
    """``scored([(item, response), ...])``: what the script says to each, as lists of dicts."""
    page = browser.new_page()
    page.goto("about:blank")
    page.evaluate("""async (text) => {
      const url = URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
      window.half = await import(url);
    }""", bundle.notebook_module("item"))
    yield lambda pairs: page.evaluate("pairs => pairs.map(([item, response]) => half.score(item, response))",
                                      [[item, response] for item, response in pairs])
    page.close()


def same(from_script, points, correct, marks, why):
    assert from_script["points"] == (None if points is None else pytest.approx(points))
    assert (from_script["correct"], from_script["marks"], from_script["why"]) == (correct, marks, why)


def test_every_case_scores_alike_in_the_browser(scored):
    pairs = [(entry["item"], case) for entry in CASES for case in entry["cases"]]
    assert len(pairs) > 50
    for (item, case), found in zip(pairs, scored([(item, case["response"]) for item, case in pairs]), strict=True):
        same(found, case["points"], case["correct"], case["marks"], case["why"])


def some_responses(shape, dice):
    """Responses of a type: every subset or order where there are few, else some drawn ones, and the empty one."""
    kind = shape["type"]
    ids = [option["id"] for option in shape.get("options", [])]
    if kind in ("single", "truefalse"):
        return [None, *ids]
    if kind == "multiple":
        return [list(chosen) for n in range(len(ids) + 1) for chosen in itertools.combinations(ids, n)]
    if kind == "ordering":
        orders = list(itertools.permutations(ids)) if len(ids) <= 4 else [dice.sample(ids, len(ids)) for _ in range(60)]
        return [None, *map(list, orders)]
    if kind == "numeric":
        return ["", "x", str(shape["key"]), f" {shape['key']}", *(str(trap["value"]) for trap in shape["traps"])]
    if kind == "short":
        return ["", "?", *shape["key"], *(form.upper() for form in shape["key"]), *(trap["form"] for trap in shape["traps"])]
    if kind == "open":
        return ["", "text"]
    choices = [choice["id"] for choice in shape[{"matching": "right", "classification": "categories", "matrix": "codes"}[kind]]]
    return [{}, shape["key"], *({part: dice.choice(choices) for part in shape["key"] if dice.random() < 0.8} for _ in range(40))]


def test_every_item_of_the_bank_scores_alike_in_the_browser(scored):
    dice, pairs = random.Random(1373), []
    bank = items.load_all()
    assert len(bank) >= 20
    for item in bank:
        for lang in ("en", "ar"):
            shape = item.to_dict(lang)
            pairs += [(shape, response) for response in some_responses(shape, dice)]
    for (shape, response), found in zip(pairs, scored(pairs), strict=True):
        expected = json.loads(json.dumps(score(shape, response)._asdict()))
        same(found, **expected)
