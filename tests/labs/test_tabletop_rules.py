"""The engine of lab 8's exercise, and the exercise as a graph: no dead end, nothing out of reach, a reason for every choice."""

import pytest

from coursekit.edition import editions
from coursekit.labs.audit import engine
from coursekit.sources import sources
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.audit_data import SEEDS, case

LAB = "08-audit"
BOTH = pytest.mark.parametrize("lang", editions())
TINY = {"start": "a", "meters": {"m": 5}, "flags": {"f": "no"}, "criteria": ["c"], "meter_order": ["m"], "law": {}, "law_order": [],
        "nodes": {"a": {"order": ["safe", "bold"], "choices": {"safe": {"points": {"c": 2}, "next": "end"},
                                                               "bold": {"points": {"c": 0}, "set": {"f": "yes"}, "next": "toss"}}}},
        "chances": {"toss": {"percent": [{"when": {"f": "yes"}, "percent": 20}, {"percent": 99}],
                             "yes": [{"effects": {"m": 9}, "next": "end"}], "no": [{"effects": {"m": -2}, "next": "end"}]}}}


def steps_of(name):
    """Every step that leads away from a node or a chance: (its description, where it stands)."""
    if name in case()["nodes"]:
        return [(step, f"{name}.{choice}") for choice, step in case()["nodes"][name]["choices"].items()]
    return [(step, f"{name}.{way}") for way in ("yes", "no") for step in case()["chances"][name][way]]


def every_play():
    """Every way through the case under every draw, as [(choices, seed, play)]."""
    found, open_paths = [], [([], seed) for seed in map(int, SEEDS)]
    while open_paths:
        path, seed = open_paths.pop()
        play = engine.play(case(), path, seed)
        if play["at"] == "end":
            found.append((path, seed, play))
        else:
            open_paths += [([*path, choice], seed) for choice in case()["nodes"][play["at"]]["order"]]
    return found


PLAYS = every_play()


def test_a_play_goes_step_by_step_and_meters_keep_their_ends():
    play = engine.play(TINY, ["bold"], 1)
    assert play["at"] == "end" and [one["kind"] for one in play["story"]] == ["choice", "chance"]
    assert play["state"]["meters"]["m"] in (10, 3) and play["state"]["flags"] == {"f": "yes"}
    assert engine.play(TINY, [], 1)["at"] == "a" and engine.play(TINY, ["safe", "safe"], 1)["left"] == ["safe"]
    with pytest.raises(KeyError):
        engine.play(TINY, ["fly"], 1)


def test_outcomes_take_every_draw_with_its_probability():
    found = engine.outcomes(TINY, {"a": "bold"})
    assert [(round(odds, 3), state["meters"]["m"]) for odds, state in found] == [(0.2, 10), (0.8, 3)]
    assert engine.spread(found) == (44, 3, 10) and engine.best(TINY, "a") == "safe"
    assert engine.spread(engine.outcomes(TINY, {})) == (50, 5, 5)  # a node that nobody decided is decided by the criteria


def test_a_draw_is_the_same_twice_and_about_as_frequent_as_it_says():
    for chance in case()["chances"]:
        said = [engine.draw(seed, chance, 40) for seed in range(2000)]
        assert said == [engine.draw(seed, chance, 40) for seed in range(2000)] and 700 < sum(said) < 900, chance
        assert not any(engine.draw(seed, chance, 0) for seed in range(50)) and all(engine.draw(seed, chance, 100) for seed in range(50))


def test_every_path_ends_and_every_node_choice_and_arm_is_met():
    assert len(PLAYS) > 500
    nodes, choices, arms = set(), set(), set()
    for path, _, play in PLAYS:
        assert 4 <= len(path) <= 6 and not play["left"]
        for one in play["story"]:
            (choices if one["kind"] == "choice" else arms).add((one["name"], one["took"], one["say"]))
            nodes.add(one["name"])
    assert nodes == {*case()["nodes"], *case()["chances"]}
    assert choices == {(node, choice, "") for node, found in case()["nodes"].items() for choice in found["choices"]}
    written = {(name, way, arm.get("say", "")) for name, chance in case()["chances"].items() for way in ("yes", "no") for arm in chance[way]}
    assert arms <= written and {arm[:2] for arm in arms} == {arm[:2] for arm in written}


