"""When a definition covers a case: the coding's cells against the facts of the case, test by test.

A cell of the coding is express (required or expressly covered), alternative (one of several), indirect (only through another
clause), absent or disputed (in a draft). A fact of a case is yes, no or arguable. From both follow tests, each met, failed or open;
a definition covers the case when every test is met, leaves it out when one fails, and is open otherwise.
"""

HARM = ("death_injury", "hostage_named", "property_damage", "environment_resources", "electronic_systems")
AIM = ("aim_frighten", "aim_compel", "aim_destabilise")
REQUIRED = ("already_crime", "civilian_victim", "motive_required", "substate_actor_only", "foreign_element")
CARVE_OUTS = ("armed_forces_carveout", "liberation_carveout")
ONE_GROUP = ("arab-1998",)  # its art. 1(2) joins fear among people to the harms by «or»: one list of results, no aim apart
TREATY_OFFENCE = ("unsc-1566",)  # «already a crime» means there: an offence of the counter-terrorism treaties

RANK = {"yes": 2, "arguable": 1, "no": 0}


def element_ids(data):
    """Ids of the seventeen elements in their order."""
    return [one["id"] for one in data["elements"]]


def cells_of(data, definition):
    """{element: [code, article, unsourced]} of a definition."""
    return {name: cell for name, cell in zip(element_ids(data), data["cells"][definition])}


def tests(data, definition, facts):
    """The tests of a definition on a case: [{"elements", "outcome", "kind"}], in the order in which a lawyer reads.

    ``kind`` names the rule: threat, clause, harm, aim, required, carveout. A harm coded indirect is a door of its own: the
    other clause covers the act without the definition's harm, aim and victim.
    """
    cells = cells_of(data, definition)
    code = {name: cell[0] for name, cell in cells.items()}
    found = []

    def add(kind, elements, outcome):
        found.append({"kind": kind, "elements": elements, "outcome": outcome})

    if facts["threat_alone"] == "yes":
        add("threat", ["threat_alone"], "yes" if code["threat_alone"] in ("express", "indirect") else "no")
    doors = [name for name in HARM if code[name] == "indirect" and facts[name] == "yes"]
    if doors:
        add("clause", doors, "yes")
    else:
        groups = [HARM + AIM] if definition in ONE_GROUP else [HARM, AIM]
        for kind, group in zip(("harm", "aim"), groups):
            listed = [name for name in group if code[name] in ("express", "alternative")]
            if listed:
                best = max([RANK[facts[name]] for name in listed])
                outcome = [name for name in RANK if RANK[name] == best][0]
                add(kind, [name for name in listed if RANK[facts[name]] == best and best] or listed, outcome)
    for name in REQUIRED:
        if code[name] not in ("express", "indirect") or (doors and name == "civilian_victim"):
            continue
        outcome = facts[name]
        if name == "already_crime" and definition in TREATY_OFFENCE:
            outcome = treaty_offence(facts)
        add("required", [name], outcome)
    for name in CARVE_OUTS:
        # Where only a non-State actor can commit the act, the actor test already leaves armed forces out.
        by_actor = name == "armed_forces_carveout" and code["substate_actor_only"] == "express"
        if facts[name] != "no" and code[name] != "absent" and not by_actor:
            add("carveout", [name], "no" if facts[name] == "yes" and code[name] == "express" else "arguable")
    return found


def treaty_offence(facts):
    """Whether the act is an offence of the treaties: hostage-taking across borders is; an act inside one State is as a rule
    not (Bombings Convention, art. 3); otherwise it depends on the means, which the cases leave open on purpose."""
    if facts["foreign_element"] == "no":
        return "no"
    return "yes" if facts["hostage_named"] == "yes" else "arguable"


def verdict(found):
    """yes, no or arguable, from a definition's tests."""
    return "no" if "no" in outcomes(found) else "arguable" if "arguable" in outcomes(found) else "yes"


def outcomes(found):
    """The outcomes of tests as a list."""
    return [test["outcome"] for test in found]


def deciding(found):
    """Elements of the tests that give the verdict; where all are met, of every test."""
    result = verdict(found)
    return [name for test in found if test["outcome"] == result for name in test["elements"]]


def outcome_of(found, name):
    """The outcome of the test that an element belongs to, or empty where the definition does not test it here."""
    for test in found:
        if name in test["elements"]:
            return test["outcome"]
    return ""
