"""The exercise in words: a node, a choice, a chance, and the step that a reader is shown."""

from coursekit.labs import words
from coursekit.labs.audit import engine

LEFT_TO_RIGHT = "\u200e"  # keeps a sign before its number in a line of Arabic


def node(data, name, field):
    """A text of a node."""
    return words.say(data, "case.nodes.%s.%s" % (name, field))


def choice(data, at, name, field):
    """A text of a choice: name, does (what it comes to), why (what speaks for it and against it)."""
    return words.say(data, "case.nodes.%s.choices.%s.%s" % (at, name, field))


def quoted(data, at, name):
    """The name of a choice in quotation marks, for a list: such names have commas in them."""
    return words.say(data, "quoted", name=choice(data, at, name, "name"))


def meter(data, name):
    """The name of a meter."""
    return words.say(data, "case.meters." + name)


def seat(data, name):
    """Whose office decides."""
    return words.say(data, "names.%s_office" % name)


def headline(data, entry):
    """What kind of step an entry of the story is."""
    if entry["kind"] == "choice":
        return words.say(data, "tabletop.decided", title=node(data, entry["name"], "title"))
    return words.say(data, "tabletop.chance", question=words.say(data, "case.chances.%s.question" % entry["name"]), n=entry["percent"])


def happened(data, entry):
    """What was decided, or what chance made of it."""
    if entry["kind"] == "choice":
        return choice(data, entry["name"], entry["took"], "name")
    key = "case.chances.%s.%s" % (entry["name"], entry["took"])
    return words.say(data, key + "." + entry["say"] if entry["say"] else key)


def changes(data, entry):
    """«trust +1, time -1»; a dash where nothing moved."""
    said = []
    for name in data["case"]["meter_order"]:
        change = entry["after"]["meters"][name] - entry["before"]["meters"][name]
        if change:
            said.append(words.say(data, "tabletop.change", name=meter(data, name), n=LEFT_TO_RIGHT + ("+" if change > 0 else "−") + str(abs(change))))
    return words.join(data, said) or words.say(data, "tabletop.no_change")


def since(data, play):
    """What followed from the last decision, a line each: the decision, then what chance added."""
    places = [place for place, one in enumerate(play["story"]) if one["kind"] == "choice"]
    if not places:
        return []
    lines = []
    for one in play["story"][places[-1]:]:
        key = "tabletop.since_choice" if one["kind"] == "choice" else "tabletop.since_chance"
        changed = changes(data, one)
        text = words.say(data, key, text=happened(data, one), n=one["percent"] if one["took"] == "yes" else 100 - one["percent"])
        if changed != words.say(data, "tabletop.no_change"):
            text += " " + words.say(data, "tabletop.since_change", list=changed)
        lines.append(text)
    return lines


def step(data, case, play):
    """What the control draws: {"title", "seat", "since", "text", "known", "unknown" (each [title, [lines]]), "legend", "options"
    ([[choice, name, what it comes to]]), "path"}."""
    at = play["at"]
    path = [one["took"] for one in play["story"] if one["kind"] == "choice"]
    followed = [words.say(data, "tabletop.since"), since(data, play)]
    if at == "end":
        return {"title": words.say(data, "tabletop.over"), "seat": "", "since": followed, "text": [words.say(data, "tabletop.over_text")],
                "known": ["", []], "unknown": ["", []], "legend": "", "options": [], "path": path}
    found = case["nodes"][at]
    lists = [[words.say(data, "tabletop." + key), [node(data, at, key + "." + one) for one in found[key]]] for key in ("known", "unknown")]
    text = [node(data, at, "say." + one["say"]) for one in found["paragraphs"] if engine.agrees(play["state"], one)]
    return {"title": words.say(data, "tabletop.title", round=found["round"], title=node(data, at, "title")),
            "seat": words.say(data, "tabletop.seat", name=seat(data, found["seat"])), "since": followed, "text": text, "known": lists[0],
            "unknown": lists[1], "legend": words.say(data, "tabletop.legend"), "path": path,
            "options": [[name, choice(data, at, name, "name"), choice(data, at, name, "does")] for name in found["order"]]}
