"""The table-top exercise for one person: the situation that waits for a decision, or, at the end, the debrief."""

from coursekit.labs import asked, words
from coursekit.labs.audit import debrief, engine, shown, told

SETTINGS = ("path", "seed", "width")


def tabletop(data, settings):
    """Settings: path (the decisions so far, in their order), seed (which draw of chance, as text), width."""
    case = data["case"]
    try:
        asked.known(data, settings, SETTINGS)
        seed = int(asked.one_of(data, settings, "seed", data["seeds"]))
        play = played(data, case, settings.get("path", []), seed)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    if play["at"] == "end":
        return debrief.debrief(data, settings, case, play, seed)
    return {"sentence": "\n".join(sentences(data, case, play)), "notes": rules(data), "table": shown.story(data, play),
            "chart": shown.meters(data, settings, case, play["state"]), "step": told.step(data, case, play)}


def played(data, case, path, seed):
    """The play of a path; refused where it is no list, names a decision that its node does not have, or goes on after the end."""
    if not isinstance(path, (list, tuple)) or [one for one in path if not isinstance(one, str)]:
        raise asked.Refused(words.say(data, "refused.path"), "path")
    try:
        play = engine.play(case, path, seed)
    except KeyError as fault:
        node, choice = fault.args[0]
        names = words.join(data, [told.quoted(data, node, one) for one in case["nodes"][node]["order"]])
        raise asked.Refused(words.say(data, "refused.decision", text=choice, title=told.node(data, node, "title"), names=names), "path")
    if play["left"]:
        raise asked.Refused(words.counted(data, "refused.after_end", len(path) - len(play["left"])), "path")
    return play


def sentences(data, case, play):
    """Where the play stands, and how the meters do."""
    node = case["nodes"][play["at"]]
    made = len([one for one in play["story"] if one["kind"] == "choice"])
    now = words.join(data, [words.say(data, "tabletop.meter", name=told.meter(data, name), n=play["state"]["meters"][name])
                            for name in case["meter_order"]])
    return [words.say(data, "tabletop.waits", n=made + 1, round=node["round"], seat=told.seat(data, node["seat"]),
                      title=told.node(data, play["at"], "title")), words.say(data, "tabletop.now", list=now)]


def rules(data):
    """How the exercise works, and that everybody in it is invented."""
    return [words.say(data, "names.invented")] + [words.say(data, "note.play_" + one) for one in ("seats", "chance", "meters", "after")]
