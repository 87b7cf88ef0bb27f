"""What an evaluator could write about a plan at the end: outputs, outcomes, what can be shown, and the tools that ran without law."""

from coursekit.labs.programme.measures import HALVES, LEARNING, NAMES, OUTCOME_NAMES, OUTCOMES, SWITCHES, TOOLS


def working(found, name, half=HALVES, ends=None):
    """Whether a measure is in use at the end of the half-years counted. ``ends``: {measure: half-year in which it stopped}."""
    return name in found["use"] and found["use"][name] <= half and (ends or {}).get(name, HALVES + 1) > half


def since(found, outcome):
    """The half-year from which all that an outcome rests on is in use, or None."""
    parts = OUTCOMES[outcome]
    return max([found["use"][one] for one in parts]) if all([one in found["use"] for one in parts]) else None


def outcomes(found, ends=None):
    """{outcome: "expected" | "early" (in use for less than a year) | "missing"}, at the end of the four years."""
    result = {}
    for outcome in OUTCOME_NAMES:
        start = since(found, outcome)
        if start is None or not all([working(found, one, HALVES, ends) for one in OUTCOMES[outcome]]):
            result[outcome] = "missing"
        else:
            result[outcome] = "expected" if start + LEARNING <= HALVES else "early"
    return result


def shown(found, outcome):
    """Whether a change could be shown: the baseline was measured before the last part of what brings it was in use, and it is still
    measured at the end."""
    start = since(found, outcome)
    return start is not None and "baseline" in found["use"] and found["use"]["baseline"] <= start


def unruled(found, ends=None):
    """{tool: (half-year from which it is in use, half-years in which it ran before the law stood, whether the law came)}, of tools
    that ran without law."""
    result = {}
    for tool in TOOLS:
        if tool in found["use"]:
            law = found["ready"].get("law", HALVES)
            stop = min(law, (ends or {}).get(tool, HALVES))
            if stop > found["use"][tool]:
                result[tool] = (found["use"][tool], stop - found["use"][tool], "law" in found["ready"])
    return result


def unguarded(found, tool):
    """What did not stand yet on the day a tool was switched on, of law, oversight and assessment."""
    day = found["use"][tool]
    return [one for one in SWITCHES["all"] if found["ready"].get(one, HALVES + 1) > day]


def outputs(found, half=HALVES):
    """Measures delivered by the end of a half-year."""
    return [name for name in NAMES if found["ready"].get(name, HALVES + 1) <= half]
