"""A tournament: every rule of a field against every rule, itself included, and one rule that the reader wrote.

Sources: the round robin and what is left of a field after generations, Axelrod 1984; errors, Wu and Axelrod 1995.
"""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.rounds import rounds
from coursekit.labs.trust import grammar, play, rules, telling, written
from coursekit.labs.trust.world import world

# setting: lowest, highest, first shown
NUMBERS = {"noise": (0, 40, 5), "again": (0, 98, 95)}
NAMES, GAMES = ("noise", "again"), ("dilemma", "assurance")
JOINT = {"dilemma": 0, "assurance": 4}
ERRORS = ("unnoticed", "told")
GENERATIONS, LINES = 60, 5  # of the field, and how many of its rules the picture shows
CLEARLY = 0.1  # a difference in shares that is worth a word
PLAYED = {}  # results of pairs of named rules, kept from one answer to the next: {world: {(id, id): result}}


def tournament(data, settings):
    """Settings: ``rule`` (the reader's text), ``field`` (ids of rules), ``game`` (GAMES), ``error`` (ERRORS), NUMBERS, ``width``."""
    try:
        asked.known(data, settings, ["rule", "field", "game", "error", "width"] + list(NAMES))
        numbers = asked.numbers(data, settings, NUMBERS, NAMES)
        asked.one_of(data, settings, "game", GAMES)
        asked.one_of(data, settings, "error", ERRORS)
        field = [rules.named(name) for name in asked.several(data, settings, "field", rules.IDS, "refused.rule", "refused.no_field")]
        cases = read(data, settings)
    except asked.Refused as fault:
        found = asked.refusal(str(fault), fault.name)
        if fault.name == "rule":
            found = dict(found, sentence=words.say(data, "fault.sentence"), notes=language(data))
        return found
    mine, states = written.machine(cases)
    numbers = dict(numbers, told=settings["error"] == "told", joint=JOINT[settings["game"]])
    table = results([mine] + field, numbers)
    order = sorted(range(len(table)), key=lambda at: (-rounded(mean(table[at])), at))
    case = {"field": [mine] + field, "table": table, "order": order, "left": generations(table, -world(**numbers)["cost"])}
    return {"sentence": "\n".join(sentences(data, case, numbers)), "notes": language(data) + notes(data, case),
            "table": ranking(data, case), "tables": [as_read(data, mine, states), pairs(data, case)],
            "chart": picture(data, settings, case)}


def read(data, settings):
    """The cases of the reader's rule; Refused with the line and the word of a fault."""
    text = asked.text(data, settings, "rule", grammar.LONGEST)
    try:
        return grammar.read(text, data["grammar"])
    except grammar.Fault as fault:
        values = dict(fault.values)
        if "could" in values:
            values["could"] = words.join(data, ["«%s»" % one for one in values["could"]])
        if fault.key != "empty":
            place = words.say(data, "fault.at_word" if fault.word else "fault.at_line", line=fault.line, word=fault.word)
            raise asked.Refused(place + words.say(data, "fault." + fault.key, **values), "rule")
        raise asked.Refused(words.say(data, "fault.empty"), "rule")


def results(field, numbers):
    """[[points of the row's rule against the column's rule]]; each pair is played once and serves both."""
    here, key = world(**numbers), str(sorted(numbers.items()))
    if key not in PLAYED:
        PLAYED.clear()  # one world at a time: a phone's memory is short
        PLAYED[key] = {}
    known, table = PLAYED[key], [[0.0] * len(field) for _ in field]
    for row, one in enumerate(field):
        for column in range(row, len(field)):
            other = field[column]
            pair = (one["id"], other["id"])
            found = known.get(pair)
            if found is None:
                met = play.play(one, other, here)
                found = (met["first"], met["second"])
                if row:  # the first of the field is the reader's, and changes
                    known[pair] = found
            table[row][column], table[column][row] = found
    return table


def mean(values):
    """The mean of some numbers."""
    return sum(values) / len(values)


def rounded(value):
    """A number to a thousandth, so that equals stay equal in every Python."""
    return int(value * 1000 + (0.5 if value >= 0 else -0.5))


def generations(table, lowest):
    """[[share of each rule]] from generation 0 to GENERATIONS: a rule's share grows with its points over the lowest possible
    (replicator dynamics in steps; Axelrod's ecological simulation)."""
    shares = [1 / len(table)] * len(table)
    found = [shares]
    for _ in range(GENERATIONS):
        fit = [sum([points * share for points, share in zip(row, shares)]) - lowest for row in table]
        whole = sum([share * value for share, value in zip(shares, fit)])
        if whole > 0:
            shares = [share * value / whole for share, value in zip(shares, fit)]
        found.append(shares)
    return found


def name_of(data, case, at):
    """The name of a rule of the field; the reader's own comes first in it."""
    return words.say(data, "rule.mine") if not at else telling.name(data, case["field"][at])


