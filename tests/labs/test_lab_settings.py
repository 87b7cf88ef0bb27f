"""What every lab shares: settings read and refused in words, and the settings of an answer named on a page without script."""

import pytest

from coursekit.edition import edition, editions
from coursekit.labs import asked
from coursekit.widgets.labs import labs
from coursekit.widgets.labs._base import base, laid_over
from coursekit.widgets.lab_static import set_text, tables_html

BOTH = pytest.mark.parametrize("lang", editions())


@BOTH
@pytest.mark.parametrize("value", [None, "", "2", True, 0, 9, 1.5, float("nan"), [3]])
def test_a_number_out_of_range_is_refused_at_its_control(lang, value):
    data = base(lang, "operations")
    with pytest.raises(asked.Refused) as told:
        asked.number(data, {"n": value}, "n", 1, 8)
    assert told.value.name == "n" and "8" in str(told.value) and "{" not in str(told.value)
    answer = asked.refusal(str(told.value), told.value.name)
    assert answer["errors"] == {"n": answer["sentence"]} and answer["refused"]


@BOTH
@pytest.mark.parametrize("value", [3, "", "  \n", "x" * 41])
def test_a_text_that_cannot_be_read_is_refused_at_its_control(lang, value):
    with pytest.raises(asked.Refused) as told:
        asked.text(base(lang, "operations"), {"query": value}, "query", 40)
    assert told.value.name == "query" and "{" not in str(told.value)
    assert asked.text(base(lang, "operations"), {"query": " select 1\n"}, "query", 40) == " select 1\n"


def test_a_labs_own_words_win_over_those_that_all_share():
    assert laid_over({"a": {"b": 1, "c": 2}}, {"a": {"b": 3}}) == {"a": {"b": 3, "c": 2}}


@BOTH
def test_settings_in_words(lang):
    words = edition(lang)
    number = {"kind": "number", "name": "n", "unit": "km"}
    assert set_text(number, 12000, words) == "12,000 km"
    assert set_text({**number, "texts": {"2": "two"}}, 2, words) == "two"
    assert set_text({"kind": "choice", "options": [["a", "First"]]}, "a", words) == "First"
    assert set_text({"kind": "text"}, "select 1", words) == "select 1"
    assert set_text({"kind": "select", "options": [["", "none"]]}, "", words) == ""


@BOTH
def test_more_tables_stand_under_their_captions(lang):
    one = {"caption": "A <b>", "columns": ["x"], "rows": [["1"]], "open": True}
    html = tables_html({"table": {**one, "caption": "first", "open": False}, "tables": [one, {**one, "rows": []}]}, edition(lang))
    assert html.count("<details") == 2 and html.count(" open>") == 1 and "<summary>A &lt;b&gt;</summary>" in html


def test_every_lab_is_found_by_its_name():
    assert list(labs()) == sorted(labs()) and {"01-conventions", "02-operations"} <= set(labs())
    for one in labs().values():
        assert set(one.reader.DEFAULTS) == set(one.reader.FIRST_NOTES) == set(one.model.PARTS)
