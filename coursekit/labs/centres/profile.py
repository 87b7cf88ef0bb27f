"""Two centres side by side on one page, with dates, and with every field marked for which there is no source."""

from coursekit.labs import asked, dates, svg, words
from coursekit.labs.centres import bodies
from coursekit.labs.charts.spans import spans

FIELDS = ("title", "kind", "standing", "parent", "lead", "seat", "founded_on", "ended_on", "members", "members_count", "functions",
          "mandate", "in_report", "report_says", "as_of", "evidence")
COLUMN_OF = {"parent": "parent_id", "lead": "lead_iso3", "seat": "seat_en", "members": "members_en", "mandate": "mandate_en",
             "report_says": "report_says_en"}  # what unsourced_fields calls a field whose name differs


def profile(data, settings):
    """Settings: first, second (ids of two bodies), width."""
    try:
        asked.known(data, settings, ("first", "second", "width"))
        ids = [one["id"] for one in data["bodies"]]
        pair = [bodies.body(data, bodies.chosen(data, settings, name, ids, "refused.no_such_body")) for name in ("first", "second")]
        if pair[0] is pair[1]:
            raise asked.Refused(words.say(data, "refused.same_body", name=pair[0]["name"]), "second")
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    return {"sentence": "\n".join(sentences(data, pair)), "notes": notes(data, pair), "table": page(data, pair),
            "tables": [sources(data, pair)], "chart": picture(data, settings, pair)}


def sentences(data, pair):
    """What both do and only one does, which is older, which is not at work, and what stands without a source."""
    lines = [words.say(data, "profile.standing_" + one["standing"], name=one["name"], day=words.day(data, one["ended_on"]))
             for one in pair if one["standing"] != "active"]
    both = [code for code in pair[0]["functions"] if code in pair[1]["functions"]]
    if all(one["functions"] for one in pair):
        lines.append(words.say(data, "profile.both", names=bodies.named(data, both)) if both else words.say(data, "profile.nothing_shared"))
    for one in pair:
        own = [code for code in one["functions"] if code not in both]
        if own:
            lines.append(words.say(data, "profile.only", name=one["name"], names=bodies.named(data, own)))
        elif not one["functions"] and one["standing"] != "not-found":
            lines.append(words.say(data, "profile.no_function", name=one["name"]))
    if pair[0]["founded_on"] and pair[1]["founded_on"]:
        lines.append(older(data, pair))
    unsourced = [words.say(data, "profile.unsourced_one", name=one["name"], fields=words.join(data, fields))
                 for one, fields in [(one, unsourced_of(data, one)) for one in pair] if fields]
    if unsourced:
        lines.append(words.say(data, "profile.unsourced", list=words.join(data, unsourced)))
    return lines


def older(data, pair):
    """Which of two began first, by how many years; a year alone decides nothing within it."""
    first, second = [one["founded_on"] for one in pair]
    years = int(first[:4]) - int(second[:4])
    early, late = (pair[0], pair[1]) if years < 0 else (pair[1], pair[0])
    if not years:
        return words.say(data, "profile.same_year", year=first[:4])
    return words.counted(data, "profile.older", abs(years), early=early["name"], late=late["name"], day=words.day(data, early["founded_on"]),
                         other=words.day(data, late["founded_on"]))


def unsourced_of(data, one):
    """Names of the fields without a source, or «the whole row»."""
    if one["evidence"] == "unsourced":
        return [words.say(data, "profile.whole_row")]
    return [words.say(data, "field." + name) for name in FIELDS if COLUMN_OF.get(name, name) in one["unsourced"]]


def value(data, one, name):
    """A field in words, marked where it has no source; what the data does not hold is said to be missing."""
    if name in ("kind", "standing", "in_report", "evidence"):
        text = data["codes"][name][one[name]]
    elif name == "functions":
        text = bodies.named(data, one["functions"])
    elif name in ("founded_on", "ended_on", "as_of"):
        text = words.day(data, one[name]) if one[name] else ""
    elif name == "members_count" and one["members_count"]:
        text = words.number(int(one["members_count"]))
        if one["members_as_of"]:
            text = words.say(data, "profile.as_of", text=text, day=words.day(data, one["members_as_of"]))
    else:
        text = one[name]
    if not text:
        return words.say(data, "profile.still" if name == "ended_on" and bodies.running(one) else "profile.missing")
    bare = COLUMN_OF.get(name, name) in one["unsourced"] or one["evidence"] == "unsourced" and name in ("founded_on", "seat", "members_count")
    return words.say(data, "unsourced", text=text) if bare else text


def page(data, pair):
    """The page: a field a row, a body a column."""
    return {"caption": words.say(data, "profile.caption", first=pair[0]["name"], second=pair[1]["name"]), "open": True,
            "columns": [words.say(data, "column.field")] + [one["name"] for one in pair],
            "rows": [[words.say(data, "field." + name)] + [value(data, one, name) for one in pair] for name in FIELDS]}


def sources(data, pair):
    """What each row of the table rests on, with the day on which it was read."""
    rows = [[one["name"], data["sources"][name][0], words.day(data, data["sources"][name][1])] for one in pair for name in one["sources"]]
    return {"caption": words.say(data, "profile.sources"), "rows": rows,
            "columns": [words.say(data, "column." + name) for name in ("body", "source", "read_on")]}


def notes(data, pair):
    """How to read a page like this one."""
    said = [words.say(data, "note.profile_names")] if [one for one in pair if one["standing"] == "not-found"] else []
    said += [words.say(data, "note.no_source", name=one["name"]) for one in pair if not one["sources"]]
    return said + [words.say(data, "note.profile_dates"), words.say(data, "note.profile_law"), words.say(data, "note.coding")]


def picture(data, settings, pair):
    """When each existed: a filled bar, an open one for what was only planned, words where there is no day."""
    rows, last = [], dates.fraction(data["last_day"])
    for one in pair:
        since = dates.fraction(lowest(one["founded_on"])) if one["founded_on"] else None
        until = dates.fraction(dates.last_day(one["ended_on"])) if one["ended_on"] else last
        text = words.say(data, "profile.bar_none") if since is None else words.say(
            data, "profile.bar" if one["ended_on"] or not bodies.running(one) else "profile.bar_open", since=words.day(data, one["founded_on"]),
            until=words.day(data, one["ended_on"]))
        if [1 for name in ("founded_on", "ended_on") if one[name] and name in one["unsourced"]]:
            text = words.say(data, "unsourced", text=text)
        rows.append({"name": one["name"], "since": since, "until": until, "text": text,
                     "state": "planned" if one["standing"] == "planned" else "open" if bodies.running(one) else "ended"})
    first = min([int(row["since"]) for row in rows if row["since"] is not None] + [2000])
    label = words.say(data, "profile.chart", first=pair[0]["name"], second=pair[1]["name"])
    return spans(svg.frame(data, asked.narrow(settings), label), rows, first - first % 5, int(last) + 1)


def lowest(text):
    """The first day that a partly known date can mean."""
    return text + ("", "-01", "-01-01")[(10 - len(text)) // 3]
