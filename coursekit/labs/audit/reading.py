"""What a reader may set in the audit, checked, and what follows at once: the verdicts as they count."""

from coursekit.labs import asked, words
from coursekit.labs.audit import shares

SETTINGS = ("group", "count", "left", "look", "claim", "verdict", "width")
VERDICTS = ("confirmed", "imprecise", "outdated", "contradicted", "unverifiable")


def read(data, settings):
    """{"grouping", "rule", "look", "claim", "verdict", "verdicts"}; Refused at its control where something does not go together.

    Settings: group (how claims are grouped), count (what counts as holding), left (whether the unverifiable are counted), look (a group
    whose claims are listed, or empty), claim and verdict (a claim judged anew; empty: as in the ledger), width.
    """
    asked.known(data, settings, SETTINGS)
    grouping = asked.one_of(data, settings, "group", [one["id"] for one in data["groupings"]])
    rule = (asked.one_of(data, settings, "count", shares.COUNTS), asked.one_of(data, settings, "left", shares.LEFT))
    look, claim, verdict = [settings.get(name, "") for name in ("look", "claim", "verdict")]
    if look and look not in [row[0] for row in groups(data, grouping)]:
        raise asked.Refused(words.say(data, "refused.look", text=look), "look")
    if claim and claim not in [one["id"] for one in data["claims"]]:
        raise asked.Refused(words.say(data, "refused.claim", text=claim), "claim")
    if verdict and verdict not in VERDICTS:
        raise asked.Refused(words.say(data, "refused.verdict", text=verdict), "verdict")
    if verdict and not claim:
        raise asked.Refused(words.say(data, "refused.no_claim"), "claim")
    verdicts = {one["id"]: one["verdict"] for one in data["claims"]}
    if claim and verdict:
        verdicts[claim] = verdict
    return {"grouping": grouping, "rule": rule, "look": look, "claim": claim, "verdict": verdict, "verdicts": verdicts}


def groups(data, grouping):
    """[[id, name]] of a grouping, in its own order."""
    return [one["groups"] for one in data["groupings"] if one["id"] == grouping][0]


def ledger(data):
    """{claim id: verdict} as the ledger has them."""
    return {one["id"]: one["verdict"] for one in data["claims"]}
