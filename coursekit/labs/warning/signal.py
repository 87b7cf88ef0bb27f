"""The signal: indicators, a threshold and the notice that an answer needs, on an invented region where the truth is known.

A rule is chosen in the first five years and judged in the five after: there one indicator no longer says what it said.
"""

from coursekit.labs import asked, words
from coursekit.labs.warning import alarms, region, tally, weeks

JOINS, YEARS = ("mean", "any", "all"), ("choose", "judge")
# setting: lowest, highest; the threshold is in tenths of a spread, notice and horizon in weeks
NUMBERS = {"threshold": (0, 50), "notice": (0, 8), "horizon": (4, 14), "seed": (1, 200)}
SETTINGS = ("indicators", "join", "threshold", "notice", "horizon", "years", "seed", "width")
STEPS = (5, 10, 15, 20, 25, 30, 35, 40)  # thresholds of the table


def signal(data, settings):
    """Settings: indicators (ids), join (mean, any, all), years (choose, judge), NUMBERS, width (optional)."""
    try:
        asked.known(data, settings, SETTINGS)
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    narrow, case["said"] = asked.narrow(settings), described(data, case["found"][case["years"]])
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": each_alone(data, case),
            "tables": [thresholds(data, case), outbreaks(data, case)], "chart": weeks.picture(data, case, case["said"], narrow),
            "charts": [{"svg": weeks.curves(data, case, narrow), "caption": words.say(data, "signal.roc_caption")}]}


def read(data, settings):
    """What is asked, checked, with the scores and what the threshold does in each half that may be seen."""
    chosen = asked.several(data, settings, "indicators", region.INDICATORS, "refused.indicator", "refused.no_indicator")
    case = asked.numbers(data, settings, NUMBERS)
    if case["notice"] >= case["horizon"]:
        raise asked.Refused(words.say(data, "refused.notice", notice=case["notice"], horizon=case["horizon"]), "notice")
    case["chosen"] = chosen
    case["join"] = asked.one_of(data, settings, "join", JOINS)
    case["years"] = asked.one_of(data, settings, "years", YEARS)
    case["region"] = region.region(case["seed"])
    case["score"] = alarms.score(case["region"]["signs"], case["chosen"], case["join"])
    case["halves"] = ("choose",) if case["years"] == "choose" else YEARS
    case["found"] = {half: judged(case, case["score"], half) for half in case["halves"]}
    case["roc"] = {half: curve(case, case["score"], half) for half in case["halves"]}
    return case


def judged(case, score, half, tenths=None, notice=None):
    """What a threshold does in one half; the chosen threshold and notice where no others are given."""
    limit = (case["threshold"] if tenths is None else tenths) * 100
    return alarms.judged(score, limit, case["region"]["outbreaks"], region.SPANS[half], case["notice"] if notice is None else notice,
                         case["horizon"])


def curve(case, score, half):
    """(points, area in thousandths) over all thresholds in one half."""
    return tally.roc(alarms.cases(score, case["region"]["outbreaks"], region.SPANS[half], case["notice"], case["horizon"]))


def rule(data, case):
    """The rule in words."""
    names = words.join(data, [words.say(data, "indicator." + one) for one in case["chosen"]])
    return words.say(data, "signal.rule_" + (case["join"] if len(case["chosen"]) > 1 else "one"), names=names, limit=tally.tenths(case["threshold"]))


def sentences(data, case):
    """What the rule does, what it costs in alarms, what the notice takes away, and how it does later."""
    lines = [words.say(data, "signal.region", rule=rule(data, case))]
    for half in case["halves"]:
        lines.append(words.say(data, "signal.found_" + half, **described(data, case["found"][half]))
                     + " " + alarms_said(data, case["found"][half]))
    half, first = case["years"], case["found"]["choose"]
    at_once = alarms.hits(judged(case, case["score"], half, notice=0))
    if case["notice"] and at_once > alarms.hits(case["found"][half]):
        lines.append(words.counted(data, "signal.notice", case["notice"], hits=at_once, all=len(case["found"][half]["found"])))
    lines.append(words.say(data, "signal.area", area=tally.hundredths(case["roc"][half][1])))
    if half == "choose":
        lines.append(words.say(data, "signal.closed"))
    else:
        lines.append(words.say(data, "signal.verdict_" + verdict(first, case["found"]["judge"])))
    return lines


