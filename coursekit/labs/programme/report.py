"""The evaluation of a plan as a table, output, outcome, impact and risk apart; and who paid for it."""

from coursekit.labs import words
from coursekit.labs.programme import evaluation, reading
from coursekit.labs.programme.measures import HALVES, MEASURES, NAMES, OUTCOME_NAMES, OUTCOMES, PAYERS, TOOLS, YEARS
from coursekit.labs.programme.schedule import cost


def table(data, case):
    """What was delivered in one line, then a line for each change, for impact and for each tool: its kind, what was found, and whether
    it could be shown."""
    found = case["found"]
    delivered = words.say(data, "output_separator").join([words.say(data, "output." + one) for one in NAMES if one in found["ready"]])
    rows = [[delivered or words.say(data, "finding.nothing"), words.say(data, "kind.output"),
             words.say(data, "finding.delivered", n=len(found["ready"]), of=len(case["plan"])), words.say(data, "shown.list")]]
    result = evaluation.outcomes(found)
    rows += [[words.say(data, "outcome." + one), words.say(data, "kind.outcome"), finding(data, found, one, result[one]),
              proof(data, found, one, result[one])] for one in OUTCOME_NAMES]
    rows.append([words.say(data, "impact"), words.say(data, "kind.impact"), words.say(data, "finding.impact"),
                 words.say(data, "shown.no_impact" if "baseline" in found["use"] else "shown.no_impact_no_baseline")])
    bare = evaluation.unruled(found)
    for tool in TOOLS:
        if tool in found["use"]:
            text = words.say(data, "finding.lawful")
            if tool in bare:
                text = words.say(data, "finding.lawless", months=reading.months(data, bare[tool][1]))
            rows.append([words.say(data, "risk", name=reading.name(data, tool)), words.say(data, "kind.risk"), text,
                         words.say(data, "shown.log")])
    return {"caption": words.say(data, "plan.evaluation"), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in ("line", "kind", "finding", "can_show")]}


def finding(data, found, outcome, state):
    """Whether a change can be expected, and what is missing where it cannot."""
    if state == "missing":
        return words.say(data, "finding.missing", names=reading.names(data, [one for one in OUTCOMES[outcome] if one not in found["use"]]))
    return words.say(data, "finding." + state, since=reading.moment(data, evaluation.since(found, outcome)))


def proof(data, found, outcome, state):
    """Whether the change could be shown against a measurement from before."""
    if state == "missing":
        return words.say(data, "shown.nothing")
    if "baseline" not in found["use"]:
        return words.say(data, "shown.no_baseline")
    return words.say(data, "shown." + ("yes" if evaluation.shown(found, outcome) else "late"), day=reading.moment(data, found["use"]["baseline"]))


def paid(found, own=(), home=False, halves=HALVES):
    """{payer: [money in each year]} of what a schedule takes."""
    result = {one: [0] * YEARS for one in PAYERS}
    for name in found["begin"]:
        payer = "own" if name in own else MEASURES[name][3]
        for half in range(found["begin"][name], halves):
            result[payer][half // 2] += cost(name, found["ready"].get(name, HALVES + 1) > half, own, home)
    return result


def money(data, case):
    """Who pays how much in each year, and what is left of the budget."""
    shares, rows = paid(case["found"]), []
    for year in range(YEARS):
        sums = [shares[one][year] for one in PAYERS]
        rows.append([words.say(data, "year", n=year + 1)] + [str(one) for one in sums + [sum(sums), case["budget"] - sum(sums)]])
    sums = [sum(shares[one]) for one in PAYERS]
    rows.append([words.say(data, "all_years")] + [str(one) for one in sums + [sum(sums), case["budget"] * YEARS - sum(sums)]])
    return {"caption": words.say(data, "plan.money"), "rows": rows,
            "columns": [words.say(data, "column.year")] + [reading.payer(data, one) for one in PAYERS]
            + [words.say(data, "column." + one) for one in ("spent", "left")]}
