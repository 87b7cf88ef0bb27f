"""The exercise as a table of what happened and a picture of its meters."""

from coursekit.labs import asked, svg, words
from coursekit.labs.audit import engine, told
from coursekit.labs.charts.bars import bars


def story(data, play):
    """What happened so far, a step a row, with what it changed; no rows, no table."""
    rows = [[told.headline(data, one), told.happened(data, one), told.changes(data, one)] for one in play["story"]]
    return {"caption": words.say(data, "tabletop.story"), "rows": rows,
            "columns": [words.say(data, "column." + name) for name in ("step", "happened", "changed")]}


def meters(data, settings, case, state, reach=None):
    """The meters as bars, each with where it began; ``reach``: {meter: (lowest, highest)} over all draws of chance."""
    rows = []
    for name in case["meter_order"]:
        value = state["meters"][name]
        low, high = reach[name] if reach else (None, None)
        key = "tabletop.meter_reach" if reach else "tabletop.meter_from"
        rows.append({"name": told.meter(data, name), "value": value, "low": low, "high": high,
                     "text": words.say(data, key, n=value, start=case["meters"][name], low=low, high=high)})
    label = words.say(data, "tabletop.chart_end" if reach else "tabletop.chart")
    frame = svg.frame(data, asked.narrow(settings), label)
    return bars(frame, rows, engine.HIGH, [0, 5, 10])