def test_the_rounds_and_the_seats_come_in_their_order():
    for _, _, play in PLAYS:
        met = [case()["nodes"][one["name"]] for one in play["story"] if one["kind"] == "choice"]
        assert [node["round"] for node in met] == sorted(node["round"] for node in met) and {node["round"] for node in met} == {1, 2, 3}
        assert [node["seat"] for node in met] == [{1: "naldora", 2: "tolmara", 3: "fenoria"}[node["round"]] for node in met]


def test_the_graph_names_only_what_it_has():
    known = {*case()["nodes"], *case()["chances"], "end"}
    for name in known - {"end"}:
        for step, place in steps_of(name):
            assert step["next"] in known, place
            assert set(step.get("effects", {})) <= set(case()["meters"]) and set(step.get("set", {})) <= set(case()["flags"]), place
            assert set(step.get("when", {})) <= set(case()["flags"]), place
    for name, chance in case()["chances"].items():
        for way in ("yes", "no"):
            assert "when" not in chance[way][-1], f"{name}.{way}: the last arm has to serve every state"


def test_every_choice_is_defensible_has_law_and_something_at_stake():
    for name, node in case()["nodes"].items():
        totals = [sum(choice["points"].values()) for choice in node["choices"].values()]
        assert 3 <= len(totals) <= 4 and min(totals) > 0, name
        for choice, step in node["choices"].items():
            assert step["law"] and set(step["law"]) <= set(case()["law"]), f"{name}.{choice}"
            assert set(step["points"]) <= set(case()["criteria"]) and set(step["points"].values()) <= {0, 1, 2}
    cited = {one for listed in case()["law"].values() for one in listed}
    assert cited <= set(sources())
    assert set(case()["law"]) == {law for node in case()["nodes"].values() for choice in node["choices"].values() for law in choice["law"]}


def test_no_decision_is_best_by_every_measure():
    """At no fork does one choice lead in points and in every meter: there is always something to weigh."""
    for name, node in case()["nodes"].items():
        worth = {choice: (sum(step["points"].values()), *(engine.spread(engine.outcomes(case(), {name: choice}), lambda state, m=m: state["meters"][m])[0]
                                                          for m in case()["meters"])) for choice, step in node["choices"].items()}
        for choice, mine in worth.items():
            assert not all(all(a >= b for a, b in zip(mine, other)) for other in worth.values() if other is not mine), f"{name}.{choice}"


def test_a_good_decision_can_end_badly_and_a_poor_one_well():
    scored = []
    for path, _, play in PLAYS:
        forks = [one for one in play["story"] if one["kind"] == "choice"]
        mine = sum(sum(engine.points(case(), one["name"], one["took"]).values()) for one in forks)
        most = sum(sum(engine.points(case(), one["name"], engine.best(case(), one["name"])).values()) for one in forks)
        scored.append((mine / most, engine.total(play["state"])))
    careful, loose = [total for share, total in scored if share >= .9], [total for share, total in scored if share < .6]
    assert min(careful) < sum(loose) / len(loose) and max(loose) > sum(careful) / len(careful)


@BOTH
def test_every_situation_and_debrief_has_all_its_words(lang):
    data = lab_data(LAB, lang)
    assert data["case"] == case()
    shown = set()
    for path, seed, play in PLAYS[::23]:
        for upto in range(len(path) + 1):
            found = answer(LAB, "tabletop", lang, {"path": path[:upto], "seed": str(seed)})
            step, said = found["step"], str(found)
            assert not found.get("refused") and step["path"] == path[:upto] and step["title"] and step["text"]
            assert all(hole not in said for hole in ("{n}", "{name}", "{title}", "{list}"))
            assert bool(step["options"]) == (upto < len(path)) and bool(step["since"][1]) == bool(upto)
            shown.add(step["title"])
        assert len(found["tables"]) == len(path) + 2 and found["chart"]
        assert all(row[1] for table in found["tables"] for row in table["rows"])
    assert len(shown) == len(case()["nodes"]) + 1


@BOTH
def test_the_debrief_keeps_quality_and_outcome_apart(lang):
    good = [answer(LAB, "tabletop", lang, {"path": path, "seed": str(seed)})["sentence"].split("\n") for path, seed, _ in PLAYS[::17]]
    words = lab_data(LAB, lang)["strings"]["debrief"]
    judged = {lines[2] for lines in good}
    assert judged <= {words[f"{manner}_{luck}"] for manner in ("careful", "loose") for luck in ("lucky", "as_expected", "unlucky")}
    assert len(judged) == 6
