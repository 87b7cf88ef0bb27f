"""Lab 4's data, drawn from the tables.

The shape of ``data``, beside what every lab has (``_base.base``):
  last_day   the latest day on which a source was opened
  functions  [[code, name]]
  codes      {standing | kind | in_report | evidence: {code: words}}
  regions    [{id, name, bodies [ids]}]
  bodies     [{id, name, title, kind, standing, parent, lead, seat, founded_on, ended_on, members_count, members_as_of, members,
               functions [codes], mandate, in_report, report_says, as_of, unsourced [fields], evidence, sources [ids]}]
  sources    {id: [citation, day on which it was read]}
  groups     [{id, name, body (where the hub is placed), host (iso3 of its seat), host_name, ended_on,
               members [[iso3, name, since, until, whether the day has no source]], former [[name, day]]}]
"""

from functools import lru_cache

from coursekit import tables
from coursekit.edition import edition
from coursekit.sources import cite
from coursekit.widgets.labs._base import READER, base, texts

# A region or a group of the course, with the bodies that work for it; their functions, days and standing are in institutions.csv.
REGIONS = {
    "sahel": ("g5", "g5jf", "g5pcms", "g5csamap", "aes", "mnjtf", "ufl", "cemoc", "nouakchott", "coalsahel"),
    "arab": ("league", "aimc", "arab-crimpol", "arab-ct", "nauss", "menafatf", "azhar"),
    "gulf": ("gcc", "gccpol", "tftc", "etidal", "hedayah", "sawab", "imctc"),
    "africa": ("au", "acsrt", "afripol", "cissa", "cews", "censadct"),
    "igad": ("igad", "issp", "cewarn", "icpac", "recsa"),
    "ecowas": ("ecowas", "ecowarn"),
    "eu": ("eu", "europol", "ectc", "euiru", "eurojust", "frontex", "eulisa", "intcen", "euctc", "ctg"),
    "asia": ("sco", "scorats", "aseanapol", "searcct"),
    "un": ("unoct", "uncct", "ctc", "cted", "un1267c", "mt1267", "unodc-tpb", "srct"),
    "world": ("interpol", "ccf", "fatf", "gctf", "iij", "coalition", "gallant"),
    "national": ("jtac", "cuta", "nctc"),
    "report": ("jtic-eu", "arab-early", "alg-obs", "jtic-janes"),
}
# Groups whose members the table lists, each with the body of police or security cooperation where its hub is placed.
GROUPS = {"arab-league": "aimc", "gcc": "gccpol", "african-union": "afripol", "igad": "issp", "g5-sahel": "g5pcms", "sco": "scorats",
          "asean": "aseanapol", "eu-27": "europol"}
SAID_IN_NOTE = ("unsourced", "no source")  # how a note of memberships.csv says that the day has none although the membership was seen


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    words = edition(lang)
    found = bodies(lang)
    return {
        **base(lang, "centres", (*READER, "region_names", "cell_count")),
        "last_day": max(row["accessed_on"] for row in texts("sources") if row["accessed_on"]),
        "functions": [[code, name] for code, name in words.lookup("data.codes.functions").items()],
        "codes": {name: words.lookup(f"data.codes.{name}") for name in ("standing", "kind", "in_report", "evidence")},
        "regions": [{"id": one, "name": words.text(f"lab_centres.region_names.{one}"), "bodies": list(REGIONS[one])} for one in REGIONS],
        "bodies": found, "groups": groups(lang),
        "sources": {one: citation(one, lang) for one in sorted({one for body in found for one in body["sources"]})},
    }


def citation(source, lang):
    """A source as a reader finds it, and the day on which it was read."""
    cited = cite(source, lang)
    return [cited["text"], cited["accessed_on"]]


def bodies(lang):
    """The bodies of all regions, in their order."""
    rows = {row["institution_id"]: row for row in texts("institutions")}
    found = []
    for one in (one for region in REGIONS.values() for one in region):
        row = rows[one]
        found.append({
            "id": one, "name": row[f"name_{lang}"], "title": row[f"title_{lang}"], "parent": rows[row["parent_id"]][f"name_{lang}"]
            if row["parent_id"] else "", "lead": tables.state_name(row["lead_iso3"], lang) if row["lead_iso3"] else "",
            "seat": row[f"seat_{lang}"], "members": row[f"members_{lang}"], "mandate": row[f"mandate_{lang}"],
            "report_says": row[f"report_says_{lang}"], "functions": row["functions"].split(), "unsourced": row["unsourced_fields"].split(),
            "sources": row["sources"].split(), **{name: row[name] for name in (
                "kind", "standing", "founded_on", "ended_on", "members_count", "members_as_of", "in_report", "as_of", "evidence")}})
    return found


def groups(lang):
    """Groups with their members of today in the order of the table; a group that has ended, with those it had."""
    names = {row["group_id"]: row[f"name_{lang}"] for row in texts("groups")}
    rows = {row["institution_id"]: row for row in texts("institutions")}
    memberships, found = texts("memberships"), []
    for group, body in GROUPS.items():
        ever = [row for row in memberships if row["group_id"] == group]
        now = [row for row in ever if not row["ended_on"]] or ever
        found.append({
            "id": group, "name": names[group], "body": rows[body][f"name_{lang}"], "host": rows[body]["seat_iso3"],
            "host_name": tables.state_name(rows[body]["seat_iso3"], lang),
            "ended_on": "" if now is not ever or not ever[0]["ended_on"] else max(row["ended_on"] for row in ever),
            "members": [[row["iso3"], tables.state_name(row["iso3"], lang), row["member_since"], row["ended_on"], day_unsourced(row)]
                        for row in now],
            "former": [[tables.state_name(row["iso3"], lang), row["ended_on"]] for row in ever if row not in now]})
    return found


def day_unsourced(row):
    """1 where neither the membership nor its day, or the day alone, has a source."""
    return int(row["evidence"] == "unsourced" or any(one in row["note"] for one in SAID_IN_NOTE))
