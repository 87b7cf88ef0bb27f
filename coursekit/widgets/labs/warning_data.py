"""Lab 5's data, drawn from the tables.

The shape of ``data``, beside what every lab has (``_base.base``):
  years   [first, last] year of the deaths
  states  [[iso3, name]] in the order of their names
  deaths  {iso3: [deaths of the first year and each one after it]}, edition 25.1 of the count
  limits  {system: what early_warning.csv notes of its worth}
"""

from functools import lru_cache

from coursekit import tables
from coursekit.widgets.labs._base import READER, base, texts
from coursekit.widgets.labs.conventions_data import sort_key

EDITION, WORLD = "ged-25-1", "WLD"
SYSTEMS = ("krieg", "views")
WORDS_OF_CONTROLS = ("groups", "base_option", "ratio_option", "join", "years", "event", "rule")


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    found = deaths()
    limits = {row["warning_id"]: row[f"limits_{lang}"] for row in texts("early_warning")}
    first = min(min(years) for years in found.values())
    last = max(max(years) for years in found.values())
    names = [[iso3, tables.state_name(iso3, lang)] for iso3 in found]
    return {
        **base(lang, "warning", (*READER, *WORDS_OF_CONTROLS)), "years": [first, last],
        "states": sorted(names, key=lambda state: sort_key(state[1])),
        "deaths": {iso3: [years[year] for year in range(first, last + 1)] for iso3, years in sorted(found.items())},
        "limits": {name: limits[name] for name in SYSTEMS},
    }


def deaths():
    """{iso3: {year: deaths}} of one edition, which has every year of every State; the world is no State."""
    found = {}
    for row in tables.load("deaths").itertuples():
        if row.edition == EDITION and row.iso3 != WORLD:
            found.setdefault(row.iso3, {})[int(row.year)] = int(row.value)
    return found
