"""What a reader set for the programme, checked; Refused at the control where it does not go together."""

from coursekit.labs import asked, words
from coursekit.labs.programme.measures import MEASURES, NAMES, SWITCH_NAMES, YEARS

BUDGETS = (6, 24)  # units of money a year
MOST_DELAY = 4  # half-years
COMMON = ("starts", "aim", "budget", "delayed", "delay", "switch", "width")


def programme(data, settings):
    """The plan and what goes with it: {plan, aim, budget, delayed, delay, switch}."""
    plan = starts(data, settings)
    aim, delayed = settings.get("aim", ""), settings.get("delayed", "")
    if aim not in NAMES:
        raise asked.Refused(words.say(data, "refused.aim", text=aim), "aim")
    if aim not in plan:
        raise asked.Refused(words.say(data, "refused.aim_left_out", name=name(data, aim)), "aim")
    if delayed and delayed not in NAMES:
        raise asked.Refused(words.say(data, "refused.delayed", text=delayed), "delayed")
    if delayed and delayed not in plan:
        raise asked.Refused(words.say(data, "refused.delayed_left_out", name=name(data, delayed)), "delayed")
    budget = asked.number(data, settings, "budget", *BUDGETS)
    if budget % 2:
        raise asked.Refused(words.say(data, "refused.odd", n=budget), "budget")
    return {"plan": plan, "aim": aim, "budget": budget, "delayed": delayed,
            "delay": asked.number(data, settings, "delay", 1, MOST_DELAY) if delayed else 0,
            "switch": asked.one_of(data, settings, "switch", SWITCH_NAMES)}


def starts(data, settings):
    """{measure: year} of what is planned."""
    chosen = settings.get("starts")
    if not isinstance(chosen, dict):
        raise asked.Refused(words.say(data, "refused.starts"), "starts")
    for one in sorted(chosen):
        if one not in MEASURES:
            raise asked.Refused(words.say(data, "refused.measure", text=one), "starts")
        if chosen[one] and chosen[one] not in [str(year) for year in range(1, YEARS + 1)]:
            raise asked.Refused(words.say(data, "refused.year", name=name(data, one), text=chosen[one], last=YEARS), "starts")
    plan = {one: chosen[one] for one in NAMES if chosen.get(one)}
    if not plan:
        raise asked.Refused(words.say(data, "refused.no_plan"), "starts")
    return plan


def planned(case):
    """What is planned, in the order of the table."""
    return [one for one in NAMES if one in case["plan"]]


def name(data, one):
    """The name of a measure."""
    return words.say(data, "measure." + one)


def names(data, some):
    """Names of measures in one line, in the order of the table."""
    return words.join(data, [name(data, one) for one in NAMES if one in some])


def payer(data, one):
    """The name of a payer."""
    return words.say(data, "payer." + one)


def moment(data, half, starting=False):
    """A boundary between half-years in words: for what begins there, or for what ends there."""
    if half % 2:
        return words.say(data, "moment.middle", year=half // 2 + 1)
    if starting:
        return words.say(data, "moment.start", year=half // 2 + 1)
    return words.say(data, "moment.end", year=half // 2) if half else words.say(data, "moment.start", year=1)


def months(data, halves):
    """Half-years as months in words."""
    return words.counted(data, "month_count", halves * 6)
