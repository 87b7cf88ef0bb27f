"""The treaty explorer: who was bound on a day, by what act, and how the circle of parties grew."""

from coursekit.labs import asked, dates, svg, words
from coursekit.labs.charts.curve import curve
from coursekit.labs.conventions import standing as stand

MOST = 4  # instruments beside one another: more curves cannot be told apart


def explorer(data, settings):
    """Settings: instruments (list of ids), group (id or «all»), date (YYYY or YYYY-MM-DD), width (pixels, optional)."""
    try:
        asked.known(data, settings, ("instruments", "group", "date", "width"))
        day = asked.day_of(data, settings)
        instruments = chosen_instruments(data, settings)
        group = asked.choice(data, settings, "group", [one["id"] for one in data["groups"]], "refused.group")
    except asked.Refused as fault:
        return asked.refusal(str(fault))
    group = [one for one in data["groups"] if one["id"] == group][0]
    members = members_on(data, group)
    stood = {one["id"]: standings(data, one, members, day) for one in instruments}
    return {
        "sentence": "\n".join([sentence(data, one, group, stood[one["id"]], day) for one in instruments]
                             + together(data, instruments, stood, members)),
        "notes": notes(data, instruments, group, stood, day),
        "table": table(data, instruments, members, stood, day, group),
        "chart": picture(data, instruments, stood, group, day, asked.narrow(settings)),
    }


def chosen_instruments(data, settings):
    """The instruments asked for, in the reader's order; refused where there is none, too many or an unknown one."""
    ids = settings.get("instruments", [])
    by_id = {one["id"]: one for one in data["instruments"]}
    if not ids:
        raise asked.Refused(words.say(data, "refused.no_instrument"))
    if not isinstance(ids, (list, tuple)):
        ids = [ids]
    if len(ids) > MOST:
        raise asked.Refused(words.say(data, "refused.too_many", most=MOST))
    for one in ids:
        if str(one) not in by_id:
            raise asked.Refused(words.say(data, "refused.instrument", text=one))
    return [by_id[one] for one in ids]


def members_on(data, group):
    """[(iso3, name)] of a group in the order of names; «all» is every State that has a row in some list."""
    inside = None if group["id"] == "all" else group["members"]
    return [state for state in data["states"] if inside is None or state[0] in inside]


def standings(data, instrument, members, day):
    """{iso3: standing} of every member towards one instrument."""
    rows = stand.rows_of(data, instrument)
    return {iso3: stand.standing(instrument, rows.get(iso3), day) for iso3, _ in members}


def tally(found):
    """{code: number of States}."""
    return {code: len([one for one in found.values() if one["code"] == code])
            for code in (stand.BOUND, stand.WAITING, stand.SIGNED_ONLY, stand.LATER, stand.ABSENT, stand.UNKNOWN)}


def sentence(data, instrument, group, found, day):
    """What the list says of the group on the day. An incomplete list says so here, before any number."""
    count, partial = tally(found), instrument["list"] == "partial"
    said = {"day": words.day(data, day), "instrument": instrument["name"], "group": group["in_sentence"], "total": len(found)}
    parts = [words.counted(data, "explorer." + code, count[code])
             for code in (stand.WAITING, stand.SIGNED_ONLY, stand.LATER, stand.ABSENT) if count[code]]
    said["parts"] = words.join(data, parts)
    rest = words.say(data, "explorer.rest", **said) if parts else "."
    text = []
    if partial:
        text.append(words.counted(data, "explorer.partial", stand.parties(data, instrument), **said))
    if stand.not_yet(instrument, day):
        text.append(words.say(data, "explorer.not_in_force", since=words.day(data, instrument["in_force_on"]), **said))
        if parts:
            text.append(words.say(data, "explorer.of_group", **said))
    elif instrument["list"] == "none":
        return words.say(data, "explorer.no_list", **said)
    elif partial:
        text.append(words.counted(data, "explorer.shown", count[stand.BOUND], **said) + rest)
    elif count[stand.BOUND] == len(found):
        text.append(words.say(data, "explorer.all", **said))
    else:
        text.append(words.counted(data, "explorer.bound", count[stand.BOUND], **said) + rest)
    if count[stand.UNKNOWN] and instrument["list"] != "none":
        text.append(words.counted(data, "explorer.unlisted" if partial else "explorer.unknown", count[stand.UNKNOWN]))
    return " ".join(text)


def together(data, instruments, stood, members):
    """For several instruments: how many States the lists show bound by every one."""
    if len(instruments) < 2:
        return []
    every = [name for iso3, name in members if all(stood[one["id"]][iso3]["code"] == stand.BOUND for one in instruments)]
    return [words.counted(data, "explorer.every", len(every))]


