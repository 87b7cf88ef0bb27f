"""Lab 1 for its reader: what the three parts first show, their controls, their sources, and the picture that opens the course."""

from coursekit.edition import edition
from coursekit.labs import dates
from coursekit.labs.charts.spread import spread as drawn_spread
from coursekit.labs.conventions import links, standing
from coursekit.widgets.labs._base import texts
from coursekit.widgets.labs.conventions_data import data

LAB = "01-conventions"  # its name on pages and in notebooks

# The settings that a part first shows: each already says something a reader may not expect.
DEFAULTS = {
    "explorer": {"instruments": ["icsft-1999"], "group": "arab-league", "date": "2001-09-28"},
    "path": {"requesting": "EGY", "requested": "JOR", "offence": "financing", "date": "2003-09-11"},
    "coder": {"vignette": "v-market", "answers": {}, "reason": ""},
}
FIRST_NOTES = {"explorer": 3, "path": 3, "coder": 20}  # how many notes stand open: the coder's are its answer


def controls(part, lang):
    """The controls of a part, in the order in which they stand: what ``lab.js`` draws and a page without script names."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_conventions.controls.{name}")
    day = {"kind": "day", "name": "date", "label": label("date"), "year": label("year"), "jump": label("jump"),
           "first": found["first_day"], "last": found["last_day"], "marks": [[day, name, words.date(day)] for day, name in found["marks"]]}
    if part == "explorer":
        names = {one["id"]: one["name"] + words.text(f"lab_conventions.list_kind.{one['list']}") for one in found["instruments"]}
        universal = {row["convention_id"] for row in texts("conventions") if row["un19_number"]}
        shown = [one["id"] for one in found["instruments"] if one["list"] != "none"]
        return [
            {"kind": "checks", "name": "instruments", "label": label("instruments"), "separator": found["list_separator"],
             "groups": [[words.text(f"lab_conventions.instrument_groups.{name}"), [[one, names[one]] for one in shown if (one in universal) == un]]
                        for name, un in (("un", True), ("regional", False))]},
            {"kind": "select", "name": "group", "label": label("group"),
             "options": [[one["id"], one["name"]] for one in found["groups"]]},
            day,
        ]
    if part == "path":
        return [
            {"kind": "select", "name": "requesting", "label": label("requesting"), "options": found["states"]},
            {"kind": "select", "name": "requested", "label": label("requested"), "options": found["states"]},
            {"kind": "select", "name": "offence", "label": label("offence"),
             "options": [[one, words.text(f"lab_conventions.offence.{one}")] for one, _ in links.OFFENCES]},
            day,
        ]
    texts_of = {row["vignette_id"]: row[f"text_{lang}"] for row in texts("vignettes")}
    return [
        {"kind": "story", "name": "vignette", "label": label("vignette"), "texts": texts_of,
         "options": [[one["id"], one["title"]] for one in found["vignettes"]], "resets": {"answers": {}, "reason": ""}},
        {"kind": "answers", "name": "answers", "label": label("answers"),
         "rows": [[one["id"], one["name"]] for one in found["definitions"]],
         "options": [["", label("unanswered")]] + [[one, words.text(f"lab_conventions.verdict.{one}")] for one in ("yes", "no", "arguable")]},
        {"kind": "select", "name": "reason", "label": label("reason"),
         "options": [["", label("reason_none")]] + [[one["id"], one["name"]] for one in found["elements"]]},
        {"kind": "submit", "name": "", "label": label("compare")},
    ]


# Whose tables an answer of each part rests on; the widget cites their sources.
TABLES = {"explorer": ("conventions", "ratifications"), "path": ("ratifications", "treaty_articles"),
          "coder": ("codings",)}


def source_ids(part):
    """Ids of the sources behind a part's tables, in alphabetical order, each once."""
    shown = {one["id"] for one in data("en")["instruments"] if one["list"] != "none"}
    rows = [row for name in TABLES[part] for row in texts(name)
            if name != "conventions" or row["convention_id"] in shown]
    return sorted({one for row in rows for one in row["sources"].split()})


def spread(lang):
    """The picture the root page opens with: {"svg": for a desk and for a phone, "caption": a sentence}."""
    words, found = edition(lang), data(lang)
    universal = {row["convention_id"] for row in texts("conventions") if row["un19_number"]}
    rows = []
    for one in sorted(found["instruments"], key=lambda one: one["adopted_on"]):
        if one["id"] not in universal or one["list"] == "none":
            continue
        consents = [row[standing.CONSENTED] for row in found["rows"][one["id"]] if row[standing.CONSENTED]]
        rows.append({"name": one["name"], "years": [dates.fraction(dates.last_day(day)) for day in consents],
                     "count": words.plural("lab_conventions.spread.count", len(consents), list=words.date(one["as_of"])),
                     "ends": dates.fraction(standing.list_end(found, one))})
    event = next(day for day, name in found["marks"] if name == words.text("lab_conventions.mark_names.unsc-1373"))
    first, last = min(int(year) for row in rows for year in row["years"]), int(found["last_day"][:4]) + 1
    drawn = [drawn_spread({"lang": lang, "dir": words.direction, "narrow": narrow, "label": words.text("lab_conventions.spread.chart")},
                          rows, first, last, (dates.fraction(event), words.text("lab_conventions.spread.mark")))
             for narrow in (False, True)]
    return {"svg": f'<div class="chart-wide">{drawn[0]}</div><div class="chart-narrow">{drawn[1]}</div>',
            "caption": words.text("lab_conventions.spread.title")}
