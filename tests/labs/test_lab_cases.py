"""Every recorded case answers as recorded, under CPython here and under MicroPython in a browser."""

import pytest
from record import CASES as SETTINGS
from record import data, digest
from recorded import CASES, LAB

from coursekit.edition import editions
from coursekit.labs import conventions
from coursekit.widgets.lab import answer

ANEW = "the model or a row of data changed: run tests/labs/record.py and read what it changes"
ANSWER_ALL = """async ([name, cases]) => {
  const answer = await courseLabs.start(courseLabs[name]);
  return Promise.all(cases.map(({part, settings}) => answer(part, settings)));
}"""


def name_of(case):
    return f"{case['name']}-{case['lang']}"


def test_every_case_is_recorded_once_in_every_edition():
    expected = [[name, lang, part, settings] for name, (part, settings) in SETTINGS.items() for lang in editions()]
    assert [[case[key] for key in ("name", "lang", "part", "settings")] for case in CASES] == expected
    assert {case["part"] for case in CASES} == set(conventions.PARTS) and len(CASES) > 100


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_cpython_answers_as_recorded(case):
    found = conventions.PARTS[case["part"]](data(case["lang"]), case["settings"])
    assert found["sentence"] == case["sentence"], ANEW
    assert digest(found) == case["digest"], f"the sentence stands; notes, table or picture do not: {ANEW}"


def test_micropython_answers_as_cpython_does(page):
    """With the files that the page loads, and the data it carries."""
    cases = [case for case in CASES if case["lang"] == page.lang]
    for file in ("runtime.js", f"{LAB}.{page.lang}.js"):
        page.add_script_tag(url=f"labs/{file}")
    found = page.evaluate(ANSWER_ALL, [f"{LAB}.{page.lang}", cases])
    assert len(found) == len(cases) > 50
    for case, result in zip(cases, found):
        expected = answer(LAB, case["part"], page.lang, case["settings"])
        assert result["sentence"] == expected["sentence"], case["name"]
        assert result == expected and digest(result) == digest(expected), case["name"]
