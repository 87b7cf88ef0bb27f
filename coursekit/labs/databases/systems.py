"""Which system answers a question: what the reader chose, set beside what each system can be asked and what its answer is not."""

from coursekit.labs import asked, words

RIGHT, HELPS = "best", "helps"
ORDER = (RIGHT, HELPS, "closed", "nothing")


def systems(data, settings):
    """The choice judged. Settings: ``situation``, ``chosen`` (ids of systems or bodies) and ``width``."""
    try:
        asked.known(data, settings, ["situation", "chosen", "width"])
        place = asked.one_of(data, settings, "situation", [one["id"] for one in data["situations"]])
        chosen = settings.get("chosen")
        if not isinstance(chosen, list):
            raise asked.Refused(words.say(data, "systems.fault.chosen", text=chosen), "chosen")
        for one in chosen:
            if not isinstance(one, str) or one not in data["systems"]:
                raise asked.Refused(words.say(data, "systems.fault.system", text=one), "chosen")
    except asked.Refused as refused:
        return asked.refusal(str(refused), refused.name)
    case = [one for one in data["situations"] if one["id"] == place][0]
    if not chosen:
        return dict(asked.refusal(words.say(data, "systems.start")), refused=False)  # nothing asked yet, nothing refused
    rows = [(one, verdict_of(data, case, one)) for one in case["order"] if one in chosen]
    rows += [(one, verdict_of(data, case, one)) for one in chosen if one not in case["order"]]
    return {"sentence": "\n".join(sentence(data, case, rows)), "chart": "", "table": table(data, case, chosen),
            "notes": [note(data, one, verdict) for one, verdict in rows] + [words.say(data, "systems.note")]}


def verdict_of(data, case, system):
    """[code, why] of a system in a situation: as written for it, else that it holds nothing on the question."""
    return case["verdicts"].get(system, ["nothing", words.say(data, "systems.general")])


def sentence(data, case, rows):
    """How the choice fared, what it missed, and the point of the situation."""
    right = [one for one in case["order"] if case["verdicts"][one][0] == RIGHT]
    chosen = [one for one, _ in rows]
    hit = [one for one in right if one in chosen]
    key = "all" if len(hit) == len(right) else "some" if hit else "none"
    wrong = [one for one, verdict in rows if verdict[0] in ("closed", "nothing")]
    lines = [words.say(data, "systems.right." + key, names=named(data, right))]
    if wrong:
        lines.append(words.say(data, "systems.wrong", names=named(data, wrong)))
    return lines + [case["point"]]


def named(data, ids):
    """Names of systems in one line."""
    return words.join(data, [data["systems"][one]["name"] for one in ids])


def note(data, system, verdict):
    """One chosen system in a sentence: whether it answers here, and why."""
    return words.say(data, "systems.one", name=data["systems"][system]["name"], verdict=words.say(data, "systems.verdict." + verdict[0]),
                     why=verdict[1])


def table(data, case, chosen):
    """Every system written for the situation and every one chosen: the verdict, who may ask, what comes back."""
    rows = []
    for one in case["order"] + [one for one in chosen if one not in case["order"]]:
        system, verdict = data["systems"][one], verdict_of(data, case, one)
        rows.append([system["name"], words.say(data, "systems.verdict." + verdict[0]), verdict[1], system["users"], system["mode"],
                     system["safeguards"]])
    return {"caption": words.say(data, "systems.caption", title=case["title"]), "rows": rows,
            "columns": [words.say(data, "systems.column." + name) for name in ("system", "here", "why", "users", "mode", "safeguards")]}
