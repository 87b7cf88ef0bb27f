"""The same programme when a partner leaves: what is left, who holds the data, and what precautions cost."""

from coursekit.labs import asked, words
from coursekit.labs.programme import departure, drawn, evaluation, reading, report
from coursekit.labs.programme.measures import HALVES, MEASURES, NAMES, PARTNERS, PAYERS, YEARS
from coursekit.labs.programme.schedule import schedule

OWN = ("partner", "home")
ENDINGS = ("stops", "unfinished", "never", "runs-down", "fades", "stays", "late")


def withdrawal(data, settings):
    """Settings: those of ``plan``; leaves (partner), after (year), own (measures that the country takes on itself), held (where the
    data are kept: partner or home)."""
    try:
        asked.known(data, settings, reading.COMMON + ("leaves", "after", "own", "held"))
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    case["found"] = run(case, case["own"], case["home"])
    case["left"] = leave(case, case["found"], case["own"], case["home"])
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": measures(data, case),
            "tables": [compared(data, case), shares(data, case)], "chart": drawn.picture(data, settings, case, case["left"])}


def read(data, settings):
    """What is asked, checked; Refused at the control where it does not go together."""
    case = reading.programme(data, settings)
    case["leaves"] = asked.one_of(data, settings, "leaves", PARTNERS)
    case["after"] = asked.number(data, settings, "after", 1, YEARS - 1)
    case["home"] = asked.one_of(data, settings, "held", OWN) == "home"
    case["own"] = asked.several(data, settings, "own", [one for one in NAMES if MEASURES[one][3] != "own"], "refused.own_measure")
    for one in case["own"]:
        if one not in case["plan"]:
            raise asked.Refused(words.say(data, "refused.own_left_out", name=reading.name(data, one)), "own")
    if case["home"] and "database" not in case["plan"]:
        raise asked.Refused(words.say(data, "refused.no_data"), "held")
    return case


def run(case, own=(), home=False):
    """The plan with or without precautions."""
    return schedule(case["plan"], case["budget"], case["delayed"], case["delay"], case["switch"], own, home)


def leave(case, found, own, home):
    """The withdrawal from a schedule."""
    return departure.departure(found, case["plan"], case["leaves"], case["after"], own, home)


def sentences(data, case):
    """What is left, in which ways the rest ended, who holds the data, and what the precautions cost."""
    found, left = case["found"], case["left"]
    before, after = departure.surviving(found), departure.surviving(found, left)
    partner = reading.payer(data, case["leaves"])
    aim = "aim_lost" if case["aim"] in before else "aim_never"
    lines = [words.say(data, "left.now", partner=partner, year=case["after"], of=len(before), n=len(after)) + " "
             + words.say(data, "left." + ("aim_kept" if case["aim"] in after else aim), name=reading.name(data, case["aim"]))]
    state = left["state"]
    ended = [words.say(data, "left." + kind, names=reading.names(data, [one for one in state if state[one] == kind]))
             for kind in ENDINGS if kind not in ("stays", "late") and kind in state.values()]
    lines.append(" ".join(ended) if ended else words.say(data, "left.nothing", partner=partner))
    if "database" in case["plan"]:
        lines.append(held(data, case))
    extra = departure.price(found, case["own"], case["home"])
    mine = [sum(report.paid(*each)["own"]) for each in ((run(case),), (found, case["own"], case["home"]))]
    lines.append(words.say(data, "left.price", price=words.counted(data, "unit_count", extra), before=mine[0], now=mine[1])
                 if case["own"] or case["home"] else words.say(data, "left.no_precaution"))
    return lines


def held(data, case):
    """Who holds the records after the withdrawal, and who can decide about them."""
    found, cut = case["found"], case["left"]["cut"]
    if found["use"].get("database", HALVES + 1) > cut:
        return words.say(data, "held.none")
    payer = "own" if "database" in case["own"] else MEASURES["database"][3]
    if not case["home"] and payer == case["leaves"]:
        return words.say(data, "held.gone", partner=reading.payer(data, payer))
    if not case["home"] and payer != "own":
        return words.say(data, "held.partner", partner=reading.payer(data, payer))
    return words.say(data, "held.ruled" if found["ready"].get("law", HALVES + 1) <= cut else "held.unruled")


def measures(data, case):
    """Every planned measure: who pays, when it is in use, what the withdrawal does to it."""
    found, left, rows = case["found"], case["left"], []
    for one in reading.planned(case):
        payer = "own" if one in case["own"] else MEASURES[one][3]
        rows.append([reading.name(data, one), reading.payer(data, payer),
                     reading.moment(data, found["use"][one]) if one in found["use"] else words.say(data, "moment.never"),
                     words.say(data, "ending." + left["state"][one], day=reading.moment(data, min(left["stops"].get(one, HALVES), HALVES)))])
    return {"caption": words.say(data, "left.caption", partner=reading.payer(data, case["leaves"]), year=case["after"]), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("measure", "payer", "used", "after")]}


def compared(data, case):
    """With and without precautions, with and without the withdrawal."""
    rows = []
    for code, own, home in [("bare", (), False)] + ([("robust", case["own"], case["home"])] if case["own"] or case["home"] else []):
        found = run(case, own, home)
        left = leave(case, found, own, home)
        for stays, gone in (("stays", None), ("leaves", left)):
            names = departure.surviving(found, gone)
            result = evaluation.outcomes(found, departure.ends(gone) if gone else None)
            rows.append([words.say(data, "variant." + code + "_" + stays), str(len(names)), words.say(data, "yes" if case["aim"] in names else "no"),
                         str(len([one for one in result if result[one] == "expected"])), str(departure.price(found, own, home))])
    return {"caption": words.say(data, "left.compared", partner=reading.payer(data, case["leaves"]), year=case["after"]), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in ("variant", "in_use", "aim", "expected", "price")]}


def shares(data, case):
    """What each payer was to pay over the four years, and what was paid when the partner left."""
    planned = report.paid(case["found"], case["own"], case["home"])
    total, rows = sum([sum(planned[one]) for one in PAYERS]), []
    for one in PAYERS:
        before = sum(planned[one][:case["after"]]) if one == case["leaves"] else sum(planned[one])
        rows.append([reading.payer(data, one), str(sum(planned[one])), words.say(data, "percent", n=(200 * sum(planned[one]) + total) // (2 * total)),
                     str(before)])
    return {"caption": words.say(data, "left.shares"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("payer", "planned", "share", "paid")]}


def notes(data, case):
    """What the answer rests on, and the questions that it leaves."""
    found, left = case["found"], case["left"]
    lines = [words.say(data, "note.rules")]
    unwatched = [one for one in ("database", "border") if one in departure.surviving(found, left)]
    if unwatched and "oversight" in found["use"] and "oversight" not in departure.surviving(found, left):
        lines.append(words.say(data, "note.unwatched", names=reading.names(data, unwatched)))
    if case["home"] or case["own"]:
        lines.append(words.say(data, "note.slower"))
    return lines + [words.say(data, "note." + one) for one in ("hindsight", "skills", "persons", "left_limits")]
