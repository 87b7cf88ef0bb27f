"""The tables of the audit."""

from coursekit.labs import words
from coursekit.labs.audit import faults as cluster
from coursekit.labs.audit import shares


def groups(data, case):
    """A group a row: its claims, those that hold, the share with its interval, its place by this rule and by the three others."""
    others = [rule for rule in shares.RULES if rule != case["rule"]]
    rows = []
    for group in case["order"]:
        held, counted = case["found"][case["rule"]][group]
        low, high = shares.wilson(held, counted) if counted else (0, 0)
        rows.append([case["names"][group], str(counted), str(held),
                     words.say(data, "audit.percent", n=shares.percent(held, counted)) if counted else words.say(data, "audit.no_share"),
                     words.say(data, "audit.interval", low=low, high=high) if counted else words.say(data, "audit.no_share")]
                    + [str(case["places"][rule].get(group, words.say(data, "audit.no_share"))) for rule in [case["rule"]] + others])
    return {"caption": words.say(data, "audit.caption", rule=words.say(data, "rule.%s.%s" % case["rule"])), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("group", "counted", "held", "share", "interval", "place")]
            + [words.say(data, "column.place_by", rule=words.say(data, "rule_short.%s.%s" % rule)) for rule in others]}


def faults(data, case):
    """A kind of fault a row, with its claims."""
    return {"caption": words.say(data, "audit.faults_caption"), "columns": [words.say(data, "column." + one) for one in ("fault", "claims", "ids")],
            "rows": [[cluster.name(data, fault), str(len(ids)), words.join(data, ids)] for fault, ids in cluster.counted(data, case)]}


def looked_at(data, case):
    """The claims of the group that the reader looks at, or of the claim judged anew; no table where there is neither."""
    some = [one for one in data["claims"] if case["look"] and one["in"][case["grouping"]] == case["look"] or one["id"] == case["claim"]]
    if not some:
        return []
    name = case["names"][case["look"]] if case["look"] else words.say(data, "audit.your_claim")
    rows = []
    for one in some:
        verdict = case["verdicts"][one["id"]]
        fault = "" if verdict == "confirmed" else cluster.name(data, one["fault"] or cluster.OWN)
        rows.append([one["id"], one["text"], data["codes"]["verdict"][verdict], fault or words.say(data, "audit.no_fault"),
                     one["better"] if one["fault"] else words.say(data, "audit.no_fault")])
    return [{"caption": words.say(data, "audit.looked_at", name=name), "open": True, "rows": rows,
             "columns": [words.say(data, "column." + one) for one in ("id", "claim", "verdict", "fault", "better")]}]
