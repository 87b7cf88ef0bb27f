"""The name list: alerts among 100,000 innocent travellers, and listed persons found, at a threshold of likeness.

No lot is drawn: the answer is the expected number, the sum over every pair of a spelling on the list and a spelling in a passport of
how often it comes. An alert is one traveller beside one entry. A full name is as alike as the mean of its two parts.
"""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts import lines
from coursekit.labs.databases.similarity import MEASURES

TRAVELLERS = 100000
ARABIC = 40  # travellers of a hundred who have an Arabic name
COVER = {"given": 0.5, "family": 0.04}  # share of travellers whose name is in the table; no other is compared
KEYS = ("none", "year", "birth", "nationality", "both", "number")
YEARS, DAYS = 50, 18262  # travellers' births are spread evenly over so many years and days
NATIONS, FOREIGN = 6, 50  # one in so many shares an entry's nationality: with an Arabic name, with another name
NUMBER_OF_TEN = 3  # entries of ten that hold the number of a document still in use
NUMBERS = {"threshold": (50, 100, 88), "entries": (1, 50000, 400), "listed": (0, 100, 5)}
STEPS = (70, 75, 80, 85, 88, 90, 92, 94, 96, 98, 100)
SEEN = {}  # similarities worked out before, by measure


def names(data, settings):
    """Alerts and finds. Settings: ``threshold`` in hundredths, ``entries`` on the list, ``listed`` persons among the travellers,
    ``measure``, ``key`` (what must agree besides the name) and ``width``."""
    try:
        asked.known(data, settings, list(NUMBERS) + ["measure", "key", "width"])
        numbers = asked.numbers(data, settings, NUMBERS)
        settings = dict(settings, **numbers)
        measure = asked.one_of(data, settings, "measure", list(MEASURES))
        key = asked.one_of(data, settings, "key", KEYS)
    except asked.Refused as refused:
        return asked.refusal(str(refused), refused.name)
    alike = likeness(data, measure)
    found = {at: counted(data, alike, settings, key, at) for at in sorted(set(STEPS) | {settings["threshold"]})}
    now = found[settings["threshold"]]
    bearers = [] if key == "number" else carried(data, alike, settings, key)
    return {"sentence": "\n".join(sentence(data, settings, now, bearers)), "notes": notes(data, settings, measure, bearers),
            "table": table(data, found), "chart": chart(data, settings, found)}


def likeness(data, measure):
    """For each entry of the list and each part of its name, what each spelling in the table is like: {"given": [[hundredths]], ...}."""
    if measure not in SEEN:
        compare, pairs, found = MEASURES[measure], {}, {"given": [], "family": []}
        for entry in data["list"]:
            for part in found:
                own, row = entry[part], []
                for _, _, _, spelling, _ in data["spellings"][part]:
                    if (own, spelling) not in pairs:
                        pairs[(own, spelling)] = compare(own.lower(), spelling.lower())
                    row.append(pairs[(own, spelling)])
                found[part].append(row)
        SEEN[measure] = found
    return SEEN[measure]


def reached(data, alike, place, at, group):
    """Share of a group's travellers whose name is alike enough to an entry's: [(name of the given part, share)] by given spelling."""
    given, family = data["spellings"]["given"], data["spellings"]["family"]
    by_family = [0.0] * 202
    for row, like in zip(family, alike["family"][place]):
        if row[1] == group:
            by_family[like] += row[4]
    for like in range(200, -1, -1):
        by_family[like] += by_family[like + 1]
    found = []
    for row, like in zip(given, alike["given"][place]):
        if row[1] == group:
            share = by_family[max(2 * at - like, 0)]
            if share:
                found.append((row[0], row[4] * share))
    return found


def chances(entry, key):
    """(for the innocent with an Arabic name, with another name, for the person meant): how often the further key agrees."""
    if key == "number":
        return 0.0, 0.0, float(entry["number"])
    alike, other, own = 1.0, 1.0, 1.0
    if key in ("year", "birth", "both"):
        born = entry["born"]
        if born != "none":  # what an entry does not hold can clear nobody
            alike = other = 1 / DAYS if key != "year" and born != "year" else 1 / YEARS
            own = 0.0 if born == "wrong" else 1.0
    if key in ("nationality", "both") and entry["nation"] != "none":
        alike, other = alike / NATIONS, other / FOREIGN
        own = 0.0 if entry["nation"] == "other" else own
    return alike, other, own


def counted(data, alike, settings, key, at):
    """{"false": alerts among the innocent, "arabic": of them with Arabic names, "true": listed persons found} at a threshold."""
    arabic = other = true = 0.0
    scale = settings["entries"] / len(data["list"])
    for place, entry in enumerate(data["list"]):
        near, far, own = chances(entry, key)
        if key != "number":
            arabic += near * sum([share for _, share in reached(data, alike, place, at, "arabic")])
            other += far * sum([share for _, share in reached(data, alike, place, at, "other")])
        true += own * (1.0 if key == "number" else recognised(data, alike, place, at))
    cover = COVER["given"] * COVER["family"] * TRAVELLERS * scale
    arabic *= cover * ARABIC / 100
    other *= cover * (100 - ARABIC) / 100
    return {"false": arabic + other, "arabic": arabic, "true": settings["listed"] * true / len(data["list"])}