def notes(data, instruments, group, stood, day):
    """The date of each list, what it lacks, rows without a source, and what the group's list is."""
    said = []
    for one in instruments:
        name = one["name"]
        said += list_notes(data, one)
        if one["list"] == "complete" and day > stand.list_end(data, one):
            said.append(words.say(data, "note.after_list", instrument=name, as_of=words.day(data, one["as_of"])))
        if one["beside"]:
            said.append(words.say(data, "note.beside", instrument=name, names=words.join(data, one["beside"])))
        if one["count"]:
            said.append(words.counted(data, "note.count" if one["count_as_of"] else "note.count_undated", one["count"],
                                      instrument=name, as_of=words.day(data, one["count_as_of"])))
        found = stood[one["id"]].values()
        unsourced = len([here for here in found if here["row"] and here["row"][stand.UNSOURCED]])
        if unsourced:
            said.append(words.counted(data, "note.unsourced", unsourced, instrument=name))
        latest = len([here for here in found if here["code"] == stand.BOUND and here["precision"] != "exact"])
        if latest:
            said.append(words.counted(data, "note.at_latest", latest, instrument=name))
        if not one["waiting_rule"] and one["list"] != "none":
            said.append(words.say(data, "note.no_rule", instrument=name))
    if [one for one in instruments if one["list"] != "none" and stand.list_end(data, one) < data["last_day"]]:
        said.append(words.say(data, "note.dotted"))
    if group["id"] != "all":
        said.append(words.say(data, "note.group", group=group["in_sentence"]))
        if group["unsourced"]:
            said.append(words.counted(data, "note.group_unsourced", group["unsourced"]))
    return said


def list_notes(data, instrument):
    """The date of a status list, and what it lacks."""
    name, as_of = instrument["name"], instrument["as_of"]
    if instrument["list"] == "none":
        return [words.say(data, "note.no_list", instrument=name)]
    when = words.say(data, "note.as_of", as_of=words.day(data, as_of)) if as_of else words.say(data, "date.undated")
    if instrument["list"] == "complete":
        return [words.say(data, "note.list_date", instrument=name, when=when)]
    return [words.counted(data, "note.partial", stand.parties(data, instrument), instrument=name, when=when)]


def table(data, instruments, members, stood, day, group):
    """One instrument: everything about each State. Several: the standing towards each."""
    caption = words.say(data, "explorer.caption", day=words.day(data, day), group=group["in_sentence"],
                        instruments=words.join(data, [one["name"] for one in instruments]))
    caption = caption[0].upper() + caption[1:]
    unsourced = words.say(data, "evidence.unsourced")
    if len(instruments) > 1:
        rows = []
        for iso3, name in members:
            cells = []
            for one in instruments:
                found = stood[one["id"]][iso3]
                text = stand.phrase(data, one, found, day)
                if found["row"] and found["row"][stand.AS_OF] not in ("", one["as_of"]):
                    text += " [%s]" % words.say(data, "note.as_of", as_of=words.day(data, found["row"][stand.AS_OF]))
                cells.append("%s (%s)" % (text, unsourced) if found["row"] and found["row"][stand.UNSOURCED] else text)
            rows.append([name] + cells)
        return {"caption": caption, "columns": [words.say(data, "column.state")] + [one["name"] for one in instruments],
                "rows": rows}
    one = instruments[0]
    rank = {code: place for place, code in enumerate(
        (stand.BOUND, stand.WAITING, stand.SIGNED_ONLY, stand.LATER, stand.ABSENT, stand.UNKNOWN))}
    rows = []
    for place, (iso3, name) in enumerate(members):
        found = stood[one["id"]][iso3]
        row = found["row"]
        order = (rank[found["code"]], found["since"] or "9", place)
        source = "" if row is None else unsourced if row[stand.UNSOURCED] else words.say(data, "evidence.consulted")
        as_of = (row[stand.AS_OF] if row else "") or ("" if row else one["as_of"])
        rows.append((order, [name, stand.phrase(data, one, found, day), stand.act(data, row),
                             words.day(data, as_of) if as_of else words.say(data, "date.undated"), source]))
    rows.sort(key=lambda pair: pair[0])
    columns = [words.say(data, "column." + name) for name in ("state", "standing", "act", "as_of", "evidence")]
    return {"caption": caption, "columns": columns, "rows": [row for _, row in rows]}


def picture(data, instruments, stood, group, day, narrow):
    """The number of members bound, day by day, as far as each list goes."""
    series, first = [], 2100
    for one in instruments:
        if one["list"] == "none":
            continue
        since = sorted([found["since"] for found in stood[one["id"]].values() if found["since"]])
        points = [(dates.fraction(text), place + 1) for place, text in enumerate(since)]
        first = min([first, int((one["adopted_on"] or one["in_force_on"])[:4])])
        series.append({"name": one["name"], "points": points, "known_to": dates.fraction(stand.list_end(data, one))})
    if not series:
        return ""
    members, last = len(stood[instruments[0]["id"]]), int(data["last_day"][:4]) + 1
    first = min(first, int(day[:4]), 1998)
    frame = svg.frame(data, narrow, words.say(data, "explorer.chart", group=group["in_sentence"],
                                instruments=words.join(data, [one["name"] for one in series])))
    marks = [(dates.fraction(when), name) for when, name in data["marks"]]
    return curve(frame, series, first, last, marks, (dates.fraction(day), words.day(data, day)),
                 (members, words.counted(data, "explorer.ceiling", members)))
