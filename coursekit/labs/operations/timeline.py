"""The timeline: what ran in a region, year by year, above what was counted there."""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.columns import columns
from coursekit.labs.operations import drawn, series

MOST = 8  # lanes under one picture


def timeline(data, settings):
    """Settings: place (id), bodies (list of ids), edition (id), first (year), width (optional)."""
    try:
        asked.known(data, settings, ("place", "bodies", "edition", "first", "width"))
        place = asked.one_of(data, settings, "place", [one[0] for one in data["places"]])
        edition = asked.one_of(data, settings, "edition", [one[0] for one in data["editions"]])
        bodies = chosen_bodies(data, settings)
        found = series.values(data, place, edition)
        if not found:
            raise asked.Refused(words.say(data, "refused.not_in_edition", place=series.named(data, data["places"], place),
                                          edition=series.named(data, data["editions"], edition)), "place")
        first = asked.number(data, settings, "first", min(found), max(found) - 9)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    years = list(range(first, max(found) + 1))
    running = {year: [one for one in bodies if runs(one, year)] for year in years}
    return {"sentence": "\n".join(sentences(data, place, found, years, running)), "notes": notes(data, bodies, edition),
            "table": table(data, place, found, years, running), "chart": picture(data, place, found, years, bodies, asked.narrow(settings))}


def chosen_bodies(data, settings):
    """The bodies asked for, in the order in which they began; refused where one is unknown or there are too many."""
    ids = asked.several(data, settings, "bodies", [one["id"] for one in data["bodies"]], "refused.body", "refused.no_body")
    if len(ids) > MOST:
        raise asked.Refused(words.say(data, "refused.too_many", most=MOST), "bodies")
    return [one for one in data["bodies"] if one["id"] in ids]


def runs(body, year):
    """Whether a body existed at any time of a year."""
    return int(body["since"][:4]) <= year and (not body["until"] or int(body["until"][:4]) >= year)


def sentences(data, place, found, years, running):
    """Years with and without, the worst year, and whether more bodies and more deaths went together."""
    name = series.named(data, data["places"], place)
    with_any, without = [year for year in years if running[year]], [year for year in years if not running[year]]
    worst = [year for year in years if found[year] == max([found[one] for one in years])][0]
    mean = [series.said(data, series.amount([found[year] for year in span], [], "mean"), "mean") if span else ""
            for span in (with_any, without)]
    lines = []
    if with_any and without:
        lines.append(words.say(data, "timeline.split", place=name, running=words.counted(data, "year_count", len(with_any)),
                               without=words.counted(data, "year_count", len(without)), first=mean[0], second=mean[1]))
    else:
        lines.append(words.say(data, "timeline.always" if with_any else "timeline.never", place=name, mean=mean[0] or mean[1]))
    lines.append(words.say(data, "timeline.worst", year=worst, deaths=words.counted(data, "deaths", found[worst]),
                           running=words.join(data, [one["name"] for one in running[worst]]) or words.say(data, "timeline.nothing")))
    together = agreement([len(running[year]) for year in years], [found[year] for year in years])
    if together is not None:
        lines.append(words.say(data, "timeline.more" if together >= 40 else "timeline.less" if together <= -40 else "timeline.mixed"))
    return lines


def agreement(first, second):
    """Of the pairs of years that differ in both, how many more go the same way than the other, in percent (Goodman and
    Kruskal's gamma); None where no pair differs."""
    same = other = 0
    for at in range(len(first)):
        for later in range(at + 1, len(first)):
            way = (first[at] - first[later]) * (second[at] - second[later])
            same += way > 0
            other += way < 0
    return series.rounded((same - other) * 100, same + other) if same + other else None


def notes(data, bodies, edition):
    """Why this proves neither, what the figures count, and which days have no source."""
    said = [words.say(data, "note.sent_there"), words.say(data, "note.count_" + edition), words.say(data, "note.not_terrorism")]
    open_days = [one["name"] for one in bodies if one["unsourced"]]
    return said + ([words.say(data, "note.unsourced", name=words.join(data, open_days))] if open_days else [])


def table(data, place, found, years, running):
    """Year by year."""
    rows = [[str(year), words.number(found[year]), str(len(running[year])), words.join(data, [one["name"] for one in running[year]])
             or words.say(data, "timeline.nothing")] for year in years]
    return {"caption": words.say(data, "timeline.caption", place=series.named(data, data["places"], place)),
            "columns": [words.say(data, "column." + one) for one in ("year", "deaths", "bodies", "running")], "rows": rows}


def picture(data, place, found, years, bodies, narrow):
    """Columns of the years, and a lane for each body."""
    lanes = [{"name": one["name"], "since": drawn.fraction(one["since"], "since"), "open": not one["until"],
              "until": drawn.fraction(one["until"], "until") if one["until"] else years[-1] + 1} for one in bodies]
    label = words.say(data, "timeline.chart", place=series.named(data, data["places"], place))
    return columns(svg.frame(data, narrow, label), found, years[0], years[-1], {}, [], [], lanes)
