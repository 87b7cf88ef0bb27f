"""The window: one event, one place, one pair of windows, the verdict they give, and all the verdicts they might have given."""

from coursekit.labs import asked, words
from coursekit.labs.operations import compare, drawn, notes, series

MEASURES, YEAR_OF = ("mean", "median", "share"), ("out", "after")
SETTINGS = ("event", "place", "measure", "edition", "before", "after", "year_of", "comparison", "width")


def window(data, settings):
    """Settings: event (id), place (id), measure (mean, median, share), edition (id), before and after (years, 1 to 8), year_of (out,
    after: where the event's own year goes), comparison (a place or empty), width (optional)."""
    try:
        asked.known(data, settings, SETTINGS)
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    pair, first, second = case["pair"], case["amounts"][0], case["amounts"][1]
    case["percent"] = compare.change(first, second)
    case["verdict"] = compare.verdict(case["percent"], first, second)
    case["windows"] = compare.every_window(case["values"], case["world"], case["year"], case["year_of"], case["measure"])
    case["placebo"] = compare.other_dates(case["values"], case["world"], case["year"], case["before"], case["after"],
                                          case["year_of"], case["measure"])
    if case["comparison"]:
        case["other_amounts"] = compare.amounts(case["other"], case["world"], pair, case["measure"])
        case["other_percent"] = compare.change(*case["other_amounts"])
        case["net"] = compare.net(case["percent"], case["other_percent"])
    narrow = asked.narrow(settings)
    return {
        "sentence": "\n".join(sentences(data, case)),
        "notes": notes.window(data, case),
        "table": choices(data, case),
        "tables": [years(data, case)],
        "chart": drawn.columns_of(data, case, narrow),
        "charts": drawn.more(data, case, narrow),
    }


def read(data, settings):
    """What is asked, checked: names, values and spans. Refused where the data cannot give the window."""
    event = [one for one in data["events"] if one[0] == asked.one_of(data, settings, "event", [one[0] for one in data["events"]])][0]
    place = asked.one_of(data, settings, "place", [one[0] for one in data["places"]])
    measure = asked.one_of(data, settings, "measure", MEASURES)
    edition = asked.one_of(data, settings, "edition", [one[0] for one in data["editions"]])
    before = asked.number(data, settings, "before", 1, compare.MOST)
    after = asked.number(data, settings, "after", 1, compare.MOST)
    year_of = asked.one_of(data, settings, "year_of", YEAR_OF)
    comparison = asked.one_of(data, settings, "comparison", [""] + [one[0] for one in data["places"]])
    found = known_values(data, place, edition, "place")
    world = series.values(data, "world", edition) if measure == "share" else {}
    if measure == "share" and not world:
        raise asked.Refused(words.say(data, "refused.no_world", edition=series.named(data, data["editions"], edition)), "measure")
    if measure == "share" and "world" in (place, comparison):
        raise asked.Refused(words.say(data, "refused.share_of_world"), "measure")
    if set(series.members(data, place)) & set(series.members(data, comparison) if comparison else ()):
        raise asked.Refused(words.say(data, "refused.same_place"), "comparison")
    year = int(event[2][:4])
    pair = compare.spans(year, before, after, year_of, found)
    if not pair:
        reach = {"event": event[1], "year": year, "first": min(found), "last": max(found)}
        late = year + after + (year_of == "out") - 1 > max(found)
        raise asked.Refused(words.say(data, "refused.too_late" if late else "refused.too_early", **reach), "after" if late else "before")
    return {"event": event, "year": year, "place": place, "measure": measure, "edition": edition, "before": before, "after": after,
            "year_of": year_of, "comparison": comparison, "values": found, "world": world, "pair": pair,
            "other": known_values(data, comparison, edition, "comparison") if comparison else {},
            "amounts": compare.amounts(found, world, pair, measure)}


