"""Every recorded case of every lab answers as recorded, under CPython here and under MicroPython in a browser."""

import pytest
from record import cases, data, digest
from recorded import RECORDED

from coursekit.edition import editions
from coursekit.widgets.lab import answer
from coursekit.widgets.labs import labs

ANEW = "the model or a row of data changed: run tests/labs/record.py and read what it changes"
ANSWER_ALL = """async ([name, cases]) => {
  const answer = await courseLabs.start(courseLabs[name]);
  return Promise.all(cases.map(({part, settings}) => answer(part, settings)));
}"""
EVERY_CASE = [(name, case) for name, found in RECORDED.items() for case in found]
every_lab = pytest.mark.parametrize("name", labs())


@every_lab
def test_every_case_is_recorded_once_in_every_edition(name):
    expected = [[case, lang, part, settings] for case, (part, settings) in cases(name).CASES.items() for lang in editions()]
    assert [[case[key] for key in ("name", "lang", "part", "settings")] for case in RECORDED[name]] == expected
    assert {case["part"] for case in RECORDED[name]} == set(labs()[name].model.PARTS) and len(RECORDED[name]) > 30


@pytest.mark.parametrize("name, case", EVERY_CASE, ids=[f"{name}-{case['name']}-{case['lang']}" for name, case in EVERY_CASE])
def test_cpython_answers_as_recorded(name, case):
    found = labs()[name].model.PARTS[case["part"]](data(name, case["lang"]), case["settings"])
    assert found["sentence"] == case["sentence"], ANEW
    assert digest(found) == case["digest"], f"the sentence stands; notes, table or picture do not: {ANEW}"


@every_lab
def test_micropython_answers_as_cpython_does(page, name):
    """With the files that the page loads, and the data it carries."""
    wanted = [case for case in RECORDED[name] if case["lang"] == page.lang]
    for file in ("runtime.js", f"{name}.{page.lang}.js"):
        page.add_script_tag(url=f"labs/{file}")
    found = page.evaluate(ANSWER_ALL, [f"{name}.{page.lang}", wanted])
    assert len(found) == len(wanted) > 15
    for case, result in zip(wanted, found):
        expected = answer(name, case["part"], page.lang, case["settings"])
        assert result["sentence"] == expected["sentence"], case["name"]
        assert result == expected and digest(result) == digest(expected), case["name"]
