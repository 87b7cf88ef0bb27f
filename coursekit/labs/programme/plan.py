"""A four-year programme on a budget: what the reader's plan comes to, and what an evaluator could write about it."""

from coursekit.labs import asked, words
from coursekit.labs.programme import drawn, evaluation, reading, report
from coursekit.labs.programme.measures import HALVES, MEASURES, NAMES, OUTCOME_NAMES, PLAN_NAMES, PLANS, SWITCHES, TOOLS
from coursekit.labs.programme.schedule import schedule


def plan(data, settings):
    """Settings: starts ({measure: year "1" to "4", or ""}), aim (the measure that matters most), budget (units a year, even),
    delayed (a measure or empty) and delay (half-years), switch (a code of SWITCHES), width."""
    try:
        asked.known(data, settings, reading.COMMON)
        case = reading.programme(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    case["found"] = run(case, case["plan"])
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": measures(data, case),
            "tables": [report.table(data, case), compared(data, case), report.money(data, case)],
            "chart": drawn.picture(data, settings, case)}


def run(case, chosen):
    """A plan under the reader's budget, delay and rule for switching on."""
    return schedule(chosen, case["budget"], case["delayed"], case["delay"], case["switch"])


def sentences(data, case):
    """What is delivered, where the delay went, which tool ran without law, and what the evaluation can say."""
    found = case["found"]
    lines = [words.say(data, "plan.delivered", n=len(found["ready"]), of=len(case["plan"])) + " " + aim(data, case)]
    if case["delayed"]:
        lines.append(travelled(data, case))
    lines += lawless(data, found)
    result = evaluation.outcomes(found)
    expected = [one for one in OUTCOME_NAMES if result[one] == "expected"]
    early = [one for one in OUTCOME_NAMES if result[one] == "early"]
    lines.append(words.say(data, "plan.evaluated", outputs=words.counted(data, "output_count", len(found["ready"])), of=len(result),
                           expected=len(expected), early=len(early),
                           shown=len([one for one in expected if evaluation.shown(found, one)])))
    return lines


def aim(data, case):
    """Whether what matters most to the reader works by the end."""
    found, one = case["found"], case["aim"]
    name = reading.name(data, one)
    if one in found["use"]:
        return words.say(data, "plan.aim_works", name=name, since=reading.moment(data, found["use"][one]))
    if one in found["ready"]:
        needed = [each for each in SWITCHES[case["switch"]] if each not in found["ready"]]
        return words.say(data, "plan.aim_waits", name=name, names=reading.names(data, needed))
    return words.say(data, "plan.aim_fails", name=name)


def travelled(data, case):
    """Which measures the delay makes later, and by how much."""
    prompt = schedule(case["plan"], case["budget"], "", 0, case["switch"])
    later = []
    for one in NAMES:
        if one != case["delayed"] and one in prompt["use"]:
            now = case["found"]["use"].get(one)
            if now is None:
                later.append(words.say(data, "plan.beyond", name=reading.name(data, one)))
            elif now > prompt["use"][one]:
                later.append(words.say(data, "plan.later", name=reading.name(data, one),
                                       months=reading.months(data, now - prompt["use"][one])))
    told = {"name": reading.name(data, case["delayed"]), "months": reading.months(data, case["delay"])}
    return words.say(data, "plan.travels", list=words.join(data, later), **told) if later else words.say(data, "plan.stays", **told)


def lawless(data, found):
    """A line for each tool that ran without law; one that says so where none did."""
    bare = evaluation.unruled(found)
    lines = [words.say(data, "plan.lawless_until" if bare[tool][2] else "plan.lawless", name=reading.name(data, tool),
                       since=reading.moment(data, bare[tool][0]), months=reading.months(data, bare[tool][1])) for tool in TOOLS if tool in bare]
    return lines or ([words.say(data, "plan.lawful")] if [tool for tool in TOOLS if tool in found["use"]] else [])


def measures(data, case):
    """Every planned measure: asked for, begun, ready, in use, and what it waited for."""
    found, rows = case["found"], []
    for one in reading.planned(case):
        waited = sorted({each for _, some in found["waits"][one] for each in some}, key=lambda each: NAMES.index(each) if each in NAMES else 99)
        never = [each for each in MEASURES[one][4] if each not in case["plan"]]
        reasons = [words.say(data, "wait.money") if each == "money" else words.say(data, "wait.missing", name=reading.name(data, each))
                   if each in never else reading.name(data, each) for each in waited]
        rows.append([reading.name(data, one), words.say(data, "year", n=case["plan"][one]), at(data, found["begin"].get(one), True),
                     at(data, found["ready"].get(one)), at(data, found["use"].get(one)),
                     words.join(data, reasons) or words.say(data, "wait.nothing")])
    return {"caption": words.say(data, "plan.caption", budget=case["budget"]), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("measure", "asked", "begins", "ready", "used", "waited")]}


def at(data, half, starting=False):
    """A moment in words, or that the four years do not see it."""
    return words.say(data, "moment.never") if half is None else reading.moment(data, half, starting)


def compared(data, case):
    """The reader's plan beside three others, under the same budget, delay and rule."""
    rows = []
    for code, chosen in [("mine", case["plan"])] + [(one, PLANS[one]) for one in PLAN_NAMES]:
        found = run(case, chosen)
        result = evaluation.outcomes(found)
        expected = [one for one in OUTCOME_NAMES if result[one] == "expected"]
        bare = evaluation.unruled(found)
        rows.append([words.say(data, "plans." + code)] + [str(len(evaluation.outputs(found, half))) for half in (2, HALVES)]
                    + [str(len(expected)), str(len([one for one in expected if evaluation.shown(found, one)])),
                       str(6 * max([bare[tool][1] for tool in bare] + [0]))])
    return {"caption": words.say(data, "plan.compared", budget=case["budget"]), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in ("plan", "after_1", "after_4", "expected", "shown", "lawless")]}


def notes(data, case):
    """What the answer rests on, and what it leaves out."""
    found, lines = case["found"], [words.say(data, "note.invented")]
    tools = [tool for tool in TOOLS if tool in found["use"]]
    bare = {tool: evaluation.unguarded(found, tool) for tool in tools}
    for missing in [bare[tool] for place, tool in enumerate(tools) if bare[tool] and bare[tool] not in [bare[one] for one in tools[:place]]]:
        lines.append(words.say(data, "note.unguarded", tools=reading.names(data, [tool for tool in tools if bare[tool] == missing]),
                               names=reading.names(data, missing)))
    if tools and "complaints" not in found["use"]:
        lines.append(words.say(data, "note.no_door"))
    lines.append(words.say(data, "note.switch_" + case["switch"]))
    lines.append(words.say(data, "note.baseline" if "baseline" in found["use"] else "note.no_baseline",
                           since=reading.moment(data, found["use"].get("baseline", 0))))
    buy, law = [run(case, PLANS[one]) for one in ("buy", "law")]
    lines.append(words.say(data, "note.first_year", buy=len(evaluation.outputs(buy, 2)), law=len(evaluation.outputs(law, 2)),
                           buy_end=len(buy["ready"]), law_end=len(law["ready"])))
    return lines + [words.say(data, "note." + one) for one in ("money", "outcome", "impact", "limits")]
