"""The border post: the same week asked over the line (FIND) and in a local copy (MIND)."""

from coursekit.labs import asked, sql, svg, words
from coursekit.labs.charts import lanes
from coursekit.labs.databases import queue, world

# setting: lowest, highest, first shown
NUMBERS = {"arrivals": (10, 200, 60), "booths": (1, 10, 2), "seconds": (5, 300, 40), "delay": (0, 120, 6),
           "failures": (0, 12, 2), "minutes": (0, 720, 45), "refresh": (1, 168, 24), "reported": (0, 1000, 300),
           "late": (0, 336, 48)}
POLICIES = ("wave", "hold", "copy")
LOCAL = 1  # seconds that the local copy takes to answer
LOOKUP = "SELECT reason FROM reports WHERE number = ? AND recorded_at <= ?"
CAUSES = ("late", "stale", "down", "waiting")  # why a document shown by somebody else passed


def border(data, settings):
    """What each way of asking finds, misses and costs in waiting. Settings: NUMBERS, ``policy`` and ``width``."""
    try:
        asked.known(data, settings, list(NUMBERS) + ["policy", "width"])
        numbers = asked.numbers(data, settings, NUMBERS)
        settings = dict(settings, **numbers)
        asked.one_of(data, settings, "policy", POLICIES)
        if settings["failures"] * settings["minutes"] > 1440:
            raise asked.Refused(words.say(data, "border.too_long", n=settings["failures"], minutes=settings["minutes"],
                                          total=words.number(settings["failures"] * settings["minutes"])), "minutes")
    except asked.Refused as refused:
        return asked.refusal(str(refused), refused.name)
    week = played(settings)
    return {"sentence": "\n".join(sentence(data, settings, week)), "notes": notes(data, settings, week),
            "table": table(data, week), "chart": chart(data, settings, week)}


def played(settings):
    """The week: {"people", "other", "holder": how many show a reported document, "failures", "refreshes", "find", "mind"}, the
    last two as ``counted`` gives them."""
    db = sql.opened(world.reports(settings["reported"], settings["late"]))
    shown = sql.rows(db, "SELECT minute * 60, number, holder, recorded FROM shown ORDER BY minute, number")
    failures = queue.outages(settings["failures"], settings["minutes"])
    new = queue.refreshes(settings["refresh"], failures)
    people = sorted([(time, -1) for time in queue.arrivals(settings["arrivals"])]
                    + [(row[0], place) for place, row in enumerate(shown)])
    times = [time for time, _ in people]
    week = {"people": len(people), "other": len([1 for row in shown if not row[2]]), "failures": failures, "refreshes": new,
            "holder": len([1 for row in shown if row[2]])}
    for way in ("find", "mind"):
        line = failures if way == "find" else []
        took = settings["seconds"] + (settings["delay"] if way == "find" else LOCAL)
        found = queue.served(times, settings["booths"], took, line, settings["policy"])
        week[way] = counted(db, way, people, found, shown, new, settings["policy"])
    sql.closed(db)
    return week


