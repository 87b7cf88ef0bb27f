"""Lab 3's data, drawn from the tables.

The shape of ``data``:
  lang, dir, months, list_separator, strings     the words of the answer
  situations   [{id, title, point, order [ids of systems, the best first], verdicts {id: [code, why]}}]
  systems      {id: {name, users, mode, safeguards}}; bodies and ways that are no system too
  choices      [[group, [ids]]], as the reader chooses among them
  real         {hits, searches}: SLTD, January to September 2016
  spellings    {given | family: [[name, group, name in Arabic letters, spelling, share of the group's travellers]]}
  list         [{given, family (as spelled), given_id, family_id, born, nation, number}], the invented name list
  pairs        [[spelling, spelling]] shown as examples of a measure
  given_names  {name: how the reader's language writes it}
"""

from functools import lru_cache

from coursekit.edition import edition
from coursekit.labs.databases.systems import ORDER
from coursekit.widgets.labs._base import READER, base, texts

REAL = {"searches": "sltd-searches-2016", "hits": "sltd-hits-2016"}
CHOICES = (("interpol", ("sltd", "find", "mind", "tdawn", "icheckit", "dialdoc", "nominal", "notices", "diffusions", "unspecial", "ftf-file", "bio")),
           ("europe", ("eis", "siena", "eas", "ctr", "sis", "eurodac", "pnr")),
           ("others", ("api", "gotravel", "un1267list", "arabcirc")),
           ("ways", ("ccf", "dpa", "mla", "law", "none")))
BODIES = ("ccf", "dpa", "mla", "law", "none")  # their words are the lab's own; no row of information_systems
ENTRIES = 40
PAIRS = (("Muhammad", "Mohamed"), ("Youssef", "Yusuf"), ("Qasim", "Kassem"), ("Naceur", "Nasser"))


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    figures = {row["figure_id"]: int(float(row["value"])) for row in texts("figures") if row["figure_id"] in REAL.values()}
    spellings = {part: weighted(part) for part in ("given", "family")}
    arabic = {row["name_id"]: row["name_ar"] for row in texts("name_spellings")}
    first = {}
    for name, _, _, spelling, _ in spellings["given"]:
        first.setdefault(name, spelling)
    return {
        **base(lang, "databases", (*READER, "options", "examples", "groups")),
        "situations": situations(lang), "systems": systems(lang), "choices": CHOICES,
        "real": {name: figures[one] for name, one in REAL.items()},
        "spellings": spellings, "list": name_list(spellings), "pairs": PAIRS,
        "given_names": {name: arabic[name] if lang == "ar" and arabic[name] else spelling for name, spelling in first.items()},
    }


def situations(lang):
    """The invented situations with what each system answers."""
    found = []
    for row in texts("situations"):
        answers = [one for one in texts("situation_answers") if one["situation_id"] == row["situation_id"]]
        order = sorted(answers, key=lambda one: ORDER.index(one["verdict"]))
        found.append({"id": row["situation_id"], "title": row[f"title_{lang}"], "point": row[f"point_{lang}"],
                      "order": [one["answer_id"] for one in order],
                      "verdicts": {one["answer_id"]: [one["verdict"], one[f"why_{lang}"]] for one in answers}})
    return found


def systems(lang):
    """What the reader can choose: rows of information_systems, and bodies in the lab's words."""
    rows = {row["system_id"]: row for row in texts("information_systems")}
    own = edition(lang).lookup("lab_databases.bodies")
    return {one: dict(own[one]) if one in BODIES else
            {"name": rows[one][f"name_{lang}"], **{key: rows[one][f"{key}_{lang}"] for key in ("users", "mode", "safeguards")}}
            for _, ids in CHOICES for one in ids}


def sources_of():
    """Ids of the sources of every system that can be chosen, and of what the situations add."""
    shown = {one for _, ids in CHOICES for one in ids}
    rows = [row for row in texts("information_systems") if row["system_id"] in shown]
    rows += [row for row in texts("institutions") if row["institution_id"] in shown] + texts("situations")
    return sorted({one for row in rows for one in row["sources"].split()})


def weighted(part):
    """Spellings of one part of a name, each with its share among the travellers of its group; six digits, as JSON carries them."""
    rows = [row for row in texts("name_spellings") if row["part"] == part]
    totals = {}
    for row in rows:
        totals[row["name_group"]] = totals.get(row["name_group"], 0) + int(row["frequency"]) * int(row["share"])
    return [[row["name_id"], row["name_group"], row["name_ar"], row["spelling"],
             round(int(row["frequency"]) * int(row["share"]) / totals[row["name_group"]], 6)] for row in rows]


def name_list(spellings):
    """The invented list: entries spread over the Arabic names and their spellings as evenly as the weights say, from no lot.

    Of ten entries six hold a full day of birth, two the year alone, one none, one a wrong one; eight the right nationality, one
    another, one none; three the number of a document still in use.
    """
    found = []
    for place in range(ENTRIES):
        given, family = (drawn(spellings[part], (place * step + 0.5) % ENTRIES / ENTRIES)
                         for part, step in (("given", 1), ("family", 17)))
        tenth = place * 7 % 10
        found.append({"given": given[3], "given_id": given[0], "family": family[3], "family_id": family[0],
                      "born": "full" if tenth < 6 else "year" if tenth < 8 else "none" if tenth == 8 else "wrong",
                      "nation": "right" if place * 3 % 10 < 8 else "other" if place * 3 % 10 == 8 else "none",
                      "number": int(place % 10 in (1, 4, 8))})
    return found


def drawn(rows, share):
    """The Arabic spelling at a share of the way through the weights."""
    total = 0.0
    rows = [row for row in rows if row[1] == "arabic"]
    for row in rows:
        total += row[4]
        if share < total:
            return row
    return rows[-1]
