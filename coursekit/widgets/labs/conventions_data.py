"""Lab 1's data, drawn from the tables and written as short as the model can read.

The shape of ``data``:
  lang, dir, months, list_separator, strings     the words of the answer
  first_day, last_day                            between which days the lab answers
  instruments  [{id, name, adopted_on, in_force_on, waiting_rule, list (complete|partial|none), as_of, count, count_as_of,
                 beside [names of organisations in the list]}]
  states       [[iso3, name]] in the order of names
  groups       [{id, name, in_sentence, members [iso3], unsourced}]
  rows         {instrument: [[iso3, act, consented, signed, as_of, known_by, in_force_for, unsourced 0|1]]}
  articles     {instrument: five of [provision, article, effect, unsourced], in the order of links.TOPICS}
  marks        [[day, name]] of Council resolutions
  definitions, elements, cells, vignettes        for the coder, see coursekit.labs.conventions.coding
"""

from functools import lru_cache

from coursekit import tables
from coursekit.edition import edition
from coursekit.labs.conventions import links
from coursekit.widgets.labs._base import base, sort_key, texts

MARKS = ("unsc-1267", "unsc-1373", "unsc-2178", "unsc-2396")
FIRST_DAY = "1963-09-14"  # the oldest instrument in the lists, Tokyo Convention
NO_STATES = ("EUE",)  # organisations with a row in a list: said beside the answer, never counted as a State
UI = ("ui", "parts", "controls", "mark_names", "list_kind", "instrument_groups", "spread")  # the widget's, not the model's


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language. Text from outside the lab's strings is in the tables."""
    words = edition(lang)
    rows = ratification_rows()
    states = sorted({row[0] for found in rows.values() for row in found})
    named = sorted([[iso3, tables.state_name(iso3, lang)] for iso3 in states], key=lambda pair: sort_key(pair[1]))
    return {
        **base(lang, "conventions", UI),
        "first_day": FIRST_DAY, "last_day": last_day(),
        "instruments": instruments(lang), "states": named, "groups": groups(lang), "rows": rows,
        "articles": articles(lang),
        "marks": [[row["adopted_on"], words.text(f"lab_conventions.mark_names.{row['resolution_id']}")]
                  for row in sorted(texts("resolutions"), key=lambda row: row["adopted_on"]) if row["resolution_id"] in MARKS],
        **coder_data(lang),
    }


def last_day():
    """The day on which the facts were gathered: the latest day a source was opened."""
    return max(row["accessed_on"] for row in texts("sources") if row["accessed_on"])


def instruments(lang):
    """Every instrument that has a list or a row of articles, the UN's in their own order first."""
    listed = {row["convention_id"] for row in texts("treaty_articles")}
    beside = {}
    for row in texts("ratifications"):
        if row["iso3"] in NO_STATES:
            beside.setdefault(row["convention_id"], []).append(tables.state_name(row["iso3"], lang))
    found = []
    for row in sorted(texts("conventions"), key=lambda row: (not row["un19_number"], int(row["un19_number"] or 0))):
        if row["status_list"] == "none" and row["convention_id"] not in listed:
            continue
        found.append({"id": row["convention_id"], "name": row[f"name_{lang}"], "adopted_on": row["adopted_on"],
                      "in_force_on": row["in_force_on"], "waiting_rule": row["waiting_rule"], "list": row["status_list"],
                      "as_of": row["status_as_of"], "count": int(row["parties_count"] or 0),
                      "count_as_of": row["parties_as_of"], "beside": beside.get(row["convention_id"], [])})
    return found


def ratification_rows():
    """{instrument: rows} as the model's ``standing`` reads them."""
    found = {}
    for row in texts("ratifications"):
        if row["iso3"] in NO_STATES:
            continue
        act = row["consent_act"] or {"signatory": "signature-only", "not-listed": "none"}[row["status"]]
        found.setdefault(row["convention_id"], []).append([
            row["iso3"], act, row["consented_on"], row["signed_on"], row["as_of"], row["joined_by"], row["in_force_for_on"],
            int(row["evidence"] == "unsourced")])
    return {name: sorted(rows) for name, rows in found.items()}


def groups(lang):
    """All States of the lists, then the groups that have a phrase of their own; members of today."""
    words = edition(lang)
    found = [{"id": "all", "name": words.text("lab_conventions.all_states"), "in_sentence": words.text("lab_conventions.all_states_sentence"),
              "members": [], "unsourced": 0}]
    memberships = texts("memberships")
    names = {row["group_id"]: row[f"name_{lang}"] for row in texts("groups")}
    for group, phrase in words.lookup("lab_conventions.group_sentence").items():
        rows = [row for row in memberships if row["group_id"] == group and not row["ended_on"]]
        found.append({"id": group, "name": names[group], "in_sentence": phrase, "members": sorted(row["iso3"] for row in rows),
                      "unsourced": sum(row["evidence"] == "unsourced" for row in rows)})
    return found


def articles(lang):
    """{instrument: its five clauses}."""
    found = {}
    for row in texts("treaty_articles"):
        found.setdefault(row["instrument_id"], {})[row["topic"]] = [
            row["provision"], article_in(lang, row["article"]), row[f"effect_{lang}"] or row["effect_en"],
            int(row["evidence"] == "unsourced")]
    return {name: [clauses[topic] for topic in links.TOPICS] for name, clauses in found.items()
            if set(links.TOPICS) <= set(clauses)}


def article_in(lang, article):
    """An article's number as the edition writes it; the table keeps the English form."""
    for english, own in edition(lang).lookup("lab_conventions.article_words"):
        article = article.replace(english, own)
    return article.strip()


def coder_data(lang):
    """Definitions, elements, the coding's cells and the invented cases."""
    short = edition(lang).lookup("lab_conventions.definition_short")
    elements = [{"id": row["element_id"], "name": row[f"name_{lang}"]}
                for row in sorted(texts("elements"), key=lambda row: int(row["number"]))]
    ids = [element["id"] for element in elements]
    cells = {}
    for row in texts("codings"):
        cells.setdefault(row["definition_id"], {})[row["element_id"]] = [
            row["code"], article_in(lang, row["article"]), int(row["evidence"] == "unsourced")]
    facts = {}
    for row in texts("vignette_elements"):
        facts.setdefault(row["vignette_id"], {})[row["element_id"]] = [row["present"], row[f"why_{lang}"]]
    return {
        "definitions": [{"id": row["definition_id"], "name": row[f"name_{lang}"], "short": short[row["definition_id"]]}
                        for row in texts("definitions")],
        "elements": elements,
        "cells": {name: [found[one] for one in ids] for name, found in cells.items()},
        "vignettes": [{"id": row["vignette_id"], "title": row[f"title_{lang}"], "note": row[f"note_{lang}"],
                       "facts": [facts[row["vignette_id"]][one] for one in ids]} for row in texts("vignettes")],
    }
