"""Lab 7 for its reader: what the three parts first show, their controls, and their sources."""

from coursekit.edition import edition
from coursekit.labs.trust import game, refused, rules, tournament
from coursekit.widgets.labs.trust_data import data, rows

LAB = "07-trust"  # its name on pages and in notebooks

# Where each part begins: two services that answer in kind and end in silence because one report in twenty is misread; the rule that
# won the first tournaments, no longer first; and a count whose percentage is often quoted with the wrong other number.
DEFAULTS = {
    "game": {**{name: first for name, (_, _, first) in game.NUMBERS.items()}, "error": "unnoticed", "north": "echo", "south": "echo"},
    "tournament": {"rule": "", "game": "dilemma", **{name: first for name, (_, _, first) in tournament.NUMBERS.items()},
                   "error": "unnoticed", "field": [one for one in rules.IDS if one != "coin"]},
    "refused": {"year": "2021", "count": "all", "over": "alerts"},
}
FIRST_NOTES = {"game": 3, "tournament": 3, "refused": 5}
STEPS = {"hub": 5}
LITERATURE = {"game": ["axelrod-1984", "imhof-fudenberg-nowak-2007", "jervis-1978", "oxford-assurance-game", "skyrms-2004", "wu-axelrod-1995"],
              "tournament": ["axelrod-1984", "imhof-fudenberg-nowak-2007", "nowak-sigmund-1992", "nowak-sigmund-1993", "wu-axelrod-1995"]}


def defaults(part, lang):
    """The settings first shown; the rule is written in the reader's own language."""
    if part != "tournament":
        return DEFAULTS[part]
    return {**DEFAULTS[part], "rule": edition(lang).text("lab_trust.examples.echo.text")}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words = edition(lang)
    label = lambda name: words.text(f"lab_trust.controls.{name}")
    named = lambda area, ids: [[one, words.text(f"lab_trust.{area}.{one}")] for one in ids]
    own_rules = named("rule", rules.IDS)
    choice = lambda name, ids: {"kind": "choice", "name": name, "label": label(name), "options": named(f"options.{name}", ids)}
    select = lambda name, options: {"kind": "select", "name": name, "label": label(name), "options": options}
    numbers = lambda limits: {name: number(name, low, high, label(name), words) for name, (low, high, _) in limits.items()}
    if part == "refused":
        return [select("year", [[one, one] for one in data(lang)["years"]]), select("count", named("counted", refused.COUNTED)),
                select("over", named("against", refused.SET_AGAINST))]
    if part == "game":
        found = numbers(game.NUMBERS)
        return [select("north", own_rules), select("south", own_rules), *(found[name] for name in ("gain", "cost", "joint", "again", "noise")),
                choice("error", game.ERRORS), *(found[name] for name in ("reputation", "hub", "fee"))]
    return [{"kind": "text", "name": "rule", "label": label("rule"), "rows": 6, "try": label("examples"),
             "examples": [[one["name"], one["text"]] for one in words.lookup("lab_trust.examples").values()]},
            *(numbers(tournament.NUMBERS)[name] for name in tournament.NAMES), choice("game", tournament.GAMES), choice("error", tournament.ERRORS),
            {"kind": "checks", "name": "field", "label": label("field"), "separator": words.text("edition.list_separator"),
             "groups": [[words.text("lab_trust.groups.field"), own_rules]]}]


def number(name, low, high, label, words):
    """A slider; its values are points, a percentage, or a chance with the number of rounds that it makes."""
    values = range(low, high + 1, STEPS.get(name, 1))
    if name == "again":
        said = {n: words.text("lab_trust.again", n=n, rounds=words.plural("lab_trust.rounds", int(100 / (100 - n) + 0.5))) for n in values}
    elif name in ("noise", "hub"):
        said = {n: f"{n}%" for n in values}
    else:
        said = {n: words.plural("lab_trust.points", n) for n in values}
    return {"kind": "number", "name": name, "label": label, "min": low, "max": high, "step": STEPS.get(name, 1),
            "texts": {str(n): text for n, text in said.items()}}


def source_ids(part):
    """Ids of the sources behind a part, in alphabetical order."""
    if part != "refused":
        return LITERATURE[part]
    listed = {one for row in rows() for one in row["sources"].split()}
    return sorted(listed | {"peters-interpol-2022", "red-notice-monitor-stock-2023", "kingsley-napley-interpol-2022"})