def sentences(data, case, numbers):
    """Which rule leads, where the reader's own stands, who is left after generations."""
    order, table, left = case["order"], case["table"], case["left"][-1]
    first, place = order[0], order.index(0) + 1
    points = telling.hundredths(mean(table[first]))
    if first:
        lines = [words.say(data, "tournament.place", place=place, of=len(order), points=telling.hundredths(mean(table[0])),
                           best=name_of(data, case, first), best_points=points)]
    else:
        lines = [words.say(data, "tournament.first", of=len(order), points=points, second=name_of(data, case, order[1]),
                           second_points=telling.hundredths(mean(table[order[1]])))]
    most = sorted(range(len(left)), key=lambda at: (-rounded(left[at]), at))
    named = [words.say(data, "tournament.holds", name=name_of(data, case, at), n=telling.of_hundred(left[at])) for at in most[:3]
             if left[at] >= 0.05]
    lines.append(words.say(data, "tournament.left", n=GENERATIONS, list=words.join(data, named)))
    if 0 not in most[:3] or left[0] < 0.05:
        lines.append(words.say(data, "tournament.mine_left", n=telling.of_hundred(left[0])))
    if left[most[0]] > left[first] + CLEARLY:
        lines.append(words.say(data, "tournament.turned", first=name_of(data, case, first), last=name_of(data, case, most[0])))
    twins = [at for at in range(1, len(table)) if [rounded(value) for value in table[at]] == [rounded(value) for value in table[0]]]
    if twins:
        lines.append(words.say(data, "tournament.twin", name=name_of(data, case, twins[0])))
    return lines


def language(data):
    """The words in which a rule is written."""
    own = data["grammar"][0]
    phrases = words.join(data, ["«%s»" % phrase for _, phrase in own["conditions"]])
    return [words.say(data, "language.lines"), words.say(data, "language.cases", list=phrases, both=own["and"]),
            words.say(data, "language.actions", share=own["share"], withhold=own["withhold"], otherwise=own["otherwise"])]


def notes(data, case):
    """How points are counted, what the generations are, what each rule of the field does."""
    return [words.say(data, "note." + key) for key in ("invented", "average", "generations")] + [
        words.say(data, "note.rule", name=telling.name(data, one), text=words.say(data, "does." + one["id"])) for one in case["field"][1:]]


def ranking(data, case):
    """Place by place: points a round, points against a twin, share of the field at the end."""
    rows = []
    for place, at in enumerate(case["order"], 1):
        rows.append([words.say(data, "tournament.placed", n=place, name=name_of(data, case, at)), telling.hundredths(mean(case["table"][at])),
                     telling.hundredths(case["table"][at][at]), str(telling.of_hundred(case["left"][-1][at]))])
    return {"caption": words.say(data, "tournament.caption"), "rows": rows,
            "columns": [words.say(data, "column." + one, n=GENERATIONS) for one in ("rule", "points", "twin", "end")]}


def as_read(data, mine, states):
    """The reader's rule as the lab understood it: the chance to share in each situation that it tells apart."""
    rows = []
    for state, share in zip(states, mine["share"]):
        parts = [words.say(data, "read.%s_%d" % (what, state[what])) for what in written.MEMORY if state[what] is not None and what != "n"
                 and (what != "ever" or state[what])]
        if state["n"] == 0 or (not parts and len(states) > 1 and state == states[0]):
            parts = [words.say(data, "read.first")]
        elif state["o2"] is None and [1 for one in states if one["o2"] is not None]:
            parts = [words.say(data, "read.second")] + parts
        rows.append([words.join(data, parts) or words.say(data, "read.other"), words.say(data, "read.chance", n=telling.of_hundred(share))])
    return {"caption": words.say(data, "read.caption"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("situation", "shares")]}


def pairs(data, case):
    """Every rule against every rule: the points of the row's rule; columns carry the numbers of the rows."""
    order = case["order"]
    return {"caption": words.say(data, "tournament.pairs"),
            "columns": [words.say(data, "column.rule")] + [str(n) for n in range(1, len(order) + 1)],
            "rows": [[words.say(data, "tournament.placed", n=n, name=name_of(data, case, at))]
                     + [telling.hundredths(case["table"][at][other]) for other in order] for n, at in enumerate(order, 1)]}


def picture(data, settings, case):
    """The field over generations: the rules that are left with most, the one that leads the tournament, and the reader's own."""
    left = case["left"][-1]
    most = sorted(range(len(left)), key=lambda at: (-rounded(left[at]), at))
    shown = [0] + ([case["order"][0]] if case["order"][0] else [])
    shown += [at for at in most if at not in shown][:LINES - len(shown)]
    series = [(words.say(data, "tournament.line", name=name_of(data, case, at), n=telling.of_hundred(left[at])),
               [shares[at] * 100 for shares in case["left"]]) for at in shown]
    label = words.say(data, "tournament.chart", n=GENERATIONS)
    return rounds(svg.frame(data, asked.narrow(settings), label), series, 0, GENERATIONS, words.say(data, "tournament.unit"))
