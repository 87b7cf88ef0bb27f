"""One item of every type, from the cases that both scorings are held to, in either language."""

import copy
import json
from pathlib import Path

from coursekit.edition import edition
from coursekit.items.score import score

CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))
SHAPES = {}
for _entry in CASES:
    SHAPES.setdefault(_entry["item"]["type"], _entry["item"])
TYPES = list(SHAPES)
LANGUAGES = ("en", "ar")


class Sample:
    """What the widgets ask of an Item: id, type and to_dict."""

    def __init__(self, kind, **changes):
        self.shape = {**copy.deepcopy(SHAPES[kind]), **changes}
        self.id, self.type = self.shape["id"], kind

    def to_dict(self, lang):
        return {**self.shape, "lang": lang, "dir": edition(lang).direction}


def responses(kind):
    """{"right": ..., "wrong": ..., "partly": ...} for a type, "partly" where it can be."""
    shape = SHAPES[kind]
    key = shape.get("key")
    if kind in ("single", "truefalse"):
        found = [key[0], next(option["id"] for option in shape["options"] if option["id"] not in key)]
    elif kind == "multiple":
        found = [key, [option["id"] for option in shape["options"] if option["id"] not in key], key[:1]]
    elif kind == "ordering":
        found = [key, key[::-1], [key[1], key[0], *key[2:]]]
    elif kind in ("numeric", "short"):
        trap = shape["traps"][0]
        found = [str(key) if kind == "numeric" else key[0], str(trap.get("value", trap.get("form")))]
    else:
        choices = {"matching": "right", "classification": "categories", "matrix": "codes"}[kind]
        other = {part: next(choice["id"] for choice in shape[choices] if choice["id"] != right) for part, right in key.items()}
        part = next(iter(key))
        found = [key, other, {**key, part: other[part]}]
    named = dict(zip(("right", "wrong", "partly"), found))
    for name, response in named.items():
        points = score(shape, response).points
        assert {"right": points == 1, "wrong": points == 0, "partly": 0 < points < 1}[name], (kind, name)
    return named


def give(form, shape, response):
    """Give a response with the controls of a form, without handing it in."""
    kind = shape["type"]
    if kind in ("single", "truefalse", "multiple"):
        for box in form.locator(".item-options input").all():
            if (box.get_attribute("value") in response) if kind == "multiple" else box.get_attribute("value") == response:
                box.check()
    elif kind == "ordering":
        for place, wanted in enumerate(response):
            while form.locator(".item-entry").nth(place).get_attribute("data-id") != wanted:
                form.locator(f'.item-entry[data-id="{wanted}"] button').first.click()
    elif kind in ("numeric", "short", "open"):
        form.locator(".item-line, .item-area").fill(response)
    else:
        for row, (part, choice) in zip(form.locator(".item-part, .item-matrix td:has(select)").all(), parts(shape, response)):
            if choice and row.locator("select").count():
                row.locator("select").select_option(choice)
            elif choice:
                row.locator(f'input[value="{choice}"]').check()


def parts(shape, response):
    """The parts of matching, classification and matrix in the order of the form, each with its choice."""
    if shape["type"] == "matrix":
        ids = [f"{row['id']}:{column['id']}" for row in shape["rows"] for column in shape["columns"]]
    else:
        ids = [part["id"] for part in shape["left" if shape["type"] == "matching" else "options"]]
    return [(id, response.get(id)) for id in ids]
