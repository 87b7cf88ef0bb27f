"""Questions that set an invented case beside the definitions, as data/codings.csv codes them and lab 1 reads the coding."""

from coursekit.items.generators.definitions import coded
from coursekit.items.generators.lists import join
from coursekit.items.generators.rows import name, option, part, rows, sample, say, shuffled, source_ids, sourced
from coursekit.labs.conventions.coverage import CARVE_OUTS, REQUIRED, TREATY_OFFENCE, tests, verdict

VERDICTS = ("yes", "no", "arguable")


def missing_condition(data, rng, vignette=None):
    """single: which element keeps a case outside a definition? Asked where one element alone does. Setting: vignette."""
    found = []
    for case in _cases(data, vignette):
        for definition, results in case["tests"].items():
            failed = [test for test in results if test["outcome"] == "no"]
            met = [id for test in results if test["outcome"] == "yes" for id in test["elements"]]
            unasked = [id for id in (*REQUIRED, *CARVE_OUTS) if _coding(case, definition, id)["code"] == "absent"]
            wrong = [id for id in dict.fromkeys(met + unasked) if sourced(_coding(case, definition, id))]
            if len(failed) == 1 and failed[0]["kind"] in ("required", "carveout") and len(wrong) >= 3:
                found.append((case, definition, failed[0]["elements"][0], met, wrong))
    case, definition, key, met, wrong = sample(rng, found, 1, "cases that one element keeps out")[0]
    chosen = shuffled(rng, [key, *rng.sample(wrong, 3)])
    elements = {row["element_id"]: row for row in rows(data, "elements")}

    def why(id):
        side = "key" if id == key else "met" if id in met else "unasked"
        return say(f"missing_condition.why.{side}", coded=coded(_coding(case, definition, id)), fact=name(case["facts"][id], "why"))

    return {"type": "single",
            "stem": say("missing_condition.stem", case=name(case, "text"), definition=case["names"][definition]),
            "options": [option(id, name(elements[id], "explanation"), why(id)) for id in chosen],
            "key": [key], "sources": source_ids(*[_coding(case, definition, id) for id in chosen])}


def covers_case(data, rng, vignette=None, count=4):
    """classification: does each definition cover a case, leave it out, or leave it open? Settings: vignette, count."""
    cases = [case for case in _cases(data, vignette)
             if len(case["tests"]) >= count and len({verdict(found) for found in case["tests"].values()}) > 1]
    case = sample(rng, cases, 1, "cases on which the definitions differ")[0]
    of = {definition: verdict(found) for definition, found in case["tests"].items()}
    chosen = [rng.choice([id for id in of if of[id] == result]) for result in VERDICTS if result in of.values()][:count]
    chosen += rng.sample([id for id in of if id not in chosen], count - len(chosen))
    chosen = shuffled(rng, chosen)
    return {"type": "classification", "stem": say("covers_case.stem", case=name(case, "text")),
            "options": [option(id, case["names"][id], _because(data, case, id, of[id])) for id in chosen],
            "categories": [part(result, say(f"covers_case.{result}")) for result in VERDICTS],
            "key": {id: of[id] for id in chosen},
            "sources": source_ids(*[_coding(case, id, element) for id in chosen for element in _tested(case, id)])}


def _cases(data, vignette):
    """Each case with its facts and, for every definition whose codings used were read in a source, the tests of the lab."""
    elements = [row["element_id"] for row in rows(data, "elements")]
    names = {row["definition_id"]: name(row) for row in rows(data, "definitions")}
    codings = {(row["definition_id"], row["element_id"]): row for row in rows(data, "codings")}
    table = {"elements": [{"id": id} for id in elements],
             "cells": {one: [[codings[one, id]["code"], codings[one, id]["article"], not sourced(codings[one, id])] for id in elements]
                       for one in names}}
    for row in rows(data, "vignettes"):
        if vignette in (None, row["vignette_id"]):
            facts = {fact["element_id"]: fact for fact in rows(data, "vignette_elements", vignette_id=row["vignette_id"])}
            case = {**row, "facts": facts, "names": names, "codings": codings, "tests": {}}
            for one in names:
                found = tests(table, one, {id: fact["present"] for id, fact in facts.items()})
                used = [id for test in found for id in test["elements"]]
                # resolution 1566 means an offence of the treaties by «already a crime»; the facts are told for national law
                plain = one not in TREATY_OFFENCE or "already_crime" not in used
                if plain and all(sourced(codings[one, id]) for id in used):
                    case["tests"][one] = found
            yield case


def _coding(case, definition, element):
    return case["codings"][definition, element]


def _tested(case, definition):
    return [id for test in case["tests"][definition] for id in test["elements"]]


def _because(data, case, definition, result):
    """What decides: the elements that fail or are open with the facts of the case, or that all are met."""
    names = {row["element_id"]: name(row) for row in rows(data, "elements")}
    if result == "yes":
        return say("covers_case.why.yes", elements=join([names[id] for id in _tested(case, definition)], "excerpt.names"))
    deciding = [id for test in case["tests"][definition] if test["outcome"] == result for id in test["elements"]]
    return join([say("covers_case.why.element", element=names[id], coded=coded(_coding(case, definition, id)),
                     fact=name(case["facts"][id], "why")) for id in deciding], "covers_case.then")
