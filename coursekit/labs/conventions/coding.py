"""The definition coder: the reader says which definitions cover an invented case; the coding answers element by element."""

from coursekit.labs import asked, svg, words
from coursekit.labs.charts.matrix import matrix
from coursekit.labs.conventions import coverage

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
        if reason and reason not in coverage.element_ids(data):
            raise asked.Refused(words.say(data, "refused.element", text=reason))
    except asked.Refused as fault:
        return asked.refusal(str(fault))
    case = [one for one in data["vignettes"] if one["id"] == settings["vignette"]][0]
    answered = [one for one in data["definitions"] if one["id"] in answers]
    if not answered:
        return {"sentence": words.say(data, "coder.start", title=case["title"]), "notes": [],
                "table": {"caption": "", "columns": [], "rows": []}, "chart": ""}
    facts = {element["id"]: fact[0] for element, fact in zip(data["elements"], case["facts"])}
    tested = {one["id"]: coverage.tests(data, one["id"], facts) for one in answered}
    return {
        "sentence": sentence(data, answered, answers, tested, reason),
        "notes": [explanation(data, one, answers[one["id"]], tested[one["id"]])
                  for agrees in (False, True)  # what the reader got wrong is read first
                  for one in answered if (answers[one["id"]] == coverage.verdict(tested[one["id"]])) == agrees]
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


def names(data, ids):
    """Names of elements in one line, in their order."""
    return words.join(data, [one["name"] for one in data["elements"] if one["id"] in ids])


def sentence(data, answered, answers, tested, reason):
    """How many answers agree, what the coding says, and whether the reader's reason is one that decides."""
    right = len([one for one in answered if answers[one["id"]] == coverage.verdict(tested[one["id"]])])
    text = words.say(data, "coder.agree", n=right, answered=len(answered))
    if len(answered) < len(data["definitions"]):
        text += " " + words.say(data, "coder.of_all", all=len(data["definitions"]))
    for result in ("yes", "no", "arguable"):
        group = [one["short"] for one in answered if coverage.verdict(tested[one["id"]]) == result]
        if group:
            text += " " + words.say(data, "coder.group_" + result, names=words.join(data, group))
    not_covered = [(one["short"], coverage.deciding(tested[one["id"]])) for one in answered
                   if coverage.verdict(tested[one["id"]]) != "yes"]
    splitting = [name for name in coverage.element_ids(data) if [1 for _, deciding in not_covered if name in deciding]]
    if reason:
        hits = [short for short, deciding in not_covered if reason in deciding]
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
    cells, result = coverage.cells_of(data, definition["id"]), coverage.verdict(found)
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
    if definition["id"] in coverage.TREATY_OFFENCE and "already_crime" in coverage.deciding(found):
        said += " " + words.say(data, "coder.why.treaty_" + ("met" if result == "yes" else "offence"))
    unsourced = [name for name in coverage.deciding(found) if cells[name][2]]
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


def table(data, answered, tested, case):
    """A row for every definition and every element that it tests in this case."""
    rows = []
    for one in answered:
        cells, found = coverage.cells_of(data, one["id"]), tested[one["id"]]
        for element, fact in zip(data["elements"], case["facts"]):
            outcome = coverage.outcome_of(found, element["id"])
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
            if [1 for one in answered if coverage.outcome_of(tested[one["id"]], element["id"])]]
    cells = []
    for element in used:
        line = []
        for one in answered:
            code = coverage.cells_of(data, one["id"])[element["id"]][0]
            outcome = coverage.outcome_of(tested[one["id"]], element["id"])
            shown = MARK.get(outcome, "") if narrow else words.say(data, "short_code." + code) + " " + MARK.get(outcome, "")
            line.append((shown.strip() or "·", TONE[outcome]))
        cells.append(line)
    results = [coverage.verdict(tested[one["id"]]) for one in answered]
    cells.append([(MARK[result] if narrow else MARK[result] + " " + words.say(data, "short_verdict." + result), TONE[result])
                  for result in results])
    frame = svg.frame(data, narrow, words.say(data, "coder.chart", title=case["title"]))
    return matrix(frame, [one["name"] for one in used] + [words.say(data, "coder.result")],
                  [one["short"] for one in answered], cells, TONES)
