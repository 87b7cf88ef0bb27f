"""Keys and dates that were written by hand, held to the tables: a table that is put right must not leave an item behind."""

import re

import pytest

from coursekit import items
from coursekit.facts import fact
from coursekit.tables import load

# item: (what its words "alt" and the like stand for in codings.csv, its rows, its columns)
MATRICES = {
    "c01-code-aims": ({"alt": "alternative", "absent": "absent"},
                      {"icsft": "icsft-1999", "eu": "eu-2017-541", "arab": "arab-1998"},
                      {"frighten": "aim_frighten", "compel": "aim_compel", "destabilise": "aim_destabilise"}),
    "c01-code-three-definitions": ({"express": "express", "absent": "absent"},
                                   {"arab": "arab-1998", "icsft": "icsft-1999", "uk": "uk-ta-2000"},
                                   {"threat": "threat_alone", "civilian": "civilian_victim", "motive": "motive_required",
                                    "liberation": "liberation_carveout"}),
    "c01-pool-code-actor": ({"express": "express", "absent": "absent"},
                            {"us": "us-22usc2656f", "uk": "uk-ta-2000", "icsft": "icsft-1999"},
                            {"motive": "motive_required", "actor": "substate_actor_only", "civilian": "civilian_victim"}),
}

# item: facts that stand in its English words
SAID = {
    "c01-thirtieth-day": ["ratifications/icsft-1999:EGY/consented_on", "ratifications/icsft-1999:EGY/signed_on",
                          "conventions/icsft-1999/in_force_on", "derived/bound_since_by:icsft-1999:EGY"],
    "c01-pool-kuwait-date": ["ratifications/icsft-1999:KWT/consented_on", "derived/bound_since_by:icsft-1999:KWT",
                             "conventions/icsft-1999/in_force_on"],
    "c01-before-signed": ["ratifications/icsft-1999:SOM/signed_on", "ratifications/icsft-1999:SOM/as_of"],
    "c01-status-order": ["ratifications/icsft-1999:MAR/signed_on", "ratifications/icsft-1999:MAR/consented_on",
                         "derived/bound_since_by:icsft-1999:MAR", "conventions/icsft-1999/adopted_on", "conventions/icsft-1999/opened_on",
                         "conventions/icsft-1999/in_force_on"],
    "c01-financing-path": ["ratifications/icsft-1999:DZA/consented_on", "ratifications/icsft-1999:TUN/consented_on"],
    "c01-bound-on-1373": ["resolutions/unsc-1373/adopted_on", "conventions/icsft-1999/in_force_on"],
    "c01-in-force-2001": ["conventions/mex-1991/in_force_on", "conventions/bombings-1997/in_force_on", "conventions/icsft-1999/in_force_on"],
    "c01-party-count": ["ratifications/icsft-1999:EGY/consented_on", "conventions/icsft-1999/parties_count"],
    "c01-before-definition": ["conventions/icsft-1999/parties_count", "resolutions/unga-49-60/adopted_on"],
    "c01-who-binds": ["conventions/icsft-1999/parties_count", "conventions/ets-090/in_force_on"],
    "c06-before-trained": ["figures/sharaka-officers-2023-01/value"], "c06-partner-match": ["institutions/unoct/founded_on"],
    "c06-rate-improved": ["figures/gte-projects-assessed-2017/value", "figures/gte-projects-improved-2017/value"],
    "c01-before-grey-list": ["fatf/grey-count/number"],
    "c01-none-2014": ["ratifications/bombings-1997:JOR/as_of"],
    "c01-not-party-1373": ["ratifications/icsft-1999:TCD/as_of", "resolutions/unsc-1373/adopted_on"],
    "c03-before-hits": ["figures/sltd-searches-2013/value", "figures/sltd-hits-2013/value"],
}

# item: option -> (topic, its article in data/treaty_articles.csv)
ARTICLES = {"c01-pool-bombings-articles": ("bombings-1997", {
    "a": "jurisdiction", "b": "extradite_or_prosecute", "c": "extradition_base", "d": "political_offence", "e": "persecution_clause"})}


def words(item):
    """Everything that an item says in English, as one text."""
    def said(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, dict)):
            for entry in value.values() if isinstance(value, dict) else value:
                yield from said(entry)
    return " ".join(said(item.to_dict("en")))


@pytest.mark.parametrize("id", MATRICES)
def test_a_coding_matrix_agrees_with_the_coding(id):
    codes, rows, columns = MATRICES[id]
    table = load("codings").set_index(["definition_id", "element_id"])["code"]
    key = items.load(id).shape.key
    assert len(key) == len(rows) * len(columns)
    for cell, code in key.items():
        down, across = cell.split(":")
        assert codes[code] == table[rows[down], columns[across]], cell


@pytest.mark.parametrize("id", SAID)
def test_what_an_item_says_is_what_the_tables_say(id):
    text = words(items.load(id))
    for reference in SAID[id]:
        assert str(fact(reference).text("en")) in text, reference


@pytest.mark.parametrize("id", ARTICLES)
def test_articles_are_the_tables(id):
    treaty, topics = ARTICLES[id]
    rows = load("treaty_articles")
    rows = rows[rows["instrument_id"] == treaty].set_index("topic")["article"]
    item = items.load(id)
    assert {option.id: option.text.to("en") for option in item.shape.options} == {
        option: f"Article {rows[topic]}" for option, topic in topics.items()}
    assert set(item.shape.key) == {option for option, topic in topics.items() if topic in ("jurisdiction", "extradite_or_prosecute")}


def test_states_without_an_act_have_none_in_the_tables():
    rows = load("ratifications").set_index(["convention_id", "iso3"])["status"]
    assert rows["bombings-1997", "JOR"] == "not-listed"  # c01-none-2014
    assert rows["icsft-1999", "TCD"] == "not-listed"  # c01-not-party-1373
    assert rows["icsft-1999", "SOM"] == "signatory"  # c01-before-signed
    assert "MAR" not in rows["arab-1998"] and rows["arab-1998", "KWT"] == "signatory"  # c01-arab-silence
    assert list(rows["arab-1998"]).count("party") == 8


def test_counts():
    day = "2001-09-28"
    bound = items.load("c01-bound-on-1373").shape
    assert bound.key == fact(f"derived/bound_on:icsft-1999:{day}").value
    assert bound.traps[0].value == fact(f"derived/parties_on:icsft-1999:{day}").value
    rows = load("conventions").dropna(subset="un19_number")
    in_force = items.load("c01-in-force-2001").shape
    assert in_force.key == sum(str(row) <= day for row in rows["in_force_on"])
    assert in_force.traps[0].value == sum(str(row) <= day for row in rows["adopted_on"])
    assert in_force.traps[1].value == len(rows)


def test_kuwait_is_in_the_grey_list_that_the_item_names():
    rows = load("fatf").set_index("fatf_id")
    assert str(rows.loc["grey-kwt", "as_of"]) == "2026-06-19"


def test_verdicts_that_an_item_asks_for_are_the_ledgers():
    verdicts = load("claims").set_index("claim_id")["verdict"]
    item = items.load("c03-claim-verdicts").shape
    named = {option.id: re.search(r"\((C\d{3})\)", option.rationale.to("en"))[1] for option in item.options}
    assert len(named) == 5 and item.key == {id: verdicts[claim] for id, claim in named.items()}
    assert verdicts["C052"] == "unverifiable"  # c03-claim-foiled
    [right] = [option for option in items.load("c03-claim-foiled").shape.options if option.id in items.load("c03-claim-foiled").shape.key]
    assert right.text.to("en").startswith("Unverifiable")
