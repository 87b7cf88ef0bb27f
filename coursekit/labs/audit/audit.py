"""The audit: which share of the claims holds, where, by which rule, and what one verdict more or less would change."""

from coursekit.labs import asked, words
from coursekit.labs.audit import faults, pictures, reading, shares, tables


def audit(data, settings):
    """Settings: see ``reading.read``."""
    try:
        case = reading.read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    listed = [row[0] for row in reading.groups(data, case["grouping"])]
    names = dict(reading.groups(data, case["grouping"]))
    found = {rule: shares.tally(data["claims"], case["grouping"], rule, case["verdicts"]) for rule in shares.RULES}
    case.update({"names": names, "found": found, "places": {rule: shares.places(found[rule]) for rule in shares.RULES}})
    mine = case["places"][case["rule"]]
    case["order"] = sorted(listed, key=lambda one: (mine.get(one, 1000), listed.index(one)))
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": tables.groups(data, case),
            "tables": [tables.faults(data, case)] + tables.looked_at(data, case), "chart": pictures.groups(data, settings, case),
            "charts": pictures.faults(data, settings, case)}


def sentences(data, case):
    """What holds first; then the share by this rule, the ends of the ranking, what another rule turns, where faults cluster."""
    given = list(case["verdicts"].values())
    lines = [words.say(data, "audit.first", all=len(given), confirmed=given.count("confirmed"), imprecise=given.count("imprecise"))]
    lines.append(whole(data, case) + " " + ends(data, case))
    lines += turned(data, case) + [faults.sentence(data, case)]
    return lines + rejudged(data, case)


def whole(data, case):
    """The share of all claims under the chosen rule, with its interval."""
    held, counted = shares.tally(data["claims"], "", case["rule"], case["verdicts"])[""]
    low, high = shares.wilson(held, counted)
    return words.say(data, "audit.whole", rule=rule_name(data, case["rule"]), n=held, of=counted, percent=shares.percent(held, counted),
                     low=low, high=high)


def rule_name(data, rule):
    """A rule in words."""
    return words.say(data, "rule.%s.%s" % rule)


def share_text(data, pair):
    """«4 of 22»."""
    return words.say(data, "of", n=pair[0], of=pair[1])


def ends(data, case):
    """The first and the last group of the ranking; how many share the first place is said where it is more than one."""
    mine, found = case["places"][case["rule"]], case["found"][case["rule"]]
    ranked = [one for one in case["order"] if one in mine]
    tops = [one for one in ranked if mine[one] == 1]
    bottoms = [one for one in ranked if mine[one] == max(mine.values())]
    if tops == ranked:
        return words.say(data, "audit.all_equal")
    said = []
    for key, some in (("highest", tops), ("lowest", bottoms)):
        listed = [words.say(data, "audit.group", name=case["names"][one], share=share_text(data, found[one])) for one in some[:3]]
        more = words.counted(data, "audit.more_groups", len(some) - 3) if len(some) > 3 else ""
        said.append(words.say(data, "audit." + key, list=words.join(data, listed), more=more))
    return " ".join(said)


def turned(data, case):
    """The group that another rule moves furthest in the ranking."""
    mine, best = case["places"][case["rule"]], None
    for rule in shares.RULES:
        for group in case["order"]:
            if group in mine and group in case["places"][rule]:
                moved = abs(case["places"][rule][group] - mine[group])
                if moved and (best is None or moved > best[0]):
                    best = (moved, rule, group)
    if best is None:
        return [words.say(data, "audit.not_turned")]
    _, rule, group = best
    return [words.say(data, "audit.turned", name=case["names"][group], here=mine[group], there=case["places"][rule][group],
                      rule=rule_name(data, rule), share=share_text(data, case["found"][rule][group]))]


def rejudged(data, case):
    """What a verdict of the reader's own changes, in the whole and in the claim's group."""
    if not case["claim"]:
        return []
    before = reading.ledger(data)
    old, new = before[case["claim"]], case["verdicts"][case["claim"]]
    code = data["codes"]["verdict"]
    if old == new:
        return [words.say(data, "audit.as_ledger", id=case["claim"], verdict=code[old])]
    claim = [one for one in data["claims"] if one["id"] == case["claim"]][0]
    group = claim["in"][case["grouping"]]
    then = shares.tally(data["claims"], case["grouping"], case["rule"], before)
    all_then, all_now = [shares.tally(data["claims"], "", case["rule"], some)[""] for some in (before, case["verdicts"])]
    now = case["found"][case["rule"]]
    line = words.say(data, "audit.rejudged", id=case["claim"], old=code[old], new=code[new], then=share_text(data, all_then),
                     now=share_text(data, all_now), name=case["names"][group], group_then=share_text(data, then[group]),
                     group_now=share_text(data, now[group]))
    first, second = shares.places(then).get(group), case["places"][case["rule"]].get(group)
    if first and second:
        line += " " + words.say(data, "audit.place_moved" if first != second else "audit.place_kept", then=first, now=second)
    return [line]


def notes(data, case):
    """What the shares rest on, and what they cannot say."""
    mine = case["found"][case["rule"]]
    small = [one for one in case["order"] if 0 < mine[one][1] <= 5]
    said = [words.counted(data, "note.small", len(small), names=words.join(data, [case["names"][one] for one in small[:4]]))] if small else []
    empty = [case["names"][one] for one in case["order"] if not mine[one][1]]
    if empty:
        said.append(words.say(data, "note.empty", names=words.join(data, empty)))
    return said + [words.say(data, "note." + one) for one in ("interval", "one_error", "truism", "cut", "coding")]