def counted(db, way, people, found, shown, new, policy):
    """{"checked", "unchecked", "waiting": travellers; "hits", "holders": hits on others and on holders; "late", "stale", "down",
    "waiting_other": missed by cause; "mean", "longest": seconds waited; "marks": [(second, cause or hit or holder)]}."""
    result = {"checked": 0, "unchecked": 0, "waiting": 0, "hits": 0, "holders": 0, "mean": 0, "longest": 0, "marks": []}
    missed, total = {cause: 0 for cause in CAUSES}, 0
    for (arrived, place), (start, down) in zip(people, found):
        blind = down and policy == "wave"
        if start is None:
            result["waiting"] += 1
        else:
            result["unchecked" if blind else "checked"] += 1
            total += start - arrived
            result["longest"] = max(result["longest"], start - arrived)
        if place < 0:
            continue
        _, number, holder, recorded = shown[place]
        if start is None:
            what = "waiting"
        elif blind:
            what = "late" if recorded * 60 > start else "down"
        else:
            moment = start if way == "find" and not down else last(new, start)
            seen = sql.rows(db, LOOKUP, (number, world.text_of(moment // 60)))
            what = "hit" if seen else "late" if recorded > start // 60 else "stale"
        if holder:
            result["holders"] += what == "hit"
        elif what == "hit":
            result["hits"] += 1
        else:
            missed[what] += 1
        if what == "hit" or not holder:
            result["marks"].append((start if start is not None else arrived, "holder" if holder else what))
    done = result["checked"] + result["unchecked"]
    result["mean"] = total // done if done else 0
    return dict(result, missed=missed)


def last(new, second):
    """The latest refresh not after a second."""
    found = new[0]
    for one in new:
        if one > second:
            break
        found = one
    return found


def sentence(data, settings, week):
    """The answer in lines: what came, what each way found and missed, what decides, and the waiting."""
    lines = [words.counted(data, "border.came", week["other"], people=words.number(week["people"]))]
    for way in ("find", "mind"):
        one = week[way]
        causes = [words.counted(data, "border.missed." + cause, one["missed"][cause]) for cause in CAUSES if one["missed"][cause]]
        found = words.say(data, "border.found." + way, hits=one["hits"], other=week["other"])
        if week["other"]:
            lines.append(found + (words.say(data, "border.because", causes=data["list_separator"].join(causes)) if causes
                                  else words.say(data, "border.nothing")))
    if week["other"]:
        lines.append(words.say(data, "border.verdict." + verdict(week)))
    lines.append(words.say(data, "border.wait", find=minutes(data, week["find"]["longest"]),
                           mind=minutes(data, week["mind"]["longest"])))
    return lines


def verdict(week):
    """Which word closes the comparison."""
    find, mind = week["find"], week["mind"]
    if find["missed"]["waiting"] or mind["missed"]["waiting"]:
        return "jam"
    if not find["hits"] and not mind["hits"]:
        return "none"
    late = find["missed"]["late"]
    if late > max(find["missed"]["down"] + find["missed"]["stale"], mind["missed"]["stale"]):
        return "owner_equal" if find["hits"] == mind["hits"] else "owner_find" if find["hits"] > mind["hits"] else "owner_mind"
    return "equal" if find["hits"] == mind["hits"] else "find" if find["hits"] > mind["hits"] else "mind"


def minutes(data, seconds):
    """A wait in words: seconds under two minutes, minutes under two hours, then hours."""
    unit, size = ("second", 1) if seconds < 120 else ("minute", 60) if seconds < 7200 else ("hour", 3600)
    return words.counted(data, "border.unit." + unit, (seconds + size // 2) // size)


def table(data, week):
    """Both ways side by side, a measure a row."""
    rows = [[words.say(data, "border.row." + name)] + [words.number(week[way][name]) for way in ("find", "mind")]
            for name in ("checked", "unchecked", "waiting", "hits", "holders")]
    rows += [[words.say(data, "border.row.missed_" + cause)] + [words.number(week[way]["missed"][cause]) for way in ("find", "mind")]
             for cause in CAUSES]
    rows += [[words.say(data, "border.row." + name)] + [minutes(data, week[way][name]) for way in ("find", "mind")]
             for name in ("mean", "longest")]
    return {"caption": words.say(data, "border.caption"), "rows": rows,
            "columns": [words.say(data, "border.column." + name) for name in ("measure", "find", "mind")]}


def chart(data, settings, week):
    """The week as two lanes: failures, refreshes, and every reported document that was found or missed."""
    frame = svg.frame(data, asked.narrow(settings), words.say(data, "border.chart"))
    rows = [{"name": words.say(data, "border.lane." + way), "marks": week[way]["marks"],
             "shade": week["failures"], "ticks": week["refreshes"] if way == "mind" else []} for way in ("find", "mind")]
    return lanes.lanes(frame, rows, queue.END, [words.say(data, "border.day.%d" % place) for place in range(7)],
                       [(kind, words.say(data, "border.key." + kind)) for kind in ("hit", "holder", "missed", "down", "refresh")])


def notes(data, settings, week):
    """What the answer rests on: invention, base rate, what a hit is, the SQL that was asked."""
    found = [words.say(data, "border.note.invented")]
    carried = week["other"] + week["holder"]
    if carried:
        found.append(words.say(data, "border.note.rate", one=words.number(week["people"] // carried),
                               hits=words.number(data["real"]["hits"]), searches=words.number(data["real"]["searches"]),
                               real=words.number(data["real"]["searches"] // data["real"]["hits"])))
    if week["holder"]:
        found.append(words.counted(data, "border.note.holder", week["holder"]))
    found += [words.say(data, "border.note.hit"), words.say(data, "border.note.policy." + settings["policy"])]
    return found + [words.say(data, "border.note.sql", sql=LOOKUP)]