def known_values(data, place, edition, name):
    """The values of a place; refused where the edition leaves out one of its States."""
    found = series.values(data, place, edition)
    if not found:
        raise asked.Refused(words.say(data, "refused.not_in_edition", place=series.named(data, data["places"], place),
                                      edition=series.named(data, data["editions"], edition)), name)
    return found


def moved(data, percent, verdict):
    """A change in words."""
    if percent is None:
        return words.say(data, "moved.from_none" if verdict == "rose" else "moved.none")
    return words.say(data, "moved.same" if percent == 0 else "moved.fell" if percent < 0 else "moved.rose", n=abs(percent))


def sentences(data, case):
    """What the chosen window says, what a headline would make of it, and how much of it is the choice."""
    names = {"event": case["event"][1], "place": series.named(data, data["places"], case["place"])}
    before, after = [series.said(data, one, case["measure"]) for one in case["amounts"]]
    lines = [words.say(data, "window.found", before=before, after=after, first=series.year_list(data, case["pair"][0]),
                       second=series.year_list(data, case["pair"][1]), moved=moved(data, case["percent"], case["verdict"]), **names)
             + " " + words.say(data, "headline.%s_%s" % (case["event"][3], case["verdict"]), **names)]
    if case["comparison"]:
        other = compare.verdict(case["other_percent"], *case["other_amounts"])
        left = words.say(data, "window.net_unknown") if case["net"] is None else words.say(
            data, "window.net", moved=moved(data, case["net"], ""))
        lines.append(words.say(data, "window.compared", place=series.named(data, data["places"], case["comparison"]),
                               moved=moved(data, case["other_percent"], other)) + " " + left)
    count = compare.tally(case["windows"])
    lines.append(words.say(data, "window.all" if len([one for one in count if count[one]]) > 1 else "window.all_alike",
                           n=len(case["windows"]), most=compare.MOST, **count))
    if case["percent"] is not None and len(case["placebo"]) >= 5:
        reached = [one for one in case["placebo"] if (one <= case["percent"] if case["percent"] < 0 else one >= case["percent"])]
        lines.append(words.say(data, "window.placebo", n=len(case["placebo"]), reached=len(reached)))
    return lines


def choices(data, case):
    """The small multiverse: for each way to count, how many of all windows give each verdict."""
    rows = []
    for edition, name, _ in data["editions"]:
        found, world = series.values(data, case["place"], edition), series.values(data, "world", edition)
        for measure in MEASURES:
            for year_of in YEAR_OF:
                if not found or measure == "share" and (not world or case["place"] == "world"):
                    continue
                windows = compare.every_window(found, world, case["year"], year_of, measure)
                if not windows:
                    continue
                count = compare.tally(windows)
                rows.append([words.say(data, "measure." + measure), name, words.say(data, "year_of." + year_of), str(len(windows))]
                            + ["%d%%" % series.rounded(count[one] * 100, len(windows)) for one in ("fell", "same", "rose")])
    return {"caption": words.say(data, "window.choices", event=case["event"][1], margin=compare.MARGIN), "open": True,
            "columns": [words.say(data, "column." + one) for one in ("measure", "edition", "year_of", "windows", "fell", "same", "rose")],
            "rows": rows}


def years(data, case):
    """The yearly values behind the answer, each with its part in it."""
    rows = []
    for year in range(case["pair"][0][0], case["pair"][1][-1] + 1):
        part = "before" if year in case["pair"][0] else "after" if year in case["pair"][1] else "out"
        rows.append([str(year), words.number(case["values"][year])]
                    + ([words.number(case["other"][year])] if case["comparison"] else []) + [words.say(data, "part." + part)])
    compared = [series.named(data, data["places"], case["comparison"])] if case["comparison"] else []
    return {"caption": words.say(data, "window.years", edition=series.named(data, data["editions"], case["edition"])),
            "columns": [words.say(data, "column.year"), series.named(data, data["places"], case["place"])] + compared
            + [words.say(data, "column.part")], "rows": rows}
