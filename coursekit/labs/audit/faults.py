"""Where the faults of the claims cluster."""

from coursekit.labs import words

LEANING = ("absent", "rests")  # what was not found, and what is said of it
OWN = "own"  # a claim that the reader judges down has no coded fault


def counted(data, case):
    """[(fault, [claim ids])], the most frequent first, over the claims that are not confirmed as they now count."""
    found = {}
    for claim in data["claims"]:
        if case["verdicts"][claim["id"]] != "confirmed":
            found.setdefault(claim["fault"] or OWN, []).append(claim["id"])
    order = [code for code, _ in data["faults"]]
    return sorted(found.items(), key=lambda one: (-len(one[1]), order.index(one[0])))


def name(data, fault):
    """A fault in words."""
    return dict(data["faults"])[fault]


def sentence(data, case):
    """The three most frequent faults, and how much hangs on names that were not found."""
    found = counted(data, case)
    total = sum([len(ids) for _, ids in found])
    first = found[:3]
    listed = words.join(data, [words.say(data, "audit.fault", name=name(data, fault), n=len(ids)) for fault, ids in first])
    line = words.say(data, "audit.faults", of=total, n=sum([len(ids) for _, ids in first]), list=listed)
    some = dict(found)
    absent, rests = [len(some.get(code, [])) for code in LEANING]
    return line + (" " + words.say(data, "audit.leaning", absent=absent, rests=rests) if absent and rests else "")
