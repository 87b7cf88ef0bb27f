"""The cost: how rare the event is, what an alarm is worth, who pays for which mistake, and what false alarms do to the next one."""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts import tradeoff
from coursekit.labs.warning import curve, tally

BASES = ("10", "50", "200", "1000", "5000", "13000")  # events in CASES cases
RATIOS = ("2", "5", "20", "50", "100", "500", "2000")  # false alarms that one missed event is worth
NUMBERS = {"sensitivity": (5, 99), "specificity": (500, 999), "fatigue": (0, 20)}  # percent, tenths of a percent, percent
SETTINGS = ("base", "ratio", "sensitivity", "specificity", "fatigue", "width")


def cost(data, settings):
    """Settings: base and ratio (texts of BASES and RATIOS), sensitivity (%), specificity (tenths of a %), fatigue (%), width (optional)."""
    try:
        asked.known(data, settings, SETTINGS)
        case = asked.numbers(data, settings, NUMBERS)
        case["events"] = int(asked.one_of(data, settings, "base", BASES))
        case["ratio"] = int(asked.one_of(data, settings, "ratio", RATIOS))
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    case["false"] = 10000 - case["specificity"] * 10
    case["count"] = curve.point(case["events"], case["sensitivity"] * 100, case["false"])
    case["trust"] = curve.trust(case["count"], case["fatigue"])
    quality = curve.odds(case["sensitivity"], case["specificity"])
    case["coin"] = quality[0] <= quality[1]
    case["along"] = curve.along(case["events"], quality, case["fatigue"], case["ratio"])
    case["free"] = curve.along(case["events"], quality, 0, case["ratio"])
    narrow = asked.narrow(settings)
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": choices(data, case),
            "tables": [users(data, case)], "chart": dots(data, case, narrow),
            "charts": [{"svg": caught(data, case, narrow), "caption": words.say(data, "cost.caught_caption")}]}


def costs(case, ratio):
    """{"forecast", "never", "always"}: what each costs somebody for whom a missed event is worth ``ratio`` false alarms."""
    return {"forecast": curve.cost(case["count"], case["trust"], ratio), "never": ratio * case["events"], "always": curve.CASES}


def cheapest(found):
    """The name of the cheapest; of equal ones the one that needs no forecast."""
    return sorted((found[name], place, name) for place, name in enumerate(("never", "always", "forecast")))[0][2]


def percent(tenthousandths):
    """A rate in ten-thousandths as percent."""
    return tally.share(tenthousandths, 10000)


def sentences(data, case):
    """Alarms in whole numbers, accuracy, the cheapest choice, and what tired people make of it."""
    count, n = case["count"], curve.CASES
    lines = [words.say(data, "cost.counts", n=words.number(n), events=words.number(case["events"]), hits=words.number(count["hits"]),
                       misses=words.number(count["misses"]), false=words.number(count["false"]))]
    lines.append(words.say(data, "cost.right", alarms=words.number(tally.alarms(count)), hits=words.number(count["hits"]),
                           share=tally.share(count["hits"], tally.alarms(count))) if count["hits"] else words.say(data, "cost.none_right"))
    own, never = tally.share(tally.right(count), n), tally.share(n - case["events"], n)
    lower = tally.right(count) < n - case["events"] and own != never
    lines.append(words.say(data, "cost.accuracy_" + ("lower" if lower else "higher"), own=own, never=never))
    if case["fatigue"]:
        lines.append(words.say(data, "cost.fatigue", share=percent(case["trust"] * 10), hits=words.number(count["hits"]),
                               acted=words.number(curve.acted(count, case["trust"])), events=words.number(case["events"])))
        top = curve.best(case["along"], "acted")
        if top["acted"] > curve.acted(count, case["trust"]):
            lines.append(words.say(data, "cost.stricter" if top["false"] < case["false"] else "cost.laxer", specificity=percent(10000 - top["false"]),
                                   sensitivity=percent(top["hit"]), acted=words.number(top["acted"])))
    found = costs(case, case["ratio"])
    lines.append(words.say(data, "cost.cheapest_" + cheapest(found), ratio=words.number(case["ratio"]),
                           **{name: words.number(value) for name, value in found.items()}))
    least = curve.best(case["along"], "cost", False)
    lines.append(words.say(data, "cost.threshold", ratio=words.number(case["ratio"]), specificity=percent(10000 - least["false"]),
                           sensitivity=percent(least["hit"]), cost=words.number(least["cost"])))
    return lines + ([words.say(data, "cost.coin")] if case["coin"] else [])


