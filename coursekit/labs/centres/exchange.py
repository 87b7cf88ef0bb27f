"""Design an exchange: a real group of States, one of three designs, a rule on passing on, a withdrawal and a lack of trust."""

from coursekit.labs import asked, words
from coursekit.labs.centres import bodies, designs, drawn

SETTINGS = ("group", "design", "cells", "rule", "sender", "left", "unwanted", "width")
MOST_CELLS = 8


def exchange(data, settings):
    """Settings: group (id), design and rule (codes of ``designs``), cells (2 to 8), sender, left, unwanted (States of the group;
    sender empty: the first of them; left and unwanted empty: none), width."""
    try:
        asked.known(data, settings, SETTINGS)
        case = read(data, settings)
    except asked.Refused as fault:
        return asked.refusal(str(fault), fault.name)
    case["all"] = {one: designs.outcome(one, case["members"], case["cells"], case["host"], case["rule"], case["sender"],
                                        case["left"], case["unwanted"]) for one in designs.DESIGNS}
    case["mine"] = case["all"][case["design"]]
    return {"sentence": "\n".join(sentences(data, case)), "notes": notes(data, case), "table": comparison(data, case),
            "tables": [members(data, case)], "chart": drawn.picture(data, settings, case)}


def read(data, settings):
    """What is asked, checked; Refused at the control where it does not go together."""
    group = bodies.chosen(data, settings, "group", [one["id"] for one in data["groups"]], "refused.group")
    found = [one for one in data["groups"] if one["id"] == group][0]
    names = {row[0]: row[1] for row in found["members"]}
    case = {"group": found, "names": names, "members": [row[0] for row in found["members"]], "host": found["host"],
            "design": asked.one_of(data, settings, "design", designs.DESIGNS),
            "rule": asked.one_of(data, settings, "rule", designs.RULES),
            "cells": asked.number(data, settings, "cells", 2, MOST_CELLS)}
    if case["cells"] > len(names):
        raise asked.Refused(words.counted(data, "refused.cells", len(names), group=found["name"], cells=case["cells"]), "cells")
    for name in ("sender", "left", "unwanted"):
        case[name] = bodies.chosen(data, settings, name, [""] + case["members"], "refused.member")
    case["sender"] = case["sender"] or case["members"][0]
    if case["left"] == case["sender"]:
        raise asked.Refused(words.say(data, "refused.sender_left", name=names[case["left"]]), "left")
    if case["unwanted"] == case["sender"]:
        raise asked.Refused(words.say(data, "refused.sender_unwanted", name=names[case["unwanted"]]), "unwanted")
    if case["unwanted"] and case["unwanted"] == case["left"]:
        raise asked.Refused(words.say(data, "refused.left_unwanted", name=names[case["left"]]), "unwanted")
    return case


def sentences(data, case):
    """What the report does in the chosen design, what the others would do, and what the withdrawal cost."""
    mine, name = case["mine"], case["names"]
    others = len(mine["net"]["members"]) - 1
    design = words.say(data, "design." + case["design"])
    lines = [words.say(data, "exchange.built", group=case["group"]["name"], design=design,
                       members=words.counted(data, "state_count", len(case["members"])),
                       links=words.counted(data, "link_count", mine["links"]))]
    if mine["reached"]:
        lines.append(words.say(data, "exchange.reaches_all" if mine["reached"] == others else "exchange.reaches",
                               name=name[case["sender"]], n=mine["reached"], of=others, steps=words.counted(data, "step_count", mine["steps"])))
    else:
        lines.append(words.say(data, "exchange.nobody", name=name[case["sender"]], of=others))
    if case["unwanted"] and mine["found"]:
        lines.append(words.say(data, "exchange.against" if mine["against"] else "exchange.kept_from",
                               unwanted=name[case["unwanted"]], name=name[case["sender"]]))
    lines.append(words.say(data, "exchange.compare", rule=words.say(data, "rule." + case["rule"]), list=words.join(data, [
        words.say(data, "exchange.compare_one", design=words.say(data, "design." + one), n=case["all"][one]["reached"],
                  links=words.counted(data, "link_count", case["all"][one]["links"])) for one in designs.DESIGNS])))
    if case["left"]:
        total = mine["ways"] + mine["cut"]
        lines.append(words.say(data, "exchange.cut" if mine["cut"] else "exchange.not_cut", name=name[case["left"]], n=words.number(mine["cut"]),
                               of=words.number(total)) + " " + role(data, case))
    return lines


def role(data, case):
    """What the State that left was in the design."""
    if case["design"] == "hub" and case["left"] == case["host"]:
        return words.say(data, "role.host", name=case["names"][case["left"]], body=case["group"]["body"])
    if case["design"] == "federated" and case["left"] in [cell[0] for cell in designs.cells_of(case["members"], case["cells"])]:
        return words.say(data, "role.lead", name=case["names"][case["left"]])
    return words.say(data, "role.one_of_many")


