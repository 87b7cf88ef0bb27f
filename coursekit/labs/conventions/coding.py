"""The definition coder: the reader says which definitions cover an invented case; the coding answers element by element.

A cell of the coding is express (required or expressly covered), alternative (one of several), indirect (only through another
clause), absent or disputed (in a draft). A fact of a case is yes, no or arguable. From both follow tests, each met, failed or open;
a definition covers the case when every test is met, leaves it out when one fails, and is open otherwise.
"""

from coursekit.labs import words
from coursekit.labs.charts.matrix import matrix
from coursekit.labs.conventions import settings as asked

HARM = ("death_injury", "hostage_named", "property_damage", "environment_resources", "electronic_systems")
AIM = ("aim_frighten", "aim_compel", "aim_destabilise")
REQUIRED = ("already_crime", "civilian_victim", "motive_required", "substate_actor_only", "foreign_element")
CARVE_OUTS = ("armed_forces_carveout", "liberation_carveout")
ONE_GROUP = ("arab-1998",)  # its art. 1(2) joins fear among people to the harms by «or»: one list of results, no aim apart
TREATY_OFFENCE = ("unsc-1566",)  # «already a crime» means there: an offence of the counter-terrorism treaties

RANK = {"yes": 2, "arguable": 1, "no": 0}
MARK = {"yes": "✓", "arguable": "?", "no": "✗"}
TONE = {"yes": "good", "arguable": "warn", "no": "bad", "": "plain"}
TONES = {"good": ("good", "0.16", "good"), "warn": ("warn", "0.2", "warn"), "bad": ("bad", "0.14", "bad"),
         "plain": ("rule", "0.25", "ink-2")}


def coder(data, settings):
    """Settings: vignette (id), answers ({definition: yes|no|arguable}), reason (an element or empty), width (optional)."""
    try:
        asked.known(data, settings, ("vignette", "answers", "reason", "width"))
        asked.choice(data, settings, "vignette", [one["id"] for one in data["vignettes"]], "refused.vignette")
        answers = checked_answers(data, settings)
        reason = settings.get("reason", "")
        if reason and reason not in element_ids(data):
            raise asked.Refused(words.say(data, "refused.element", text=reason))
    except asked.Refused as fault:
        return asked.refusal(str(fault))
    case = [one for one in data["vignettes"] if one["id"] == settings["vignette"]][0]
    answered = [one for one in data["definitions"] if one["id"] in answers]
    if not answered:
        return {"sentence": words.say(data, "coder.start", title=case["title"]), "notes": [],
                "table": {"caption": "", "columns": [], "rows": []}, "chart": ""}
    facts = {element["id"]: fact[0] for element, fact in zip(data["elements"], case["facts"])}
    tested = {one["id"]: tests(data, one["id"], facts) for one in answered}
    return {
        "sentence": sentence(data, answered, answers, tested, reason, case),
        "notes": [explanation(data, one, answers[one["id"]], tested[one["id"]])
                  for agrees in (False, True)  # what the reader got wrong is read first
                  for one in answered if (answers[one["id"]] == verdict(tested[one["id"]])) == agrees]
        + ([case["note"]] if case["note"] else []) + [words.say(data, "coder.invented"), words.say(data, "coder.reading")],
        "table": table(data, answered, tested, case),
        "chart": picture(data, answered, tested, case, asked.narrow(settings)),
    }


def checked_answers(data, settings):
    """{definition: answer} without the unanswered ones; refused where a definition or an answer is unknown."""
    given = settings.get("answers", {})
    if not isinstance(given, dict):
        raise asked.Refused(words.say(data, "refused.answer", text=given))
    ids = [one["id"] for one in data["definitions"]]
    for name in sorted(given):
        if name not in ids:
            raise asked.Refused(words.say(data, "refused.definition", text=name))
        if given[name] not in ("", "yes", "no", "arguable"):
            raise asked.Refused(words.say(data, "refused.answer", text=given[name]))
    return {name: given[name] for name in given if given[name]}


def element_ids(data):
    """Ids of the seventeen elements in their order."""
    return [one["id"] for one in data["elements"]]


def cells_of(data, definition):
    """{element: [code, article, unsourced]} of a definition."""
    return {name: cell for name, cell in zip(element_ids(data), data["cells"][definition])}