def described(data, found):
    """{hits, all, lead} of one half, for its sentence."""
    leads = alarms.leads(found)
    return {"hits": alarms.hits(found), "all": len(found["found"]),
            "lead": words.counted(data, "signal.lead", alarms.middle(leads)) if leads else words.say(data, "signal.no_lead")}


def alarms_said(data, found):
    """How often the alarm went on, and what followed."""
    if not found["runs"]:
        return words.say(data, "signal.no_alarm")
    on = sum([last - first + 1 for first, last, _ in found["runs"]])
    return words.say(data, "signal.alarms", n=len(found["runs"]), ahead=alarms.runs(found, "ahead"), late=alarms.runs(found, "late"),
                     none=alarms.runs(found, "none"), share=tally.share(on, region.HALF))


def verdict(first, later):
    """worse, held or better: hits and the share of alarms that were followed, later against first."""
    gain = 0
    for above, below in ((lambda one: alarms.hits(one), lambda one: len(one["found"])),
                         (lambda one: alarms.runs(one, "ahead"), lambda one: len(one["runs"]))):
        shares = [tally.rounded(100 * above(one), below(one)) if below(one) else 0 for one in (first, later)]
        gain += shares[1] - shares[0]
    return "worse" if gain <= -15 else "better" if gain >= 15 else "held"


def each_alone(data, case):
    """Every indicator alone at the chosen threshold, in the halves that may be seen."""
    rows = []
    for name in region.INDICATORS:
        score, cells = case["region"]["signs"][name], []
        for half in case["halves"]:
            found = judged(case, score, half)
            cells += ["%d/%d" % (alarms.hits(found), len(found["found"])), str(alarms.runs(found, "none")),
                      tally.hundredths(curve(case, score, half)[1])]
        rows.append([words.say(data, "indicator." + name)] + cells)
    return {"caption": words.say(data, "signal.alone", limit=tally.tenths(case["threshold"])), "columns": columns(data, case, "indicator", "area"),
            "rows": rows, "open": True}


def columns(data, case, first, last):
    """Names of columns: those of each half say which years they are."""
    names = [words.say(data, "column." + first)]
    for half in case["halves"]:
        years = words.say(data, "signal.years_" + half)
        names += [words.say(data, "column.in_years", name=words.say(data, "column." + one), years=years) for one in ("found", "none", last)]
    return names


def thresholds(data, case):
    """The chosen rule at other thresholds."""
    rows = []
    for limit in sorted(set(STEPS + (case["threshold"],))):
        cells = []
        for half in case["halves"]:
            found = judged(case, case["score"], half, limit)
            on = sum([last - first + 1 for first, last, _ in found["runs"]])
            cells += ["%d/%d" % (alarms.hits(found), len(found["found"])), str(alarms.runs(found, "none")), tally.share(on, region.HALF) + "%"]
        rows.append([words.say(data, "chosen", text=tally.tenths(limit)) if limit == case["threshold"] else tally.tenths(limit)] + cells)
    return {"caption": words.say(data, "signal.thresholds"), "columns": columns(data, case, "threshold", "on"), "rows": rows}


def outbreaks(data, case):
    """Outbreak by outbreak: when it began, when the alarm spoke, and whether there was a sign at all."""
    rows = []
    for half in case["halves"]:
        for start, week in case["found"][half]["found"]:
            said = words.say(data, "signal.missed") if week is None else words.counted(data, "signal.ahead", start - week)
            rows.append([moment(data, start), said, words.say(data, "signal.silent" if start in case["region"]["silent"] else "signal.signed")])
    return {"caption": words.say(data, "signal.outbreaks"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("outbreak", "announced", "sign")]}


def moment(data, week):
    """A week as year and week."""
    return words.say(data, "signal.moment", year=week // 52 + 1, week=week % 52 + 1)


def notes(data, case):
    """What the answer rests on; the truth of the region comes last, where it is folded."""
    found = [words.say(data, "signal.note.invented"), words.say(data, "signal.note.counting", notice=case["notice"], horizon=case["horizon"]),
             words.say(data, "signal.note.used_up"), words.say(data, "signal.note.real", limits=data["limits"]["krieg"])]
    if case["years"] == "judge":
        found.append(words.say(data, "signal.note.truth"))
    return found
