"""Keys of chapter 5 that were written by hand: held to the tables, and worked out again where they are sums."""

import re

import pytest

from coursekit import items
from coursekit.facts import fact
from coursekit.tables import load

# item: facts that stand in its words
SAID = {
    "c05-list-term": ["figures/un-1267-individuals-2024-08-23/value", "figures/un-1267-entities-2024-08-23/value"],
    "c05-claim-foiled": ["figures/paris-2015-deaths-2015-11-13/value"],
    "c05-rewrite-claim": ["figures/pnr-deu-confirmed-2020/value", "figures/pnr-deu-hits-2020/value"],
    "c05-found-or-not": ["institutions/azhar/founded_on"],
}

# item: the key, from the numbers of its stem
WORKED = {
    "c05-precision": 100 * 15 / (15 + 1980 / 20),
    "c05-pool-precision": (4 + 49995 / 500) / 4,
    "c05-threshold-cost": 100 * 3 / (3 + 97),
    "c05-lead-time": (14 + 2 + 8 + 4) / 4,
    "c05-finley": 100 * (72 + 2680) / (28 + 23 + 72 + 2680),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("id", SAID)
def test_what_an_item_says_is_what_the_tables_say(id, lang):
    text = str(items.load(id).to_dict(lang))
    for reference in SAID[id]:
        assert str(fact(reference).text(lang)) in text, reference


@pytest.mark.parametrize("id", WORKED)
def test_a_key_is_what_its_stem_gives(id):
    shape = items.load(id).shape
    assert abs(WORKED[id] - shape.key) <= max(shape.tolerance / 2, 0.05)
    assert all(abs(trap.value - shape.key) > shape.tolerance for trap in shape.traps)


def test_verdicts_that_an_item_asks_for_are_the_ledgers():
    verdicts = load("claims").set_index("claim_id")["verdict"]
    shape = items.load("c05-claim-verdicts").shape
    named = {option.id: re.search(r"\((C\d{3})\)", option.rationale.to("en"))[1] for option in shape.options}
    assert len(named) == 5 and shape.key == {id: verdicts[claim] for id, claim in named.items()}
    assert verdicts["C079"] == verdicts["C080"] == "contradicted"  # c05-claim-foiled
