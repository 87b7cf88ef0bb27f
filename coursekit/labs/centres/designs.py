"""Three ways to join States for an exchange, and how far a report travels in each under three rules on passing it on.

A network is {"links": [(a, b)], "cells": [[member]], "hub": True where there is one}. A member is an ISO code, the hub is HUB.
The rules:
  free    whoever holds the report may pass it on
  asked   originator control (the third-party rule): only those that its originator deals with get it. A hub or a cell may hand
          it to all its members, because they share one set of rules; a shared channel with a member that the originator does not
          trust gets nothing
  marked  originator control with handling codes: the report names its readers and every node obeys
"""

HUB = "*"
DESIGNS, RULES = ("bilateral", "hub", "federated"), ("free", "asked", "marked")


def cells_of(members, count):
    """Members cut in their order into ``count`` cells whose sizes differ by one at most; the first of a cell leads it."""
    size, larger = divmod(len(members), count)
    found, at = [], 0
    for place in range(count):
        end = at + size + (1 if place < larger else 0)
        found.append(members[at:end])
        at = end
    return found


def links_of(design, members, count):
    """Every link a design needs: each with each; each with the hub; each with its cell's lead, and the leads with each other."""
    if design == "bilateral":
        return pairs(members)
    if design == "hub":
        return [(one, HUB) for one in members]
    cells = cells_of(members, count)
    return [(one, cell[0]) for cell in cells for one in cell[1:]] + pairs([cell[0] for cell in cells])


def pairs(members):
    """Every pair of members once."""
    return [(one, other) for place, one in enumerate(members) for other in members[place + 1:]]


def network(design, members, count, host="", left=""):
    """What stands after a State has left: its links are gone, and the hub with it where the State hosted it. Nobody takes over."""
    gone = [left] + ([HUB] if left and left == host else [])
    kept = [link for link in links_of(design, members, count) if link[0] not in gone and link[1] not in gone]
    near = {one: [] for one in list(members) + [HUB] if one not in gone}
    for one, other in kept:
        near[one].append(other)
        near[other].append(one)
    cell_of = {}
    for cell in cells_of(members, count):
        for one in cell:
            cell_of[one] = cell
    return {"design": design, "near": near, "links": kept, "cell_of": cell_of, "host": host,
            "members": [one for one in members if one not in gone]}


def trusted(net, node, unwanted):
    """Whether an originator gives to a node: not to the State it does not trust, nor to a hub on its soil."""
    return node != unwanted and not (node == HUB and unwanted and net["host"] == unwanted)


def may_pass(net, rule, sender, unwanted, holder, node):
    """Whether a holder gives the report to a neighbour."""
    if rule == "marked" or holder == sender:
        if not trusted(net, node, unwanted):
            return False
    if rule != "asked":
        return True
    cell = net["cell_of"][sender]
    if holder == sender:
        return not (unwanted and unwanted in readers(net, sender, node, cell))
    return holder == HUB or net["design"] == "federated" and holder == cell[0] and node in cell


def readers(net, sender, node, cell):
    """Who reads what a sender hands to a node under one shared set of rules: the hub's members, or those of the sender's cell."""
    if node == HUB:
        return net["members"]
    if net["design"] == "federated" and sender != cell[0]:
        return cell
    return [node]


def circle(net, sender):
    """Those of whom a sender knows, without being told, that they may hold what it gave: the readers behind each of its links."""
    found = set()
    for node in net["near"][sender]:
        found.update(readers(net, sender, node, net["cell_of"][sender]))
    return found


def spread(net, rule, sender, unwanted=""):
    """{node: (steps from the sender, from whom)} of every node that gets a report, the hub among them and the sender not."""
    found, edge, step = {}, [sender], 0
    everybody = len(net["near"]) - 1
    while edge and len(found) < everybody:
        step += 1
        following = []
        for holder in edge:
            for node in net["near"][holder]:
                if node != sender and node not in found and may_pass(net, rule, sender, unwanted, holder, node):
                    found[node] = (step, holder)
                    following.append(node)
        edge = following
    return found


def ways(net, rule, unwanted=""):
    """[(originator, reader)] of all States that stay: every report that arrives where its originator would have it. All others
    distrust ``unwanted``; it distrusts nobody."""
    found = []
    for sender in net["members"]:
        avoided = unwanted if sender != unwanted else ""
        found += [(sender, node) for node in spread(net, rule, sender, avoided) if node not in (HUB, avoided)]
    return found


def outcome(design, members, count, host, rule, sender, left, unwanted):
    """What one report and one withdrawal come to in a design.

    {"links": needed at the start, "found": as ``spread``, "reached": States that get it and may, "against": 1 where the
    unwanted State gets it, "steps": the last one's, "known": those that the originator knows to hold it, "ways": open ways among
    the States that stay, "cut": ways among them that the withdrawal closed, "net"}
    """
    net = network(design, members, count, host, left)
    found = {node: way for node, way in spread(net, rule, sender, unwanted).items() if node != HUB}
    open_now = ways(net, rule, unwanted)
    cut = 0
    if left:
        now, before = set(open_now), ways(network(design, members, count, host), rule, unwanted)
        cut = len([way for way in before if left not in way and way not in now])
    known = [node for node in found if rule != "free" or node in circle(net, sender)]
    return {"links": len(links_of(design, members, count)), "found": found,
            "reached": len([node for node in found if node != unwanted]), "against": 1 if unwanted in found else 0, "steps": max([way[0] for way in found.values()] + [0]),
            "known": len(known), "ways": len(open_now), "cut": cut, "net": net}
