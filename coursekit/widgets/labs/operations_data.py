"""Lab 2's data, drawn from the tables.

The shape of ``data``, beside what every lab has (``_base.base``):
  editions  [[id, name, last year]] of the count of deaths, the newest first
  deaths    {edition: {iso3: [first year, [deaths of that year and each one after it]]}}; WLD is the world
  places    [[id, name, members [iso3]]]
  bodies    [{id, name, kind (operation|centre), since, until, places [iso3], unsourced 0|1}] in the order in which they began
  events    [[id (body:start or body:end), name in a sentence, day, start|end, unsourced 0|1, short name]]
"""

from functools import lru_cache

from coursekit import tables
from coursekit.edition import edition
from coursekit.widgets.labs._base import READER, base, sort_key, texts

GROUPS = {"central-sahel": ("BFA", "MLI", "NER"), "sahel-five": ("BFA", "MLI", "MRT", "NER", "TCD"),
          "lake-chad": ("CMR", "NER", "NGA", "TCD"), "iraq-syria": ("IRQ", "SYR")}
STATES = ("AFG", "BFA", "CMR", "DZA", "EGY", "IRQ", "KEN", "LBY", "MLI", "NER", "NGA", "PAK", "SOM", "SYR", "TCD", "TUN", "YEM")
# Where each operation worked, by its mandate in institutions.csv; a body that served no one region has no place.
OPERATIONS = {"isaf": ("AFG",), "rsm": ("AFG",), "serval": ("MLI",), "barkhane": GROUPS["sahel-five"], "takuba": ("MLI",),
              "g5": GROUPS["sahel-five"], "g5jf": GROUPS["sahel-five"], "coalsahel": GROUPS["sahel-five"],
              "mnjtf": GROUPS["lake-chad"], "coalition": GROUPS["iraq-syria"]}
CENTRES = ("acsrt", "ufl", "cemoc", "uncct", "hedayah", "azhar", "etidal", "imctc")
FIRST_YEAR = 1989


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    words = edition(lang)
    deaths, found = counted(), bodies(lang)
    own = words.lookup("lab_operations")
    return {
        **base(lang, "operations", (*READER, "with_article", "article_before", "place_names", "edition_names", "event_names")),
        "editions": [[one, own["edition_names"][one], max(first + len(values) - 1 for first, values in deaths[one].values())]
                     for one in deaths],
        "deaths": deaths, "places": places(lang), "bodies": found, "events": events(found, own),
    }


def counted():
    """{edition: {iso3: [first year, values]}}. Edition 2019 has no row for a year without an event: such a year is 0 there."""
    found = {}
    for row in tables.load("deaths").itertuples():
        found.setdefault(row.edition, {}).setdefault(row.iso3, {})[int(row.year)] = int(row.value)
    return {name: {iso3: [FIRST_YEAR, [years.get(year, 0) for year in range(FIRST_YEAR, last_year(states) + 1)]]
                   for iso3, years in sorted(states.items())} for name, states in found.items()}


def last_year(states):
    """The last year that an edition counts."""
    return max(max(years) for years in states.values())


def places(lang):
    """Regions first, then States in the order of their names, then the world."""
    names = edition(lang).lookup("lab_operations.place_names")
    states = sorted(([one, tables.state_name(one, lang), [one]] for one in STATES), key=lambda place: sort_key(place[1]))
    return [[one, names[one], list(members)] for one, members in GROUPS.items()] + states + [["world", names["world"], ["WLD"]]]


def bodies(lang):
    """Operations and centres with their days, from institutions.csv."""
    rows = {row["institution_id"]: row for row in texts("institutions")}
    found = []
    for one in (*OPERATIONS, *CENTRES):
        row = rows[one]
        if row["founded_on"]:
            found.append({"id": one, "name": row[f"name_{lang}"], "kind": "operation" if one in OPERATIONS else "centre",
                          "since": row["founded_on"], "until": row["ended_on"], "places": list(OPERATIONS.get(one, ())),
                          "unsourced": int("founded_on" in row["unsourced_fields"] or "ended_on" in row["unsourced_fields"])})
    return sorted(found, key=lambda body: body["since"])


def events(found, own):
    """Beginnings and ends of operations, each with its name in a sentence."""
    result = []
    rows = {row["institution_id"]: row["unsourced_fields"] for row in texts("institutions")}
    for body in found:
        name = own["with_article"].format(name=body["name"]) if body["id"] in own["article_before"] else body["name"]
        for kind, field, column in (("start", "since", "founded_on"), ("end", "until", "ended_on")):
            if body["kind"] == "operation" and body[field]:
                result.append([f"{body['id']}:{kind}", own["event_names"][kind].format(name=name), body[field], kind,
                               int(column in rows[body["id"]]), body["name"]])
    return result
