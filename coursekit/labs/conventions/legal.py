"""The legal-path finder: what binds two States on a day, and which articles carry a request to extradite or prosecute."""

from coursekit.labs import asked, dates, svg, words
from coursekit.labs.charts.intervals import intervals
from coursekit.labs.conventions import standing as stand
from coursekit.labs.conventions.links import (
    ARTICLE, EFFECT, OFFENCES, OWN_LIST, PROVISION, TOPICS, UNSOURCED, candidates, link_of, silent)
from coursekit.labs.conventions.treaties import list_notes


def path(data, settings):
    """Settings: requesting, requested (iso3), offence (an id of OFFENCES), date, width (optional)."""
    try:
        asked.known(data, settings, ("requesting", "requested", "offence", "date", "width"))
        day = asked.day_of(data, settings)
        pair = [state_of(data, settings, "requesting"), state_of(data, settings, "requested")]
        if pair[0] == pair[1]:
            raise asked.Refused(words.say(data, "refused.same_state", state=pair[0][1]))
        offence = asked.choice(data, settings, "offence", [one for one, _ in OFFENCES], "refused.offence")
    except asked.Refused as fault:
        return asked.refusal(str(fault))
    links = [link_of(data, one, pair, day) for one in candidates(data, offence, pair)]
    return {
        "sentence": sentence(data, links, pair, offence, day),
        "notes": notes(data, links, pair, day),
        "table": table(data, links, pair, day),
        "chart": picture(data, links, pair, day, asked.narrow(settings)),
    }


def state_of(data, settings, name):
    """[iso3, name] of a State; a State of the past is answered with who followed it."""
    iso3 = settings.get(name, "")
    for state in data["states"]:
        if state[0] == iso3:
            return state
    if iso3 in words.lookup(data, "former"):
        raise asked.Refused(words.say(data, "former." + iso3))
    raise asked.Refused(words.say(data, "refused.state", text=iso3))


def in_sentence(data, state):
    """A State's name as it stands in a sentence: in English some take the article."""
    return words.say(data, "with_article", state=state[1]) if state[0] in words.lookup(data, "article_before") else state[1]


def article(data, clause):
    """«art. 10», with a word where no source was seen; an article that names its treaty («Hague 8bis») stands as it is."""
    named = clause[ARTICLE]
    if named[:1].isdigit():
        named = words.say(data, "path.article", article=named)
    return words.join(data, [named, words.say(data, "evidence.unsourced")]) if clause[UNSOURCED] else named


def sentence(data, links, pair, offence, day):
    """The path, or its absence in the data, in one or two sentences."""
    said = {"day": words.day(data, day), "a": in_sentence(data, pair[0]), "b": in_sentence(data, pair[1]),
            "offence": words.say(data, "offence." + offence)}
    bound = [link for link in links if link["kind"] == "bound"]
    unsure = [link["instrument"]["name"] for link in links if link["kind"] == "open"]
    if not bound:
        text = words.say(data, "path.none", **said)
        if not links:
            text += " " + words.say(data, "path.no_candidate")
        return text + ("\n" + words.say(data, "path.open", names=words.join(data, unsure)) if unsure else "")
    names = [words.say(data, "path.since_" + link["since"][1], name=link["instrument"]["name"],
                           day=words.day(data, link["since"][0]))
             for link in bound]
    text = words.counted(data, "path.found", len(bound), names=words.join(data, names), **said)
    duty = [link for link in bound if link["duty"]]
    if duty:
        first = duty[0]
        clauses = first["articles"]
        text += "\n" + words.say(data, "path.duty", name=first["instrument"]["name"], article=article(data, clauses[1]),
                                effect=clauses[1][EFFECT])
        # What matters next is whether a political motive may stop it, and whether the person is protected.
        for topic, clause in (("political", clauses[3]), ("persecution", clauses[4])):
            key = "path.%s_%s" % (topic, "silent" if silent(clause) else "said")
            text += "\n" + words.say(data, key, article=article(data, clause), effect=clause[EFFECT])
    elif all(link["articles"] is None for link in bound):
        text += " " + words.say(data, "path.not_coded")
    else:
        text += " " + words.say(data, "path.no_duty")
    return text + ("\n" + words.say(data, "path.open", names=words.join(data, unsure)) if unsure else "")