def notes(data, case):
    """The rule, the correction, where the hub stands, what is real and what is invented, and what reach is not."""
    mine, group, name = case["mine"], case["group"], case["names"]
    said = [words.say(data, "rule_note." + case["rule"], name=name[case["sender"]])]
    if case["design"] == "federated" and case["rule"] == "asked":
        said.append(words.say(data, "note.cell_stops"))
    if case["unwanted"] and case["rule"] == "asked" and case["design"] != "bilateral" and not mine["reached"]:
        said.append(words.say(data, "note.nothing_given", unwanted=name[case["unwanted"]]))
    if case["design"] == "hub" and case["unwanted"] and case["unwanted"] == case["host"]:
        said.append(words.say(data, "note.host_unwanted", unwanted=name[case["unwanted"]]))
    held = mine["reached"] + mine["against"]
    if held:
        said.append(words.say(data, "note.correction_some" if mine["known"] < held else "note.correction_all", n=held, known=mine["known"],
                              name=name[case["sender"]]))
    said.append(words.say(data, "note.real", body=group["body"], place=group["host_name"]))
    if case["design"] == "federated":
        said.append(words.say(data, "note.cells"))
    left = [words.say(data, "note.left_one", name=row[0], day=words.day(data, row[1])) for row in group["former"]]
    if left:
        said.append(words.say(data, "note.former", list=words.join(data, left)))
    if group["ended_on"]:
        said.append(words.say(data, "note.group_ended", group=group["name"], day=words.day(data, group["ended_on"])))
    unsourced = len([row for row in group["members"] if row[4]])
    if unsourced:
        said.append(words.counted(data, "note.unsourced", unsourced))
    return said + [words.say(data, "note.reach")]


def comparison(data, case):
    """The three designs under the same rule, withdrawal and lack of trust."""
    columns = ["design", "links", "reached"] + (["against"] if case["unwanted"] else []) + ["steps", "known", "ways"]
    columns += ["cut"] if case["left"] else []
    rows = []
    for one in designs.DESIGNS:
        found = case["all"][one]
        present = len(found["net"]["members"])
        title = words.say(data, "design." + one)
        cells = {"design": words.say(data, "exchange.chosen", name=title) if one == case["design"] else title,
                 "links": str(found["links"]), "reached": share(data, found["reached"], present - 1),
                 "against": words.say(data, "yes" if found["against"] else "no"), "steps": str(found["steps"]) if found["found"] else "–",
                 "known": share(data, found["known"], found["reached"] + found["against"]),
                 "ways": share(data, found["ways"], present * (present - 1)), "cut": words.number(found["cut"])}
        rows.append([cells[name] for name in columns])
    return {"caption": words.say(data, "exchange.caption", group=case["group"]["name"], name=case["names"][case["sender"]]), "open": True,
            "columns": [words.say(data, "column." + name) for name in columns], "rows": rows}


def share(data, n, of):
    """A number of another in words: with a stroke between them an Arabic line would turn them round."""
    return words.say(data, "of", n=words.number(n), of=words.number(of))


def members(data, case):
    """State by State: since when a member, what it is in the design, and when the report arrives, from whom."""
    cells = designs.cells_of(case["members"], case["cells"])
    rows = []
    for iso3, name, since, ended, unsourced in case["group"]["members"]:
        place = words.say(data, "place." + state_of(case, iso3))
        if case["design"] == "federated":
            at = [i for i, cell in enumerate(cells) if iso3 in cell][0]
            place = words.say(data, "place.lead" if cells[at][0] == iso3 else "place.cell", n=at + 1)
        days = words.day(data, since) + (" – " + words.day(data, ended) if ended else "")
        rows.append([name, words.say(data, "unsourced", text=days) if unsourced and since else days, place, arrival(data, case, iso3)])
    return {"caption": words.say(data, "exchange.members", group=case["group"]["name"]), "rows": rows,
            "columns": [words.say(data, "column." + name) for name in ("state", "member", "place", "arrives")]}


def state_of(case, iso3):
    """«host» where the hub stands in the State, else «member»."""
    return "host" if case["design"] == "hub" and iso3 == case["host"] else "member"


def arrival(data, case, iso3):
    """When a State gets the report, in words."""
    if iso3 == case["left"]:
        return words.say(data, "arrives.left")
    if iso3 == case["sender"]:
        return words.say(data, "arrives.sender")
    way = case["mine"]["found"].get(iso3)
    if not way:
        return words.say(data, "arrives.unwanted" if iso3 == case["unwanted"] else "arrives.never")
    source = case["group"]["body"] if way[1] == designs.HUB else case["names"][way[1]]
    return words.say(data, "arrives.against" if iso3 == case["unwanted"] else "arrives.at", n=way[0], source=source)
