"""What is drawn from the tables holds for any seed: the key that the tables imply, wrong options wrong, the same in every language."""

import re

import pytest
import solve
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit import items, sources, tables
from coursekit.edition import editions
from coursekit.errors import CourseError
from coursekit.items.document import Document
from coursekit.items.draw import draw
from coursekit.items.generators import GENERATORS
from coursekit.items.rules import shape_faults, text_faults
from coursekit.items.score import score

SEEDS = st.integers(min_value=0, max_value=2**32)
# the same seeds on every run: a gate that is red by chance tells nobody what they broke
ANY_SEED = settings(max_examples=25, deadline=None, derandomize=True, database=None)
OTHER_SETTINGS = [("party_on_date", {"convention": "hostages-1979"}), ("count_on_date", {"convention": "icsant-2005"}),
                  ("status_in_list", {"convention": "bombings-1997"}), ("bound_from", {"convention": "ipp-1973"}),
                  ("list_can_tell", {"convention": "hostages-1979"}), ("bound_both", {"group": "arab-league", "count": 3}),
                  ("order_in_force", {"count": 6}), ("match_depositary", {"count": 3}), ("definition_by_element", {"ask": "has"}),
                  ("code_definitions", {"definitions": 4, "elements": 2}), ("count_at", {"count": 5}),
                  ("change_between", {"series": "coalition-members"}), ("missing_condition", {"vignette": "v-verdict"}),
                  ("covers_case", {"count": 3}), ("article_of", {"convention": "icsant-2005"}), ("has_clause", {"count": 4}),
                  ("missing_function", {"bodies": "nauss acsrt etidal g5pcms"}), ("belongs_to", {"count": 5}), ("links_needed", {"group": "gcc"}),
                  ("body_doing", {"function": "training"}), ("order_founded", {"function": "prevention", "count": 4}),
                  ("at_work_on", {"count": 6}), ("share_of_attacks", {"series": "tesat-attacks-by-type"}),
                  ("window_direction", {"series": "tesat-deaths", "count": 3}),
                  ("system_by_scope", {"count": 5}), ("kind_of_system", {"count": 6}), ("searches_per_hit", {"ask": "per_hit"}),
                  ("growth_between", {"series": "sltd-searches"}),
                  ("warning_family", {"count": 6}), ("warning_described", {"count": 3}), ("alarms_that_held", {"ask": "per_hundred"})]
FORMS = [(name, {}) for name in GENERATORS] + OTHER_SETTINGS


def texts(value):
    """Every text in several languages inside a drawn item."""
    if isinstance(value, dict) and set(value) & set(editions()):
        yield value
    elif isinstance(value, (dict, list)):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from texts(entry)


def numbers(text):
    """The numbers of a text; a digit inside a Latin name (G5, MI5) belongs to the name, which Arabic may write in words."""
    return sorted(re.findall(r"(?<![A-Za-z\d])\d+", text))


def right_response(drawn):
    """What a reader gives who knows the key, in the shape of a response."""
    given = {"single": lambda key: key[0], "numeric": str}.get(drawn["type"], lambda key: key)
    return given(drawn["key"])


def test_every_generator_is_tried_with_settings_and_has_a_solver():
    assert [name for name, _ in OTHER_SETTINGS] and {name for name, _ in OTHER_SETTINGS} == set(GENERATORS)
    assert all(callable(getattr(solve, name)) for name in GENERATORS)


@pytest.mark.parametrize(("name", "asked"), FORMS, ids=str)
@given(seed=SEEDS)
@ANY_SEED
def test_the_key_is_what_the_tables_imply(name, asked, seed):
    drawn = draw(name, seed, asked)
    assert getattr(solve, name)(drawn) == drawn["key"]
    if drawn["type"] == "single":
        assert len(drawn["key"]) == 1


@pytest.mark.parametrize("name", GENERATORS)
@given(seed=SEEDS)
@ANY_SEED
def test_an_item_is_sound_in_every_language(name, seed, known):
    drawn = draw(name, seed)
    document = Document("01-law-and-policy/c01-drawn.yml", drawn, {}, [])
    assert [str(fault) for fault in (*text_faults(document, drawn, known), *shape_faults(document, drawn))] == []  # no doubles, no gaps
    found = list(texts(drawn))
    assert len(found) >= 3
    for text in found:
        assert list(text) == editions()
        assert "{" not in "".join(text.values()) and "  " not in "".join(text.values())
        assert numbers(text["en"]) == numbers(text["ar"]), text
    assert drawn["sources"] and all(id in sources.sources() for id in drawn["sources"])


