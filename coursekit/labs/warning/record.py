"""The record: a rule on yearly deaths by State, held against what the next year brought, and against rules that need no system."""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts import roc, strips
from coursekit.labs.warning import rules, tally

NUMBERS = {"deaths": (25, 5000), "growth": (0, 400)}  # lowest and highest limit: deaths, percent
SETTINGS = ("event", "rule", "deaths", "growth", "first", "last", "states", "width")
MOST_NAMED = 4  # missed events that the answer names


def record(data, settings):
    """Settings: states (list of codes), event, rule, deaths and growth (limits), first and last (years of the warning), width (optional)."""
    try:
        asked.known(data, settings, SETTINGS)
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    narrow = asked.narrow(settings)
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": compared(data, case),
            "tables": [by_state(data, case), came(data, case)], "chart": picture(data, case, narrow),
            "charts": [{"svg": curves(data, case, narrow), "caption": words.say(data, "record.roc_caption")}] if case["events"] else []}


def read(data, settings):
    """What is asked, checked, with every year of every State: [(state, year, before, now, later)]."""
    states = asked.several(data, settings, "states", [iso3 for iso3, _ in data["states"]], "refused.state", "refused.no_state")
    first, end = data["years"]
    case = asked.numbers(data, settings, NUMBERS)
    case["event"] = asked.one_of(data, settings, "event", rules.EVENTS)
    case["rule"] = asked.one_of(data, settings, "rule", rules.RULES)
    case["first"] = asked.number(data, settings, "first", first + 1, end - 1)
    case["last"] = asked.number(data, settings, "last", first + 1, end - 1)
    if case["last"] < case["first"]:
        raise asked.Refused(words.say(data, "refused.years", first=case["first"], last=case["last"]), "last")
    case["states"] = states
    case["rows"] = [(iso3, year) + tuple([data["deaths"][iso3][year + step - first] for step in (-1, 0, 1)])
                    for iso3 in case["states"] for year in range(case["first"], case["last"] + 1)]
    case["count"] = counted(case, lambda before, now: warned(case, before, now))
    case["same"] = counted(case, lambda before, now: rules.stays(case["event"], now))
    case["events"] = tally.events(case["count"])
    return case


def warned(case, before, now):
    """Whether the chosen rule warns."""
    return rules.warns(case["rule"], rules.limit_of(case, case["rule"]), before, now)


def counted(case, warns, rows=None):
    """The four counts of a rule, given as a function of (before, now)."""
    return tally.counts([(warns(before, now), rules.came(case["event"], now, later))
                         for _, _, before, now, later in (case["rows"] if rows is None else rows)])


def rule_said(data, case, rule):
    """A rule with its limit in words."""
    return words.say(data, "record.rule." + rule, n=words.number(rules.limit_of(case, rule)))


def sentences(data, case):
    """How often the event comes, what the rule makes of it, and what no rule would."""
    count, n = case["count"], len(case["rows"])
    lines = [words.say(data, "record.cases", n=words.number(n), first=case["first"], last=case["last"], events=case["events"],
                       event=words.say(data, "record.event." + case["event"]), rate=tally.share(case["events"], n))]
    lines.append(words.say(data, "record.counts", rule=rule_said(data, case, case["rule"]), hits=count["hits"], misses=count["misses"],
                     false=words.number(count["false"]), quiet=words.number(count["quiet"])))
    if not case["events"]:
        return lines + [words.say(data, "record.no_event")]
    if tally.alarms(count):
        lines.append(words.say(data, "record.worth_" + against(count, n), rate=tally.share(case["events"], n),
                               right=tally.share(count["hits"], tally.alarms(count))))
    else:
        lines.append(words.say(data, "record.never_warned"))
    lines.append(words.say(data, "record.same_" + beside(case), own=tally.share(tally.right(count), n),
                           same=tally.share(tally.right(case["same"]), n), hits=case["same"]["hits"], events=case["events"]))
    missed = worst_missed(data, case)
    return lines + ([words.say(data, "record.missed", list=words.join(data, missed))] if missed else [])


def against(count, n):
    """Whether an alarm makes the event likelier than it is anyway: less, same, more (by a tenth of the base rate)."""
    own, anyway = count["hits"] * n * 10, tally.events(count) * tally.alarms(count)
    return "less" if own < anyway * 9 else "more" if own > anyway * 11 else "same"


def beside(case):
    """The rule's share of right answers beside that of «as this year»: lower, equal, higher; and «empty» where that one never warns."""
    own, same = tally.right(case["count"]), tally.right(case["same"])
    if not tally.alarms(case["same"]):
        return "empty_lower" if own < same else "empty"
    return "lower" if own < same else "higher" if own > same else "equal"


