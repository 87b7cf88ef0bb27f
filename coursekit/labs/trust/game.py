"""Two invented services, one rule each: what a round is worth, who shares, and whether another rule would serve one of them better.

Sources of the model: Axelrod 1984 (repetition and the shadow of the future), Jervis 1978 (costs of being exploited, and what lowers
them), Skyrms 2004 (the stag hunt, here called assurance game), Wu and Axelrod 1995 (errors).
"""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.rounds import rounds
from coursekit.labs.trust import play, rules, telling
from coursekit.labs.trust.world import kind, points, world

# setting: lowest, highest, first shown
NUMBERS = {"gain": (0, 10, 5), "cost": (0, 10, 2), "joint": (0, 10, 0), "reputation": (0, 10, 0), "again": (0, 98, 95),
           "noise": (0, 40, 5), "hub": (0, 100, 0), "fee": (0, 10, 1)}
NAMES = ("gain", "cost", "joint", "again", "noise", "reputation", "hub", "fee")  # in order: MicroPython keeps none in a dict
ERRORS = ("unnoticed", "told")  # whether the sender of a report that does not count learns of it
SHOWN = 40  # rounds in the picture
NEAR = 0.005  # points that make no difference


def game(data, settings):
    """Settings: NUMBERS, ``error`` (ERRORS), ``north`` and ``south`` (ids of rules), ``width``."""
    try:
        asked.known(data, settings, list(NAMES) + ["error", "north", "south", "width"])
        numbers = asked.numbers(data, settings, NUMBERS, NAMES)
        asked.one_of(data, settings, "error", ERRORS)
        north, south = [rules.named(asked.one_of(data, settings, name, rules.IDS)) for name in ("north", "south")]
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    numbers["told"] = settings["error"] == "told"
    here = world(**numbers)
    case = {"here": here, "numbers": numbers, "rules": (north, south), "now": play.play(north, south, here, SHOWN),
            "replies": [[other_rule(here, one, place, (north, south)) for one in rules.RULES] for place in (0, 1)]}
    case["lines"] = compared(case, world, numbers)
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": replies(data, case),
            "tables": [worth(data, here)], "chart": picture(data, settings, case)}


def other_rule(here, rule, place, pair):
    """(points of the side ``place`` if it followed ``rule``, points of the partner, share of rounds with both reports)."""
    found = play.play(rule, pair[1], here) if place == 0 else play.play(pair[0], rule, here)
    mine, other = ("first", "second") if place == 0 else ("second", "first")
    return found[mine], found[other], found["both"]


def compared(case, made, numbers):
    """[(key, result)] of the same pair without error and without hub, where there is one."""
    found = []
    if numbers["noise"]:
        found.append(("clean", play.play(case["rules"][0], case["rules"][1], made(**dict(numbers, noise=0)), SHOWN)))
    if numbers["hub"]:
        found.append(("alone", play.play(case["rules"][0], case["rules"][1], made(**dict(numbers, hub=0)), SHOWN)))
    return found


def sentences(data, case):
    """The name of the game; how the pair fares; what errors and the hub do to it; whether another rule would pay."""
    here, now, kind_of = case["here"], case["now"], kind(case["here"])
    values = dict(zip(("both", "tempted", "alone", "nobody"), [telling.hundredths(value) for value in points(here)]))
    both = telling.of_hundred(now["both"])
    lines = [words.say(data, "kind." + kind_of, **values),
             words.say(data, "game.result", north=telling.name(data, case["rules"][0]), south=telling.name(data, case["rules"][1]),
                       both=both, first=telling.hundredths(now["first"]), second=telling.hundredths(now["second"]))]
    for key, other in case["lines"]:
        if abs(other["both"] - now["both"]) < NEAR and abs(other["first"] - now["first"]) < NEAR:
            continue
        lines.append(words.say(data, "game." + key, both=telling.of_hundred(other["both"]), first=telling.hundredths(other["first"])))
        spoiled = 1 - (1 - here["noise"]) ** 2
        if key == "clean" and not case["numbers"]["hub"] and other["both"] - now["both"] > spoiled + 0.02:
            lines.append(words.say(data, "game.answers", n=telling.of_hundred(spoiled)))
    return lines + balance(data, case, kind_of)