def choices(data, case):
    """The same forecast at other thresholds: one row for each that is best at something, beside the chosen one."""
    rows = [row_of(data, "chosen", case["count"], case["sensitivity"] * 100, case["false"], case["trust"], case)]
    for name, found in (("most", curve.best(case["along"], "acted")), ("cheap", curve.best(case["along"], "cost", False)),
                        ("cheap_free", curve.best(case["free"], "cost", False)), ("strict", case["along"][7]), ("lax", case["along"][27])):
        share = curve.trust(found["count"], case["fatigue"])
        rows.append(row_of(data, name, found["count"], found["hit"], found["false"], share, case))
    return {"caption": words.say(data, "cost.choices", ratio=words.number(case["ratio"]), n=words.number(curve.CASES)), "rows": rows, "open": True,
            "columns": [words.say(data, "column." + one) for one in ("point", "sensitivity", "specificity", "alarms", "right_alarms", "acted_on",
                                                                     "met", "costs")]}


def row_of(data, name, count, hit, false, share, case):
    """One threshold as a row."""
    return [words.say(data, "cost.point." + name), percent(hit) + "%", percent(10000 - false) + "%", words.number(tally.alarms(count)),
            tally.share(count["hits"], tally.alarms(count)) + "%" if tally.alarms(count) else "-", percent(share * 10) + "%",
            words.number(curve.acted(count, share)), words.number(curve.cost(count, share, case["ratio"]))]


def users(data, case):
    """The same forecast for others: whose missed event is worth more or less."""
    rows = []
    for text in RATIOS:
        found = costs(case, int(text))
        number = words.number(int(text))
        rows.append([words.say(data, "chosen", text=number) if int(text) == case["ratio"] else number]
                    + [words.number(found[name]) for name in ("forecast", "never", "always")]
                    + [words.say(data, "cost.choice." + cheapest(found))])
    return {"caption": words.say(data, "cost.users", n=words.number(curve.CASES)), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("ratio", "forecast", "never", "always", "cheapest")]}


def notes(data, case):
    """What the numbers are, who pays, and what the model leaves out."""
    count = case["count"]
    found = [words.say(data, "cost.note.invented", n=words.number(curve.CASES))]
    if count["hits"]:
        found.append(words.say(data, "cost.note.odds", n=words.number(-(-tally.alarms(count) // count["hits"]))))
    return found + [words.say(data, "cost.note." + one) for one in ("who_pays", "fatigue", "prevented")] + [
        words.say(data, "cost.note.real", limits=data["limits"]["krieg"])]


def dots(data, case, narrow):
    """The alarms as dots: right ones, false ones, and the events that no alarm met."""
    frame = svg.frame(data, narrow, words.say(
        data, "cost.dots_chart", hits=words.number(case["count"]["hits"]), false=words.number(case["count"]["false"]),
        misses=words.number(case["count"]["misses"])))
    unit = tradeoff.unit(tally.alarms(case["count"]) + case["count"]["misses"])
    names = [(one, words.say(data, "cost.key." + one, n=words.number(case["count"][one]))) for one in ("hits", "misses", "false")]
    beside = [words.say(data, "cost.key.all", n=words.number(curve.CASES), events=words.number(case["events"])),
              words.say(data, "cost.key.quiet", n=words.number(case["count"]["quiet"])), words.counted(data, "cost.unit", unit)]
    return tradeoff.dots(frame, case["count"], unit, names, beside)


def caught(data, case, narrow):
    """Events caught and events acted on at every threshold, from the strictest to the laxest."""
    frame = svg.frame(data, narrow, words.say(
        data, "cost.caught_chart", best=percent(10000 - curve.best(case["along"], "acted")["false"])))
    series = [(words.say(data, "cost.curve.caught"), [(one["false"], tally.rounded(one["count"]["hits"] * 1000, case["events"]))
                                                      for one in case["along"]])]
    if case["fatigue"]:
        series.append((words.say(data, "cost.curve.acted"), [(one["false"], tally.rounded(one["acted"] * 1000, case["events"]))
                                                             for one in case["along"]]))
    ticks = [(rate, percent(10000 - rate) + "%") for rate in (1, 10, 100, 1000, 5000)]
    names = {"across": words.say(data, "cost.across"), "up": words.say(data, "cost.up"), "cursor": words.say(data, "cost.cursor")}
    return tradeoff.tradeoff(frame, series, ticks, case["false"], names)
