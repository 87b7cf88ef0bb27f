"""The form of an item's file: ``items/schema.json``, and its faults in an author's words."""

import difflib
import json
from functools import lru_cache

from jsonschema import Draft202012Validator

from coursekit.edition import ROOT

FILE = ROOT / "items" / "schema.json"


@lru_cache(maxsize=None)
def schema():
    """The schema as plain mappings."""
    return json.loads(FILE.read_text("utf-8"))


def fields(type, drawn=False):
    """The fields an item of that type may have: name -> its place in the schema."""
    known = dict(schema()["properties"])
    if not drawn:
        known |= schema()["else"]["properties"] | resolve(shape_of(type)).get("properties", {})
    return known


def shape_of(type):
    """What the schema asks of a type beyond the common fields."""
    name = "choice" if type in ("single", "multiple", "truefalse") else type
    return schema()["$defs"].get(name, {})


def resolve(place):
    """A place of the schema with what its ``$ref`` names mixed in, its own words before the others'."""
    if "$ref" not in place:
        return place
    return {**resolve(schema()["$defs"][place["$ref"].removeprefix("#/$defs/")]), **place}


def form_faults(document):
    """Every way in which a document does not have the form of an item, as CourseErrors with lines."""
    faults = []
    for error in Draft202012Validator(schema()).iter_errors(document.data):
        path = tuple(error.absolute_path)
        if error.validator in ("additionalProperties", "unevaluatedProperties"):
            faults += _unknown_keys(document, path, error)
        else:
            faults.append(document.fault(_what(error), path, _mend(error)))
    return faults


def _unknown_keys(document, path, error):
    # jsonschema also lists known fields here when something inside them is wrong; those have their own faults
    known = error.schema["properties"] if path else fields(document.data.get("type"), "draw" in document.data)
    for key in error.instance:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            mend = f"Did you mean «{near[0]}»?" if near else f"Known here: {', '.join(known)}."
            yield document.fault(f"«{key}» is not a field here.", (*path, key), mend)


def _what(error):
    value, rule = error.instance, error.validator_value
    if error.validator == "required":
        missing = [name for name in rule if name not in value]
        return f"Missing: {', '.join(missing)}." if len(missing) == 1 else error.message + "."
    if error.validator == "enum":
        return f"«{value}» is not one of: {', '.join(rule)}."
    if error.validator == "type":
        wanted = {"object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number",
                  "number": "a number"}[rule]
        return f"«{value}» is not {wanted}."
    if error.validator == "pattern":
        return f"«{value}» does not have the form asked for."
    return f"{error.message}."


def _mend(error):
    if error.validator == "required":
        name = error.message.split("'")[1]
        return resolve(error.schema.get("properties", {}).get(name, {})).get("description")
    if error.validator == "type" and error.validator_value == "string" and isinstance(error.instance, (int, float)):
        return "Put it in quotes: a bare number is read as a number."
    place = resolve(error.schema)
    examples = place.get("examples")
    example = f"Example: {json.dumps(examples[0], ensure_ascii=False)}" if examples else ""
    return " ".join(part for part in (place.get("description"), example) if part) or "See items/schema.json."
