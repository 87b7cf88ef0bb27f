"""Cases of lab 8."""


def audit(group="kind", count="strict", left="count", look="", claim="", verdict="", **more):
    return "audit", {"group": group, "count": count, "left": left, "look": look, "claim": claim, "verdict": verdict, **more}


def play(*path, seed="7", **more):
    return "tabletop", {"path": list(path), "seed": seed, **more}


CASES = {
    # How much of it holds?
    "by kind, strictly": audit(),
    "by kind, widely, on a phone": audit(count="wide", width=360),
    "by part": audit("part"),
    "by part, the unverifiable left out": audit("part", left="leave"),
    "by part, widely": audit("part", "wide", "leave", width=360),
    "by section": audit("section"),
    "by section, widely, on a phone": audit("section", "wide", "leave", width=360),
    "by evidence": audit("evidence"),
    "by evidence, a group without a claim": audit("evidence", left="leave"),
    "by what can be looked up": audit("anchor"),
    "the claims of one group": audit("anchor", look="number"),
    "names, one by one": audit("kind", look="name", width=360),
    "one verdict up": audit("part", claim="C052", verdict="confirmed"),
    "one verdict down in a small group": audit("part", claim="C097", verdict="contradicted"),
    "a verdict out of the count": audit("part", "strict", "leave", claim="C097", verdict="unverifiable"),
    "a verdict as in the ledger": audit(claim="C010", verdict="imprecise"),
    "a claim without a verdict": audit(claim="C079"),
    "a verdict without a claim": audit(verdict="confirmed"),
    "an unknown claim": audit(claim="C101"),
    "an unknown verdict": audit(claim="C001", verdict="fine"),
    "a group of another grouping": audit("part", look="name"),
    "an unknown grouping": audit("colour"),
    "an unknown way of counting": audit(count="kind"),
    "an unknown setting of the audit": audit(colour="red"),
    "a useless width": audit(width="wide"),
    # Three offices and one name
    "before the first decision": play(),
    "before the first decision, on a phone": play(width=360),
    "asked and answered": play("ask"),
    "asked in vain": play("ask", seed="1"),
    "shared after silence": play("ask", "share_now", seed="1"),
    "a narrow assessment that is recognised": play("narrow", seed="3", width=360),
    "kept, and the warning was right": play("hold", seed="5"),
    "a mark that gets lost": play("share", "give", seed="7"),
    "at the crossing": play("hold", "refuse", "check", seed="4"),
    "careful, as expected": play("ask", "verify", "publish", "joint"),
    "careful, and chance kind": play("ask", "part", "publish", "own", seed="8"),
    "careful, and chance against it": play("ask", "share_now", "refuse", "check", "correct", "joint", seed="12", width=360),
    "much left undone": play("share", "give", "hold_her", "quiet", "closed", seed="10"),
    "much left undone, and chance kind": play("share", "give", "quiet", "closed", seed="3"),
    "seen by nobody": play("hold", "give", "pass", "quiet", "closed", seed="12"),
    "a longer way": play("ask", "wait", "part", "hold_her", "refer", "consent", seed="1", width=360),
    "on after the end": play("ask", "verify", "publish", "joint", "ask"),
    "a decision of another node": play("ask", "check"),
    "decisions that are no list": ("tabletop", {"path": "ask", "seed": "7"}),
    "decisions that are no names": play(3),
    "an unknown draw": play(seed="13"),
    "an unknown setting of the exercise": play(colour="red"),
}
