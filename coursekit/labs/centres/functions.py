"""What does this centre do? A region's bodies by function, what none of them does, and the reader's own reading of one mandate."""

from coursekit.labs import asked, svg, words
from coursekit.labs.centres import bodies, reading
from coursekit.labs.charts.presence import presence

NONE = "none"  # the reader's answer that a body has none of the functions


def functions(data, settings):
    """Settings: region (id), body (id of that region or empty), functions (codes, or «none»; empty: not compared yet), width."""
    try:
        asked.known(data, settings, ("region", "body", "functions", "width"))
        region = bodies.chosen(data, settings, "region", [one["id"] for one in data["regions"]], "refused.region")
        found = bodies.bodies_of(data, region)
        name = bodies.chosen(data, settings, "body", [""] + [one["id"] for one in found], "refused.body")
        answer = checked(data, settings)
        if answer and not name:
            raise asked.Refused(words.say(data, "refused.no_body"), "body")
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    mine = bodies.body(data, name) if name else None
    hidden = name if name and not answer else ""
    if hidden:
        lines = [words.say(data, "functions.start", name=mine["name"])]
    else:
        lines = ([reading.verdict(data, mine, answer)] if mine else []) + region_lines(data, region, found)
    return {"sentence": "\n".join(lines), "notes": (reading.feedback(data, mine, answer) if mine and answer else [])
            + notes(data, found), "table": table(data, region, found, hidden),
            "chart": picture(data, settings, region, found, hidden)}


def checked(data, settings):
    """The functions that the reader chose; refused where one is unknown, or where «none» stands beside another."""
    given = asked.several(data, settings, "functions", [code for code, _ in data["functions"]] + [NONE], "refused.function")
    if NONE in given and len(given) > 1:
        raise asked.Refused(words.say(data, "refused.none_and_more"), "functions")
    return given


def carried(found, code):
    """The running bodies of a region that have a function."""
    return [one for one in found if bodies.running(one) and code in one["functions"]]


def region_lines(data, region, found):
    """How many functions running bodies carry, which are missing, which hang on one body, which ended with one."""
    name = [one["name"] for one in data["regions"] if one["id"] == region][0]
    codes = [code for code, _ in data["functions"]]
    missing = [code for code in codes if not carried(found, code)]
    at_work = len([one for one in found if bodies.running(one)])
    lines = [words.counted(data, "functions.at_work", at_work, region=name, of=len(found),
                           have=len(codes) - len(missing), all=len(codes))]
    if missing:
        lines.append(words.say(data, "functions.missing", names=bodies.named(data, missing)))
    else:
        lines.append(words.say(data, "functions.complete"))
    for one in found:
        lost = [code for code in one["functions"] if code in missing]
        if lost and one["standing"] == "ended":
            lines.append(words.say(data, "functions.ended", name=one["name"], day=words.day(data, one["ended_on"]),
                                   names=bodies.named(data, lost)))
        elif lost and one["standing"] == "planned":
            lines.append(words.say(data, "functions.planned", name=one["name"], names=bodies.named(data, lost)))
    alone = [(code, carried(found, code)[0]) for code in codes if len(carried(found, code)) == 1]
    if alone and at_work > 1:
        lines.append(words.say(data, "functions.alone", list=words.join(data, [
            words.say(data, "functions.alone_one", function=bodies.named(data, [code]), name=one["name"]) for code, one in alone])))
    return lines


def notes(data, found):
    """What a code is and is not; which bodies are not at work; where the evidence is thin."""
    said = [words.say(data, "note.coding"), words.say(data, "note.missing")]
    unfound = [one for one in found if one["standing"] == "not-found"]
    if unfound:
        said.append(words.say(data, "note.not_found", names=bodies.names(data, unfound)))
    weak = [one for one in found if one["evidence"] != "consulted"]
    if weak:
        said.append(words.say(data, "note.weak", names=bodies.names(data, weak)))
    return said + [words.say(data, "note.oversight")]


def table(data, region, found, hidden):
    """Body by body: standing, functions, date of the facts, evidence. The body to be classified keeps its functions to itself."""
    rows = []
    for one in found:
        functions_of = words.say(data, "functions.hidden") if one["id"] == hidden else (
            bodies.named(data, one["functions"]) or words.say(data, "functions.no_function"))
        rows.append([one["name"], data["codes"]["standing"][one["standing"]], functions_of,
                     words.day(data, one["as_of"]), data["codes"]["evidence"][one["evidence"]]])
    name = [one["name"] for one in data["regions"] if one["id"] == region][0]
    return {"caption": words.say(data, "functions.caption", region=name), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("body", "standing", "functions", "as_of", "evidence")]}


def picture(data, settings, region, found, hidden):
    """Bodies by functions; the last line counts the running ones, unless that would give the hidden body away."""
    rows = []
    for one in found:
        mark = "on" if bodies.running(one) else "off"
        rows.append((one["name"], ["hidden" if one["id"] == hidden else mark if code in one["functions"] else ""
                                   for code, _ in data["functions"]]))
    totals = [] if hidden else [len(carried(found, code)) for code, _ in data["functions"]]
    name = [one["name"] for one in data["regions"] if one["id"] == region][0]
    key = [(mark, words.say(data, "functions.key." + mark)) for mark in ("on", "off", "hidden")
           if [1 for _, cells in rows if mark in cells]]
    return presence(svg.frame(data, asked.narrow(settings), words.say(data, "functions.chart", region=name)), rows,
                    [name for _, name in data["functions"]], totals, words.say(data, "functions.total"), key)