def balance(data, case, kind_of):
    """Whether one side would gain by another rule of the list: a Nash equilibrium within it, or the better reply."""
    better = []
    for place, side in enumerate(("north", "south")):
        own = case["replies"][place][rules.IDS.index(case["rules"][place]["id"])][0]
        best = max([reply[0] for reply in case["replies"][place]])
        if best > own + NEAR:
            at = [reply[0] for reply in case["replies"][place]].index(best)
            better.append(words.say(data, "game.better." + side, rule=telling.name(data, rules.RULES[at]), best=telling.hundredths(best),
                                    own=telling.hundredths(own)))
    if better:
        return better
    trapped = case["now"]["both"] < 0.02 and kind_of in ("assurance", "dilemma")
    return [words.say(data, "game.trapped" if trapped else "game.balance")]


def notes(data, case):
    """What the model leaves out, how its errors and its hub work, what the rules of the pair do."""
    ids = []
    for one in case["rules"]:
        if one["id"] not in ids:
            ids.append(one["id"])
    found = [words.say(data, "note.invented")]
    found += [words.say(data, "note.rule", name=words.say(data, "rule." + one), text=words.say(data, "does." + one)) for one in ids]
    if case["numbers"]["noise"]:
        found.append(words.say(data, "note.told" if case["numbers"]["told"] else "note.unnoticed"))
    if case["numbers"]["hub"]:
        found.append(words.say(data, "note.hub"))
    if case["numbers"]["reputation"]:
        found.append(words.say(data, "note.reputation"))
    return found + [words.say(data, "note." + key) for key in ("expected", "balance", "left_out")]


def replies(data, case):
    """What each rule would bring the North against the rule of the South, and the South against that of the North."""
    rows = []
    for at, one in enumerate(rules.RULES):
        cells = [telling.name(data, one)]
        for place in (0, 1):
            mine, _, both = case["replies"][place][at]
            text = telling.hundredths(mine)
            best = max([reply[0] for reply in case["replies"][place]])
            if one is case["rules"][place]:
                text = words.say(data, "game.chosen", text=text)
            elif mine > best - NEAR:
                text = words.say(data, "game.best", text=text)
            cells += [text, str(telling.of_hundred(both))]
        rows.append(cells)
    return {"caption": words.say(data, "game.caption", north=telling.name(data, case["rules"][0]), south=telling.name(data, case["rules"][1])),
            "columns": [words.say(data, "column." + one) for one in ("rule", "north", "north_both", "south", "south_both")], "rows": rows}


def worth(data, here):
    """The points of one round, in the four cases."""
    both, tempted, alone, nobody = [telling.hundredths(value) for value in points(here)]
    cell = lambda north, south: words.say(data, "game.cell", north=north, south=south)
    return {"caption": words.say(data, "game.worth"), "open": True,
            "columns": [words.say(data, "column." + one) for one in ("case", "south_shares", "south_withholds")],
            "rows": [[words.say(data, "column.north_shares"), cell(both, both), cell(alone, tempted)],
                     [words.say(data, "column.north_withholds"), cell(tempted, alone), cell(nobody, nobody)]]}


def picture(data, settings, case):
    """How many of a hundred such pairs exchange both reports in each round; beside it the same pair without error, without hub."""
    series = [(words.say(data, "game.line.now"), [value * 100 for value in case["now"]["path"]])]
    series += [(words.say(data, "game.line." + key), [value * 100 for value in other["path"]]) for key, other in case["lines"]]
    return rounds(svg.frame(data, asked.narrow(settings), words.say(data, "game.chart")), series, 1, SHOWN, words.say(data, "game.unit"))
