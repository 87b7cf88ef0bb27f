"""The rules of lab 7: expected points against values worked out by hand and against a lot, rules as they are read, and what must surprise."""

import random

import pytest

from coursekit import tables
from coursekit.edition import edition, editions
from coursekit.labs.trust import grammar, refused, rules, written
from coursekit.labs.trust.play import outcomes, play
from coursekit.labs.trust.world import kind, world
from coursekit.widgets.lab import answer, first_settings, lab_data

LAB = "07-trust"
BOTH = pytest.mark.parametrize("lang", editions())


def points(first, second, **more):
    """Points a round of two named rules, rounded."""
    found = play(rules.named(first), rules.named(second), world(**more))
    return round(found["first"], 3), round(found["second"], 3)


def read(text, lang="en"):
    return grammar.read(text, lab_data(LAB, lang)["grammar"])


@pytest.mark.parametrize("first, second, expected", [
    ("echo", "echo", (3, 3)),
    ("stay", "never", (-2 / 1.9, 5 / 1.9)),  # shares in every second round
    ("forgiving", "never", (-2 * (0.1 + 0.9 / 3), 5 * (0.1 + 0.9 / 3))),
    ("patient", "never", (-2 * 0.19, 5 * 0.19)),  # shares twice
    ("wary", "echo", ((5 - 2 * 0.9) / 1.9, (-2 + 5 * 0.9) / 1.9)),  # by turns, for ever
    ("coin", "coin", (1.5, 1.5)),
])
def test_points_worked_out_by_hand(first, second, expected):
    assert points(first, second, again=90) == tuple(round(value, 3) for value in expected)


@pytest.mark.parametrize("more", [{"noise": 10, "told": True}, {"noise": 20}, {"noise": 5, "hub": 20, "reputation": 2}])
@pytest.mark.parametrize("pair", [("echo", "contrite"), ("stay", "forgiving"), ("patient", "coin")])
def test_expected_points_are_those_of_a_lot(pair, more):
    here, lot = world(again=90, joint=1, **more), random.Random(7)
    first, second = (rules.named(one) for one in pair)
    total, games = [0.0, 0.0, 0.0], 8000
    for _ in range(games):
        state = (0, 0)
        while True:
            found = outcomes(first, second, state, here)
            seen, earned = lot.choices([one[1:] for one in found], [one[0] for one in found])[0]
            total = [sum_ + value for sum_, value in zip(total, earned)]
            state = (first["next"][state[0]][seen[0]], second["next"][state[1]][seen[1]])
            if lot.random() > 0.9:
                break
    expected = play(first, second, here)
    assert [value / games / 10 for value in total] == pytest.approx([expected[name] for name in ("first", "second", "both")], abs=0.08)


@pytest.mark.parametrize("again, pays", [(35, True), (45, False)])  # Axelrod's condition: w at least (5 - 3) / (5 - 0)
def test_the_shadow_of_the_future_decides_whether_betrayal_pays(again, pays):
    assert (points("never", "echo", again=again)[0] > points("echo", "echo", again=again)[0]) == pays


@pytest.mark.parametrize("more, expected", [({}, "dilemma"), ({"joint": 4}, "assurance"), ({"reputation": 3}, "harmony"), ({"cost": 0}, "harmony"),
                                            ({"gain": 1, "cost": 2}, "deadlock"), ({"joint": 2}, "assurance")])
def test_the_name_of_a_game(more, expected):
    assert kind(world(**more)) == expected


def test_what_must_surprise():
    def both(one, **more):
        return play(rules.named(one), rules.named(one), world(**more))["both"]
    assert both("echo") == pytest.approx(1) and both("echo", noise=5) < 0.35  # five errors in a hundred end most of the sharing
    assert both("forgiving", noise=5) > 0.7 and both("contrite", noise=5, told=True) > 0.8
    assert both("contrite", noise=5) == both("echo", noise=5)  # who never learns of an error cannot make it good
    assert both("echo", noise=5, hub=20) > 0.7  # a fifth of the rounds checked is enough


@pytest.mark.parametrize("field, place", [(["always", "coin"], 0), (["echo", "forgiving", "patient"], 3)])
def test_what_wins_depends_on_who_else_is_there(field, place):
    found = answer(LAB, "tournament", "en", {**first_settings(LAB, "tournament", "en"), "rule": "otherwise: withhold", "field": field})
    assert [row[0].endswith("Your rule") for row in found["table"]["rows"]].index(True) == place


@BOTH
def test_a_written_rule_is_the_named_rule(lang):
    texts = edition(lang).lookup("lab_trust.examples")
    for name in ("echo", "patient"):
        machine, _ = written.machine(read(texts[name]["text"], lang))
        for other in rules.RULES:
            for more in ({"noise": 0}, {"noise": 10, "told": True}):
                assert play(machine, other, world(**more))["first"] == pytest.approx(play(rules.named(name), other, world(**more))["first"])


def test_both_editions_say_the_same_rules():
    for name in ("echo", "forgiving", "patient", "probing"):
        cases = [[(needs, chance) for needs, chance, _ in read(edition(lang).text(f"lab_trust.examples.{name}.text"), lang)] for lang in editions()]
        assert cases[0] == cases[1] and len(cases[0]) > 1
    assert read("الشريك حجب ونحن حجبنا: مشاركة ٢٠٪\nغير ذلك: مشاركة", "en") == read("partner withheld and I withheld: share 20%\notherwise: share", "ar")


@pytest.mark.parametrize("text, place", [
    ("first round: share\npartner witheld twice: withhold\notherwise: share", (2, 2)),
    ("partner shared twise: share\notherwise: share", (1, 3)),
    ("# a remark\n\notherwise: talk", (3, 2)),
    ("otherwise: share\nI shared: share", (2, 1)),
    ("I shared:", (1, 0)),
    ("I shared, I withheld: share\notherwise: share", (1, 4)),
    ("الشريك حجز: حجب", (1, 2)),
])
def test_a_fault_points_at_its_line_and_word(text, place):
    with pytest.raises(grammar.Fault) as told:
        read(text)
    assert (told.value.line, told.value.word) == place


@BOTH
def test_a_rule_with_an_error_shows_it_where_it_was_written_and_nothing_else(lang):
    wrong = edition(lang).text("lab_trust.examples.wrong.text")
    found = answer(LAB, "tournament", lang, {**first_settings(LAB, "tournament", lang), "rule": wrong})
    assert found["refused"] and "2" in found["errors"]["rule"] and found["notes"] and not found["table"]["rows"]


@BOTH
def test_no_count_gives_an_answer_with_a_hole(lang):
    values, shares = lab_data(LAB, lang)["values"], 0
    for year in lab_data(LAB, lang)["years"]:
        for count in refused.COUNTED:
            for over in refused.SET_AGAINST:
                found = answer(LAB, "refused", lang, {"year": year, "count": count, "over": over})
                assert not found.get("refused") and "{" not in found["sentence"] + "".join(found["notes"])
                shares += refused.against(lab_data(LAB, lang), year, count, over)["relation"] == "share"
    assert shares > 20 and values["interpol-refused"]["2021"]["value"] == 1270


def test_the_grounds_add_up_where_all_are_known():
    figures = tables.load("figures").set_index("figure_id")["value"]
    for year in (2021, 2024):
        assert sum(figures[f"interpol-refused-{ground}-{year}"] for ground in ("art2", "art3", "other")) == figures[f"interpol-refused-{year}"]