def tests(data, definition, facts):
    """The tests of a definition on a case: [{"elements", "outcome", "kind"}], in the order in which a lawyer reads.

    ``kind`` names the rule: threat, clause, harm, aim, required, carveout. A harm coded indirect is a door of its own: the other clause
    covers the act without the definition's harm, aim and victim.
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


def names(data, ids):
    """Names of elements in one line, in their order."""
    return words.join(data, [one["name"] for one in data["elements"] if one["id"] in ids])


def sentence(data, answered, answers, tested, reason, case):
    """How many answers agree, what the coding says, and whether the reader's reason is one that decides."""
    right = len([one for one in answered if answers[one["id"]] == verdict(tested[one["id"]])])
    text = words.say(data, "coder.agree", n=right, answered=len(answered))
    if len(answered) < len(data["definitions"]):
        text += " " + words.say(data, "coder.of_all", all=len(data["definitions"]))
    for result in ("yes", "no", "arguable"):
        group = [one["short"] for one in answered if verdict(tested[one["id"]]) == result]
        if group:
            text += " " + words.say(data, "coder.group_" + result, names=words.join(data, group))
    splitting = [name for name in element_ids(data)
                 if [1 for one in answered if verdict(tested[one["id"]]) != "yes" and name in deciding(tested[one["id"]])]]
    if reason:
        hits = [one["short"] for one in answered if reason in deciding(tested[one["id"]])
                and verdict(tested[one["id"]]) != "yes"]
        chosen = names(data, [reason])
        if hits:
            text += "\n" + words.say(data, "coder.reason_decides", element=chosen, names=words.join(data, hits))
        elif splitting:
            text += "\n" + words.say(data, "coder.reason_not", element=chosen, elements=names(data, splitting))
    elif splitting:
        text += "\n" + words.say(data, "coder.splits", elements=names(data, splitting))
    return text


def explanation(data, definition, answer, found):
    """Why the coding says what it says of one definition, beside the reader's answer."""
    cells, result = cells_of(data, definition["id"]), verdict(found)
    said = words.say(data, "coder.agrees" if answer == result else "coder.differs", name=definition["name"],
                     answer=words.say(data, "verdict." + answer), result=words.say(data, "verdict." + result))
    reasons = []
    for kind in unique([test["kind"] for test in found if test["outcome"] == result]):
        elements = [name for test in found if (test["kind"], test["outcome"]) == (kind, result) for name in test["elements"]]
        articles = words.join(data, unique([cells[name][1] for name in elements if cells[name][1]]))
        text = words.say(data, "coder.why.%s_%s" % (kind, result), elements=names(data, elements))
        reasons.append(words.say(data, "coder.why.at", text=text, article=articles) if articles else text)
    because = words.say(data, "joiner").join(reasons)
    said += " " + because[0].upper() + because[1:] + "."
    if definition["id"] in TREATY_OFFENCE and "already_crime" in deciding(found):
        said += " " + words.say(data, "coder.why.treaty_" + ("met" if result == "yes" else "offence"))
    unsourced = [name for name in deciding(found) if cells[name][2]]
    if unsourced:
        said += " " + words.say(data, "coder.why.unsourced", elements=names(data, unsourced))
    return said


def unique(items):
    """Items without repetition, in their order."""
    found = []
    for one in items:
        if one not in found:
            found.append(one)
    return found


def outcome_of(found, name):
    """The outcome of the test that an element belongs to, or empty where the definition does not test it here."""
    for test in found:
        if name in test["elements"]:
            return test["outcome"]
    return ""


def table(data, answered, tested, case):
    """A row for every definition and every element that it tests in this case."""
    rows = []
    for one in answered:
        cells, found = cells_of(data, one["id"]), tested[one["id"]]
        for element, fact in zip(data["elements"], case["facts"]):
            outcome = outcome_of(found, element["id"])
            if outcome:
                code, article, unsourced = cells[element["id"]]
                rows.append([one["name"], element["name"],
                             "%s. %s" % (words.say(data, "fact." + fact[0]), fact[1]),
                             words.say(data, "code." + code), article,
                             "%s %s" % (MARK[outcome], words.say(data, "outcome." + outcome)),
                             words.say(data, "evidence.unsourced" if unsourced else "evidence.consulted")])
    columns = [words.say(data, "column." + name)
               for name in ("definition", "element", "in_case", "in_text", "article", "test", "evidence")]
    return {"caption": words.say(data, "coder.caption", title=case["title"]), "columns": columns, "rows": rows}


def picture(data, answered, tested, case, narrow):
    """Elements by definitions: the code in the text, and whether the case meets it; the last row is the result."""
    used = [element for element in data["elements"]
            if [1 for one in answered if outcome_of(tested[one["id"]], element["id"])]]
    cells = []
    for element in used:
        line = []
        for one in answered:
            code = cells_of(data, one["id"])[element["id"]][0]
            outcome = outcome_of(tested[one["id"]], element["id"])
            shown = MARK.get(outcome, "") if narrow else words.say(data, "short_code." + code) + " " + MARK.get(outcome, "")
            line.append((shown.strip() or "·", TONE[outcome]))
        cells.append(line)
    results = [verdict(tested[one["id"]]) for one in answered]
    cells.append([(MARK[result] if narrow else MARK[result] + " " + words.say(data, "short_verdict." + result), TONE[result])
                  for result in results])
    frame = {"lang": data["lang"], "dir": data["dir"], "narrow": narrow,
             "label": words.say(data, "coder.chart", title=case["title"])}
    return matrix(frame, [one["name"] for one in used] + [words.say(data, "coder.result")],
                        [one["short"] for one in answered], cells, TONES)
