"""The pictures of the audit: shares with their intervals, and the kinds of fault."""

from coursekit.labs import asked, svg, words
from coursekit.labs.audit import faults as cluster
from coursekit.labs.audit import shares
from coursekit.labs.charts.bars import bars


def groups(data, settings, case):
    """A bar a group, longest first, with the interval across its end."""
    rows = []
    for group in case["order"]:
        held, counted = case["found"][case["rule"]][group]
        text = words.say(data, "of", n=held, of=counted) if counted else words.say(data, "audit.none_counted")
        low, high = shares.wilson(held, counted) if counted else (None, None)
        rows.append({"name": case["names"][group], "text": text, "value": shares.percent(held, counted) if counted else None,
                     "low": low, "high": high})
    rule = words.say(data, "rule.%s.%s" % case["rule"])
    return bars(svg.frame(data, asked.narrow(settings), words.say(data, "audit.chart", rule=rule)), rows, 100, [0, 25, 50, 75, 100])


def faults(data, settings, case):
    """A bar a kind of fault."""
    found = cluster.counted(data, case)
    if not found:
        return []
    most = max([len(ids) for _, ids in found])
    top = (most + 4) // 5 * 5
    rows = [{"name": cluster.name(data, fault), "text": str(len(ids)), "value": len(ids)} for fault, ids in found]
    drawn = bars(svg.frame(data, asked.narrow(settings), words.say(data, "audit.faults_chart")), rows, top, list(range(0, top + 1, 5)))
    return [{"svg": drawn, "caption": words.say(data, "audit.faults_caption")}]