def worst_missed(data, case):
    """The missed events with the most deaths in the year that came: «Syria 2012 (4,343 to 53,690)»."""
    found = []
    for iso3, year, before, now, later in case["rows"]:
        if rules.came(case["event"], now, later) and not warned(case, before, now):
            found.append((later, iso3, year, now))
    return [words.say(data, "record.one", state=dict(data["states"])[iso3], year=year + 1, now=words.number(now), later=words.number(later))
            for later, iso3, year, now in sorted(found, reverse=True)[:MOST_NAMED]]


def compared(data, case):
    """The chosen rule, the other two, and three that need no data."""
    rows = []
    for rule in rules.RULES:
        found = counted(case, lambda before, now: rules.warns(rule, rules.limit_of(case, rule), before, now))
        rows.append([words.say(data, "chosen", text=rule_said(data, case, rule)) if rule == case["rule"] else rule_said(data, case, rule)]
                    + cells(found))
    rows.append([words.say(data, "record.rule.same")] + cells(case["same"]))
    for name, always in (("always", True), ("never", False)):
        rows.append([words.say(data, "record.rule." + name)] + cells(counted(case, lambda before, now: always)))
    return {"caption": words.say(data, "record.compared", event=words.say(data, "record.event." + case["event"])), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in ("rule", "hits", "misses", "false", "quiet", "right_alarms", "accuracy", "skill")]}


def cells(count):
    """The counts of a rule and what is made of them: alarms that were right, accuracy, hit rate less false-alarm rate (Peirce's score)."""
    events, others = tally.events(count), count["false"] + count["quiet"]
    skill = "-"
    if events and others:
        above = count["hits"] * others - count["false"] * events
        skill = "\u200e%s%d.%02d" % (("\u2212" if above < 0 and tally.rounded(-above * 100, events * others) else "",)
                                     + divmod(tally.rounded(abs(above) * 100, events * others), 100))
    right = tally.share(count["hits"], tally.alarms(count))
    return [words.number(count[one]) for one in ("hits", "misses", "false", "quiet")] + [
        right + "%" if tally.alarms(count) else "-", tally.share(tally.right(count), tally.total(count)) + "%", skill]


def by_state(data, case):
    """The rule State by State."""
    rows = []
    for iso3 in case["states"]:
        own = [row for row in case["rows"] if row[0] == iso3]
        found = counted(case, lambda before, now: warned(case, before, now), own)
        rows.append([dict(data["states"])[iso3]] + [words.number(found[one]) for one in ("hits", "misses", "false", "quiet")])
    return {"caption": words.say(data, "record.by_state", rule=rule_said(data, case, case["rule"])), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("state", "hits", "misses", "false", "quiet")]}


def came(data, case):
    """Every event, and whether the rule had warned of it."""
    rows = []
    for iso3, year, before, now, later in case["rows"]:
        if rules.came(case["event"], now, later):
            rows.append([dict(data["states"])[iso3], str(year + 1), words.number(before), words.number(now), words.number(later),
                         words.say(data, "record.warned" if warned(case, before, now) else "record.unwarned")])
    return {"caption": words.say(data, "record.came"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("state", "event_year", "two_before", "one_before", "that_year", "announced")]}


def picture(data, case, narrow):
    """Every State and year with what the rule did there; a year stands at the year of the warning."""
    rows = []
    for iso3 in case["states"]:
        codes = []
        for one, _, before, now, later in case["rows"]:
            if one == iso3:
                event = rules.came(case["event"], now, later)
                codes.append(("hits" if event else "false") if warned(case, before, now) else ("misses" if event else "quiet"))
        rows.append((dict(data["states"])[iso3], codes))
    frame = svg.frame(data, narrow, words.say(
        data, "record.chart", rule=rule_said(data, case, case["rule"]), hits=case["count"]["hits"], misses=case["count"]["misses"],
        false=case["count"]["false"]))
    return strips.strips(frame, rows, case["first"], case["last"], [(one, words.say(data, "record.key." + one))
                                                                    for one in ("hits", "misses", "false", "quiet")])


def curves(data, case, narrow):
    """Above and growth over all their limits, with the chosen ones on them."""
    series, chosen = [], []
    for rule in ("above", "growth"):
        scored = []
        for _, _, before, now, later in case["rows"]:
            found = rules.strength(rule, before, now)
            scored.append((-10 ** 9 if found is None else found, rules.came(case["event"], now, later)))
        points, area = tally.roc(scored)
        series.append((words.say(data, "record.curve." + rule, area=tally.hundredths(area)), points))
        count = counted(case, lambda before, now: rules.warns(rule, rules.limit_of(case, rule), before, now))
        chosen.append((count["false"], count["hits"]))
    frame = svg.frame(data, narrow, words.say(data, "record.roc_chart"))
    return roc.roc(frame, series, chosen, {one: words.say(data, "roc." + one) for one in ("hits", "false", "chance", "chosen")})


def notes(data, case):
    """What the figures count, and what follows from how the States and the rule were chosen."""
    found = [words.say(data, "record.note." + one) for one in ("not_terrorism", "zero", "chosen", "hindsight")]
    return found + [words.say(data, "record.note.views", limits=data["limits"]["views"])]