@pytest.mark.parametrize("name", GENERATORS)
@given(seed=SEEDS)
@settings(ANY_SEED, max_examples=15)
def test_drawing_is_repeatable_and_the_key_earns_full_points(name, seed):
    drawn = draw(name, seed)
    assert draw(name, seed) == drawn
    assert score(drawn | {"traps": drawn.get("traps", [])}, right_response(drawn)).points == 1


@pytest.mark.parametrize("name", GENERATORS)
def test_other_seeds_give_other_forms(name):
    assert len({str(draw(name, seed)) for seed in range(20)}) > 6


def test_an_instructor_draws_other_forms_of_an_item():
    forms = {str(items.load("c01-bound-from", seed).to_dict("ar")) for seed in range(30)}
    assert len(forms) == 30
    assert items.load("c01-bound-from").draw["seed"] == 5


def test_an_item_drawn_from_data_has_one_key_in_both_languages():
    drawn = [item for item in items.load_all() if item.draw]
    assert len(drawn) >= 10
    for item in drawn:
        en, ar = item.to_dict("en"), item.to_dict("ar")
        assert en["key"] == ar["key"] and en["stem"] != ar["stem"]
        for part in ("options", "left", "right", "rows", "columns", "categories", "codes"):
            assert [one["id"] for one in en.get(part, [])] == [one["id"] for one in ar.get(part, [])]


class Changed:
    """The project's tables, one of them with other values in whole columns."""

    def __init__(self, resource, **values):
        self.resource, self.values = resource, values

    def load(self, name):
        return tables.load(name).assign(**self.values) if name == self.resource else tables.load(name)

    state_name = staticmethod(tables.state_name)


def test_the_tables_decide_the_key():
    asked = {"convention": "icsft-1999"}
    by_thirty, by_ninety = draw("bound_from", 5, asked), draw("bound_from", 5, asked, data=Changed("conventions", waiting_rule="days:90"))
    assert by_thirty["key"] == ["2012-12-16"]
    assert by_ninety["key"] == ["2013-02-14"]
    assert "ninetieth" in by_ninety["stem"]["en"] and "التسعين" in by_ninety["stem"]["ar"]


@pytest.mark.parametrize("unread", [{"evidence": "unsourced"}, {"evidence": "partly-consulted"}, {"sources": None}])
def test_rows_without_a_source_that_was_read_carry_no_question(unread):
    with pytest.raises(CourseError):
        draw("party_on_date", 1, data=Changed("ratifications", **unread))


def test_a_list_without_its_day_carries_no_question():
    with pytest.raises(CourseError, match="cannot carry"):
        draw("count_on_date", 1, data=Changed("conventions", status_as_of="2014"))


@pytest.mark.parametrize(("name", "asked", "what"), [
    ("links_needed", {"group": "cis"}, "hold 0"), ("missing_function", {"bodies": "jtic"}, "no «jtic»"),
    ("party_on_date", {"convention": "tokyo-1963"}, "cannot carry"), ("party_on_date", {"convention": "icsft"}, "no «icsft»"),
    ("order_in_force", {"count": 99}, "needs 99"), ("has_clause", {"count": "five"}, "too few parts"),
    ("definition_by_element", {"ask": "maybe"}, "no way to ask"), ("count_at", {"series": "tesat-attacks"}, "hold 0"),
    ("bound_both", {"group": "atlantis"}, "hold 0"),
    ("code_definitions", {"definitions": 8, "elements": 17}, "No 8 definitions"), ("missing_condition", {"vignette": "v-none"}, "hold 0"),
    ("match_depositary", {"scope": 7}, "not a word"), ("article_of", {"topic": "x"}, "no setting «topic»"),
    ("system_by_scope", {"count": 40}, "the question needs 40"), ("searches_per_hit", {"ask": "often"}, "hold 0"),
    ("growth_between", {"series": "tesat-attacks"}, "hold 0"),
    ("warning_described", {"count": 12}, "the question needs 12"), ("alarms_that_held", {"ask": "often"}, "hold 0")])
def test_settings_that_cannot_be_met_are_refused_in_words(name, asked, what):
    with pytest.raises(CourseError, match=what):
        draw(name, 1, asked)
