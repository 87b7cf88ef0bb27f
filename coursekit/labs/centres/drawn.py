"""The picture of an exchange: who is linked with whom, and where the report went."""

from coursekit.labs import asked, svg, words
from coursekit.labs.centres import designs
from coursekit.labs.charts.network import network

KEY = ("from", "step", "against", "never", "left")


def picture(data, settings, case):
    """The States of the group with their links; thick lines carried the report."""
    mine, nodes = case["mine"], []
    leads = [cell[0] for cell in designs.cells_of(case["members"], case["cells"])] if case["design"] == "federated" else []
    for one in case["members"]:
        nodes.append((one, case["names"][one], mark_of(case, one), one in leads))
    hub = case["group"]["body"] if case["design"] == "hub" else ""
    closed = hub and case["left"] == case["host"]
    used = [(way[1], node) for node, way in sorted(mine["found"].items())]
    if case["design"] == "hub" and mine["found"]:
        used.append((case["sender"], designs.HUB))
    present = [mark_of(case, one)[0] for one in case["members"]]
    key = [(kind, words.say(data, "key." + kind)) for kind in KEY if kind in present]
    if leads:
        key.append(("lead", words.say(data, "key.lead")))
    label = words.say(data, "exchange.chart", group=case["group"]["name"], design=words.say(data, "design." + case["design"]))
    return network(svg.frame(data, asked.narrow(settings), label), nodes, mine["net"]["links"], used,
                   words.say(data, "exchange.closed", body=hub) if closed else hub, key)


def mark_of(case, one):
    """(kind, step) of a State in the picture."""
    way = case["mine"]["found"].get(one)
    if one == case["left"]:
        return ("left", 0)
    if one == case["sender"]:
        return ("from", 0)
    if not way:
        return ("never", 0)
    return ("against" if one == case["unwanted"] else "step", way[0])