def recognised(data, alike, place, at):
    """How often the person meant by an entry is alike enough to it: over the spellings of that person's own name."""
    entry, total, weight = data["list"][place], 0.0, 0.0
    given = [(row[4], like) for row, like in zip(data["spellings"]["given"], alike["given"][place]) if row[0] == entry["given_id"]]
    family = [(row[4], like) for row, like in zip(data["spellings"]["family"], alike["family"][place]) if row[0] == entry["family_id"]]
    for one, first in given:
        for two, second in family:
            weight += one * two
            if first + second >= 2 * at:
                total += one * two
    return total / weight


def carried(data, alike, settings, key):
    """Who carries the false alerts: [(given name, its share of all travellers, its share of the alerts)], the heaviest first."""
    found, total = {}, 0.0
    for place, entry in enumerate(data["list"]):
        near, far, _ = chances(entry, key)
        for group, chance, people in (("arabic", near, ARABIC / 100), ("other", far, 1 - ARABIC / 100)):
            for name, share in reached(data, alike, place, settings["threshold"], group):
                found[name] = found.get(name, 0.0) + share * chance * people
                total += share * chance * people
    weights = {}
    for name, group, _, _, weight in data["spellings"]["given"]:
        weights[name] = weights.get(name, 0.0) + weight * COVER["given"] * (ARABIC if group == "arabic" else 100 - ARABIC) / 100
    order = sorted([(-found[name], name) for name in found])
    return [(name, weights[name], -share / total) for share, name in order]


def whole(value):
    """An expected number as a whole one."""
    return int(value + 0.5)


def tenths(value):
    """An expected number with one digit where it is small."""
    return words.number(whole(value)) if value >= 9.95 or value == int(value) else "%d.%d" % divmod(whole(value * 10), 10)


def digit(value):
    """A number with one digit, and without where that digit is 0."""
    tens = whole(value * 10)
    return str(tens // 10) if tens % 10 == 0 else "%d.%d" % divmod(tens, 10)


def precision(one):
    """Alerts of a hundred that are right; None where there is no alert."""
    total = one["false"] + one["true"]
    return 100 * one["true"] / total if total > 0.005 else None


def sentence(data, settings, now, bearers):
    """The answer in lines: alerts, finds, precision and recall in plain words, who carries the error."""
    lines = [words.say(data, "names.alerts", false=tenths(now["false"]), travellers=words.number(TRAVELLERS))]
    if settings["listed"]:
        lines.append(words.counted(data, "names.found", settings["listed"], true=tenths(now["true"]),
                               recall=tenths(100 * now["true"] / settings["listed"])))
        right = precision(now)
        if right is not None:
            lines.append(words.say(data, "names.precision", right=digit(right), wrong=digit(100 - right)))
    else:
        lines.append(words.say(data, "names.nobody"))
    if bearers and now["false"] >= 0.05:
        lines.append(words.say(data, "names.carried", share=tenths(100 * now["arabic"] / now["false"]), people=ARABIC))
    return lines


def table(data, found):
    """Threshold by threshold."""
    rows = []
    for at in sorted(found):
        right = precision(found[at])
        rows.append(["%d.%02d" % divmod(at, 100), tenths(found[at]["false"]), tenths(found[at]["true"]),
                     words.say(data, "names.no_alert") if right is None else digit(right)])
    return {"caption": words.say(data, "names.caption"), "rows": rows,
            "columns": [words.say(data, "names.column." + name) for name in ("threshold", "false", "true", "precision")]}


def chart(data, settings, found):
    """Recall and precision over the threshold."""
    frame = svg.frame(data, asked.narrow(settings), words.say(data, "names.chart"))
    order, series = sorted([at for at in found if at >= 70]), []
    if settings["listed"]:
        series.append((words.say(data, "names.line.recall"), [(at, 100 * found[at]["true"] / settings["listed"]) for at in order]))
        series.append((words.say(data, "names.line.precision"),
                       [(at, precision(found[at])) for at in order if precision(found[at]) is not None]))
    if not settings["listed"]:
        return ""
    return lines.lines(frame, series, 70, 100, ["%d.%02d" % divmod(at, 100) for at in (70, 80, 90, 100)],
                       max(settings["threshold"], 70))


def notes(data, settings, measure, bearers):
    """Examples of the measure, who carries the error by name, what is assumed."""
    compare = MEASURES[measure]
    found = [words.say(data, "names.note.invented")]
    pairs = [words.say(data, "names.pair", a=a, b=b, score="%d.%02d" % divmod(compare(a.lower(), b.lower()), 100))
             for a, b in data["pairs"]]
    found.append(words.say(data, "names.note.measure." + measure, pairs=data["list_separator"].join(pairs)))
    for name, people, share in bearers[:3]:
        found.append(words.say(data, "names.note.bearer", name=data["given_names"][name], people=tenths(100 * people),
                               share=tenths(100 * share), times=tenths(share / people)))
    found.append(words.say(data, "names.note.key." + settings["key"]))
    return found + [words.say(data, "names.note." + name) for name in ("growth", "remedy", "assumed")]
