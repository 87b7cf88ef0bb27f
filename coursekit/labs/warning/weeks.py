"""The pictures of the signal: its weeks, and its curve."""

from coursekit.labs import svg, words
from coursekit.labs.charts import roc, watch
from coursekit.labs.warning import region, tally


def picture(data, case, said, narrow):
    """The weeks of the half at hand: score, threshold, outbreaks and alarms. ``said``: {hits, all, lead} for its text."""
    half = case["years"]
    found, (first, end) = case["found"][half], region.SPANS[half]
    known = {start: week is not None for start, week in found["found"]}
    marks = [(start, "found" if known.get(start) else "missed" if start in known else "unasked")
             for start in case["region"]["outbreaks"] if first <= start < end]
    key = [(one, words.say(data, "signal.key." + one)) for one in ("found", "missed", "ahead", "late", "none")]
    years = [(first + place * 52, words.say(data, "signal.year", n=(first + place * 52) // 52 + 1)) for place in range(5)]
    frame = svg.frame(data, narrow, words.say(
        data, "signal.chart", years=words.say(data, "signal.years_" + half), **said))
    return watch.watch(frame, case["score"][first:end], first, case["threshold"] * 100, marks, found["runs"], years, key,
                       words.say(data, "signal.threshold", limit=tally.tenths(case["threshold"])))


def curves(data, case, narrow):
    """The ROC curve of each half that may be seen, with the chosen threshold on it."""
    series, chosen = [], []
    for half in case["halves"]:
        points, area = case["roc"][half]
        name = words.say(data, "signal.curve", years=words.say(data, "signal.years_" + half), area=tally.hundredths(area))
        series.append((name, points))
        chosen.append((case["found"][half]["weeks"]["false"], case["found"][half]["weeks"]["hits"]))
    frame = svg.frame(data, narrow, words.say(
        data, "signal.roc_chart", area=tally.hundredths(case["roc"][case["years"]][1])))
    return roc.roc(frame, series, chosen, {one: words.say(data, "roc." + one) for one in ("hits", "false", "chance", "chosen")})