def notes(data, links, pair, day):
    """What the answer does not prove, the Council's resolution, dates of the lists, and the bars of human rights."""
    said, bound = [], [link for link in links if link["kind"] == "bound"]
    said.append(words.say(data, "path.proves_not" if bound else "path.absence_proves_not"))
    without = [link["instrument"]["name"] for link in bound if link["articles"] and silent(link["articles"][4])]
    said.append(words.say(data, "path.rights"))
    if without:
        said.append(words.say(data, "path.rights_silent", names=words.join(data, without)))
    if day >= "2001-09-28":
        said.append(words.say(data, "path.council", article=data["articles"]["unsc-1373"][1][ARTICLE]))
    for link in links:
        one = link["instrument"]
        if one["list"] != "none":
            said += list_notes(data, one)
        if [1 for here in link["found"] if here["row"] and here["row"][stand.UNSOURCED]]:
            said.append(words.say(data, "note.pair_unsourced", instrument=one["name"]))
    none = [link["instrument"] for link in links if link["instrument"]["list"] == "none"]
    if none:
        said.append(words.say(data, "note.no_lists", names=words.join(data, [one["name"] for one in none])))
    if any(link["instrument"]["id"] in OWN_LIST for link in bound):
        said.append(words.say(data, "path.own_list"))
    return said


def table(data, links, pair, day):
    """Five rows for an instrument that binds both or may; one row with the reason for one that does not."""
    rows = []
    order = {"bound": 0, "open": 1, "closed": 2}
    ranked = sorted([(order[link["kind"]], place) for place, link in enumerate(links)])
    for _, place in ranked:
        link = links[place]
        name, one = link["instrument"]["name"], link["instrument"]
        standings = words.say(data, "joiner").join(["%s: %s" % (state[1], stand.phrase(data, one, found, day))
                               for state, found in zip(pair, link["found"])])
        if stand.not_yet(one, day):
            standings = words.say(data, "path.not_in_force", day=words.day(data, one["in_force_on"]))
        rows.append([name, words.say(data, "path.kind." + link["kind"]), "", standings, ""])
        if link["kind"] == "closed":
            continue
        if link["articles"] is None:
            rows.append([name, words.say(data, "column.articles"), "", words.say(data, "path.not_coded"), ""])
            continue
        for topic, clause in zip(TOPICS, link["articles"]):
            rows.append([name, words.say(data, "topic." + topic),
                         words.say(data, "article." + clause[PROVISION], article=clause[ARTICLE]), clause[EFFECT],
                         words.say(data, "evidence.unsourced" if clause[UNSOURCED] else "evidence.consulted")])
    columns = [words.say(data, "column." + name) for name in ("instrument", "question", "article", "says", "evidence")]
    caption = words.say(data, "path.caption", a=in_sentence(data, pair[0]), b=in_sentence(data, pair[1]), day=words.day(data, day))
    return {"caption": caption[0].upper() + caption[1:], "columns": columns, "rows": rows}


def picture(data, links, pair, day, narrow):
    """A line of time for each instrument with a list: since when each of the two was bound."""
    rows = []
    for link in links:
        one = link["instrument"]
        if one["list"] == "none":
            continue
        bars = []
        for state, found in zip(pair, link["found"]):
            sure = found["code"] == stand.BOUND
            bars.append({"since": dates.fraction(found["since"]) if found["since"] else None,
                         "text": "%s: %s" % (state[1], stand.phrase(data, one, found, day)), "state": "on" if sure else "off"})
        rows.append({"name": one["name"], "bars": bars})
    if not rows:
        return ""
    first = min([int(day[:4])] + [int(bar["since"]) for row in rows for bar in row["bars"] if bar["since"] is not None])
    frame = svg.frame(data, narrow, words.say(data, "path.chart", a=in_sentence(data, pair[0]), b=in_sentence(data, pair[1])))
    marks = [(dates.fraction(when), name) for when, name in data["marks"]]
    return intervals(frame, rows, min(first, 1998), int(data["last_day"][:4]) + 1, marks,
                     (dates.fraction(day), words.day(data, day)))
