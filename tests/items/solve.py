"""Solves drawn questions as a careful reader would: from the English words that are printed, with the CSV files beside them.

Nothing of the generators is used here, so that a question and its key are held to the tables and not to themselves. Each
function takes what a generator drew, asserts that its parts agree with the tables, and returns the key that follows.
"""

import csv
import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from coursekit.edition import ROOT
from coursekit.tables import state_name

ORDINALS = {"thirtieth": 30, "sixtieth": 60, "ninetieth": 90}
DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"
TOPICS = {"the duty to establish jurisdiction over the offences": "jurisdiction",
          "the duty to extradite or to submit the case for prosecution": "extradite_or_prosecute",
          "the basis for extradition": "extradition_base", "the plea that the offence is political": "political_offence",
          "refusal where persecution is feared": "persecution_clause"}
HARM = ("death_injury", "hostage_named", "property_damage", "environment_resources", "electronic_systems")
AIM = ("aim_frighten", "aim_compel", "aim_destabilise")
NEEDED = ("already_crime", "civilian_victim", "motive_required", "substate_actor_only", "foreign_element")
LEFT_OUT = ("armed_forces_carveout", "liberation_carveout")


@lru_cache(maxsize=None)
def table(name):
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row(name, **where):
    [found] = [row for row in table(name) if all(row[key] == value for key, value in where.items())]
    return found


@lru_cache(maxsize=None)
def states():
    return {state_name(iso3, "en"): iso3 for iso3 in {row["iso3"] for row in table("ratifications")}}


def days(text):
    """The days in a text as dates, in their order."""
    return [datetime.strptime(found, "%d %B %Y").date() for found in re.findall(DAY, text)]


def when(iso):
    return date.fromisoformat(iso) if len(iso) == 10 else None


def english(part):
    return part["text"]["en"]


def read(pattern, drawn):
    found = re.fullmatch(pattern, drawn["stem"]["en"])
    assert found, drawn["stem"]["en"]
    return found


def listed(convention_id, iso3, on_list):
    """A State's row in the list of one day; it rests on a source that was read."""
    found = row("ratifications", convention_id=convention_id, iso3=iso3)
    assert (found["as_of"], found["evidence"]) == (on_list.isoformat(), "consulted") and found["sources"]
    return found


def consented(found):
    if found["status"] != "party":
        return None
    assert found["consent_act"] != "succession"
    return when(found["consented_on"])


def bound(treaty, found):
    """The day from which a State was bound, None for a State that is no party."""
    gave = consented(found)
    kind, _, wait = treaty["waiting_rule"].partition(":")
    assert kind == "days"
    return gave and max(when(treaty["in_force_on"]), gave + timedelta(days=int(wait)))


def excerpt_agrees(text, treaty, on_list):
    """Holds each «State: moves» of an excerpt against the list; returns iso3 -> row."""
    found = {}
    for entry in text.split("; "):
        name, moves = entry.split(": ", 1)
        listing = found[states()[name]] = listed(treaty["convention_id"], states()[name], on_list)
        said = [f"signature on {spoken(listing['signed_on'])}"] if len(listing["signed_on"]) == 10 else []
        said += [f"{listing['consent_act']} on {spoken(listing['consented_on'])}"] if listing["status"] == "party" else []
        bare = "signature" if listing["status"] == "signatory" else "no entry"
        assert moves == (", ".join(said) or bare)
    return found


def spoken(iso):
    on = when(iso)
    return f"{on.day} {on:%B %Y}"


def party_on_date(drawn):
    found = read(rf"By the status list of ({DAY}), which of these States had consented to be bound by the (.+) before ({DAY})\?", drawn)
    treaty, on_list, on = row("conventions", name_en=found[2]), days(found[1])[0], days(found[3])[0]
    rows = {option["id"]: listed(treaty["convention_id"], option["id"], on_list) for option in drawn["options"]}
    assert {option["id"]: english(option) for option in drawn["options"]} == {id: state_name(id, "en") for id in rows}
    return [id for id, found in rows.items() if consented(found) and consented(found) < on]


def count_on_date(drawn):
    found = read(rf"The status list of ({DAY}) for the (.+?) says: (.+)\. How many of these States had consented to be bound before ({DAY})\?", drawn)
    treaty, [on_list], [on] = row("conventions", name_en=found[2]), days(found[1]), days(found[4])
    rows = list(excerpt_agrees(found[3], treaty, on_list).values())
    before = [consented(one) is not None and consented(one) < on for one in rows]
    signed = [bool(when(one["signed_on"])) and when(one["signed_on"]) < on or early for one, early in zip(rows, before)]
    wrong = {sum(signed), sum(consented(one) is not None for one in rows), len(rows)} - {sum(before)}
    assert [trap["value"] for trap in drawn["traps"]] == sorted(wrong)
    return sum(before)


def status_in_list(drawn):
    found = read(rf"The status list of ({DAY}) for the (.+?) says: (.+)\. Where did each State stand on that day\?", drawn)
    rows = excerpt_agrees(found[3], row("conventions", name_en=found[2]), days(found[1])[0])
    return {option["id"]: rows[option["id"]]["status"] for option in drawn["options"]}


def bound_from(drawn):
    found = read(rf"(.+): instrument of (\w+) (?:of|to) the (.+) deposited on ({DAY})\. The treaty had come into force on ({DAY})\. "
                 rf"Article ([\d()]+) binds .+ the (\w+) day after its deposit\. From which day was this State bound\?", drawn)
    treaty = row("conventions", name_en=found[3])
    listing = listed(treaty["convention_id"], states()[found[1]], when(treaty["status_as_of"]))
    assert (found[2], days(found[4])[0]) == (listing["consent_act"], consented(listing))
    assert (days(found[5])[0], found[6]) == (when(treaty["in_force_on"]), treaty["waiting_article"])
    assert treaty["waiting_rule"] == f"days:{ORDINALS[found[7]]}" and consented(listing) > when(treaty["in_force_on"])
    assert {option["id"]: days(english(option))[0] for option in drawn["options"]} == {
        on.isoformat(): on for on in (consented(listing), when(treaty["in_force_on"]), when(treaty["status_as_of"]), bound(treaty, listing))}
    return [bound(treaty, listing).isoformat()]


def list_can_tell(drawn):
    found = read(rf"The (.+) came into force on ({DAY})\. Article ([\d()]+) binds .+ the (\w+) day after its deposit\. "
                 rf"The status list of ({DAY}) says: (.+)\. Was each State bound on the day named, as far as this list can tell\?", drawn)
    treaty, [on_list] = row("conventions", name_en=found[1]), days(found[5])
    assert (days(found[2])[0], found[3]) == (when(treaty["in_force_on"]), treaty["waiting_article"])
    assert treaty["waiting_rule"] == f"days:{ORDINALS[found[4]]}"
    rows, key = excerpt_agrees(found[6], treaty, on_list), {}
    for option in drawn["options"]:
        name, on = re.fullmatch(rf"(.+), on ({DAY})", english(option)).groups()
        listing, [on] = rows[states()[name]], days(on)
        assert states()[name] == option["id"]
        since = bound(treaty, listing)
        key[option["id"]] = "bound" if since and since <= on else "unknown" if on > on_list else "not-bound"
    return key


def bound_both(drawn):
    found = read(rf"Suppose a request for extradition on ({DAY})\. Requesting State: (.+)\. Requested State: (.+)\. The status lists of "
                 rf"({DAY}) say: (.+) Each of these treaties binds .+ the (\w+) day after its deposit\. Which of them bound both "
                 r"States on the day of the request\?", drawn)
    [on], [on_list], names = days(found[1]), days(found[4]), (found[2], found[3])
    assert on <= on_list and names[0] != names[1]
    key = []
    for option in drawn["options"]:
        treaty = row("conventions", convention_id=option["id"])
        rows = [listed(option["id"], states()[name], on_list) for name in names]
        line = re.search(rf"{english(option)} \(in force since ({DAY})\): (.+?)\. ", found[5] + " ")
        assert english(option) == treaty["name_en"] and days(line[1])[0] == when(treaty["in_force_on"])
        first, second = line[2].split("; ")
        excerpt_agrees(f"{first.replace(', ', ': ', 1)}; {second.replace(', ', ': ', 1)}", treaty, on_list)
        assert treaty["waiting_rule"] == f"days:{ORDINALS[found[6]]}"
        if all(bound(treaty, one) and bound(treaty, one) <= on for one in rows):
            key.append(option["id"])
    assert 0 < len(key) < len(drawn["options"])
    return key


def order_in_force(drawn):
    treaties = [row("conventions", convention_id=option["id"]) for option in drawn["options"]]
    assert [english(option) for option in drawn["options"]] == [treaty["name_en"] for treaty in treaties]
    assert all("in_force_on" in treaty["consulted_fields"].split() for treaty in treaties)
    assert len({when(treaty["in_force_on"]) for treaty in treaties}) == len(treaties)
    return [treaty["convention_id"] for treaty in sorted(treaties, key=lambda treaty: when(treaty["in_force_on"]))]


def match_depositary(drawn):
    by_keeper = {english(part): part["id"] for part in drawn["right"]}
    key = {part["id"]: by_keeper[row("conventions", convention_id=part["id"], name_en=english(part))["depositary_en"]] for part in drawn["left"]}
    assert len(by_keeper) == len(drawn["left"]) + 1 == len(drawn["right"])
    return key


def definition_by_element(drawn):
    found = read(r"“(.+)”: .+ Which of these definitions (does \*not\* have|has) this element\?", drawn)
    element = row("elements", name_en=found[1])["element_id"]
    codes = {option["id"]: coding(option["id"], element)["code"] for option in drawn["options"]}
    assert set(codes.values()) <= {"express", "alternative", "absent"}  # indirect and disputed cells are no clear answer
    return [id for id, code in codes.items() if (code == "absent") == ("not" in found[2])]


def coding(definition, element):
    found = row("codings", definition_id=definition, element_id=element)
    assert found["evidence"] == "consulted"
    return found


def code_definitions(drawn):
    key = {f"{down['id']}:{across['id']}": coding(down["id"], across["id"])["code"] for down in drawn["rows"] for across in drawn["columns"]}
    for across in drawn["columns"]:
        assert len({key[f"{down['id']}:{across['id']}"] for down in drawn["rows"]}) > 1
    return key


def judged(definition, vignette):
    """What fails and what is open for a case, element by element or group by group; as lab 1 explains its rule to the reader."""
    code = {one["element_id"]: one["code"] for one in table("codings") if one["definition_id"] == definition}
    fact = {one["element_id"]: one["present"] for one in table("vignette_elements") if one["vignette_id"] == vignette}
    results = {}
    if fact["threat_alone"] == "yes":
        results["threat_alone"] = "yes" if code["threat_alone"] in ("express", "indirect") else "no"
    door = any(code[one] == "indirect" and fact[one] == "yes" for one in HARM)
    groups = [] if door else [HARM + AIM] if definition == "arab-1998" else [HARM, AIM]
    for group in groups:
        facts = [fact[one] for one in group if code[one] in ("express", "alternative")]
        if facts:
            results[group] = next(one for one in ("yes", "arguable", "no") if one in facts)
    for one in NEEDED:
        if code[one] in ("express", "indirect") and not (door and one == "civilian_victim"):
            results[one] = fact[one]
    for one in LEFT_OUT:
        actor = one == "armed_forces_carveout" and code["substate_actor_only"] == "express"
        if fact[one] != "no" and code[one] != "absent" and not actor:
            results[one] = "no" if (fact[one], code[one]) == ("yes", "express") else "arguable"
    return results


def missing_condition(drawn):
    found = read(r"An invented case\. (.+) By its wording, this definition does not cover the case: (.+)\. Which element decides that\?", drawn)
    vignette = row("vignettes", text_en=found[1])["vignette_id"]
    definition = row("definitions", name_en=found[2])["definition_id"]
    results = judged(definition, vignette)
    assert list(results.values()).count("no") == 1
    for option in drawn["options"]:
        assert english(option) == row("elements", element_id=option["id"])["explanation_en"]
        fact = row("vignette_elements", vignette_id=vignette, element_id=option["id"])["present"]
        assert results.get(option["id"]) == "no" or coding(definition, option["id"])["code"] == "absent" or fact == "yes"
    return [option["id"] for option in drawn["options"] if results.get(option["id"]) == "no"]


def covers_case(drawn):
    found = read(r"An invented case\. (.+) Does each definition cover it, going by the words of its text\?", drawn)
    vignette, key = row("vignettes", text_en=found[1])["vignette_id"], {}
    for option in drawn["options"]:
        assert english(option) == row("definitions", definition_id=option["id"])["name_en"]
        results = judged(option["id"], vignette).values()
        key[option["id"]] = "no" if "no" in results else "arguable" if "arguable" in results else "yes"
    assert len(set(key.values())) > 1
    return key


def provisions(**where):
    found = [one for one in table("treaty_articles") if all(one[key] == value for key, value in where.items())]
    assert all(one["evidence"] == "consulted" for one in found)
    return found


def article_of(drawn):
    found = read(r"Which article of the (.+) deals with (.+)\?", drawn)
    treaty = row("conventions", name_en=found[1])["convention_id"]
    articles = {one["topic"]: one["article"] for one in table("treaty_articles") if one["convention_id"] == treaty}
    shown = [re.fullmatch(r"Article (\d+)", english(option))[1] for option in drawn["options"]]
    assert set(shown) <= set(articles.values()) and [option["id"] for option in drawn["options"]] == [f"article-{one}" for one in shown]
    [right] = provisions(convention_id=treaty, topic=TOPICS[found[2]])
    return [f"article-{one}" for one in shown if one == right["article"]]


def has_clause(drawn):
    topic = "political_offence" if "political" in drawn["stem"]["en"] else "persecution_clause"
    key = {}
    for option in drawn["options"]:
        treaty = row("conventions", convention_id=option["id"], name_en=english(option))
        assert "Protocol" not in treaty["title_en"] and "Amendment" not in treaty["title_en"]
        [clause] = provisions(convention_id=option["id"], topic=topic)
        [duty] = provisions(convention_id=option["id"], topic="extradite_or_prosecute")
        assert duty["provision"] == "yes"
        key[option["id"]] = {"yes": "has", "no": "lacks"}[clause["provision"]]
    assert len(set(key.values())) == 2
    return key


FUNCTIONS = {"harmonising law": "legal-harmonisation", "keeping a database": "database", "sending alerts": "alerts",
             "assessing threats": "threat-assessment", "work against financing": "finance", "judicial cooperation": "judicial"}
SERIES = {"attacks": "tesat-attacks", "arrests": "tesat-arrests", "deaths": "tesat-deaths"}


def body(option):
    return row("institutions", institution_id=option["id"], name_en=english(option))


def rests(found, field):
    """A date that is known to the month and was read in a source."""
    assert found["evidence"] != "unsourced" and found["sources"] and field not in found["unsourced_fields"].split()
    assert len(found[field]) >= 7
    return found[field]


def body_doing(drawn):
    asked = read(r"The course's table of bodies records .+ Which of these has (.+) among its functions\?", drawn)[1]
    found = [body(option) for option in drawn["options"]]
    assert all(one["evidence"] == "consulted" and one["standing"] == "active" for one in found)
    return [one["institution_id"] for one in found if FUNCTIONS.get(asked, asked) in one["functions"].split()]


def missing_function(drawn):
    listed = read(r"The course's table of bodies records .+ Which of these functions does it record for none of the following\? (.+)", drawn)[1]
    recorded = {code for told in listed.split("; ") for code in row("institutions", name_en=told)["functions"].split()}
    assert len(listed.split("; ")) >= 3 and all(FUNCTIONS.get(english(option), english(option)) == option["id"] for option in drawn["options"])
    return [option["id"] for option in drawn["options"] if option["id"] not in recorded]


def belongs_to(drawn):
    owners = {english(part): part["id"] for part in drawn["right"]}
    assert len(owners) == len(drawn["right"]) == len(drawn["left"]) + 1
    found = {part["id"]: row("institutions", institution_id=part["id"], name_en=english(part)) for part in drawn["left"]}
    assert all(one["evidence"] == "consulted" and "parent_id" not in one["unsourced_fields"].split() for one in found.values())
    for id, one in found.items():
        above = [one["parent_id"]]
        while above[-1]:
            above.append(row("institutions", institution_id=above[-1])["parent_id"])
        assert [row("institutions", institution_id=owner)["name_en"] in owners for owner in above if owner] == [True] + [False] * (len(above) - 2)
        assert english(next(part for part in drawn["left"] if part["id"] == id)) not in owners
    return {id: owners[row("institutions", institution_id=one["parent_id"])["name_en"]] for id, one in found.items()}


def links_needed(drawn):
    told, listed, asked = read(r"(.+): the course's table lists (\d+) members\. (.+)", drawn).groups()
    members = [one["iso3"] for one in table("memberships") if one["group_id"] == row("groups", name_en=told)["group_id"] and not one["ended_on"]]
    assert len(members) == int(listed) == len(set(members))
    links = {frozenset((first, second)) for first in members for second in members if first != second}
    one_has = {link for link in links if members[0] in link}
    return len(links) if "how many links would" in asked else len(one_has) if "leaves" in asked else len(one_has) + 1


def order_founded(drawn):
    found = [body(option) for option in drawn["options"]]
    months = [rests(one, "founded_on")[:7] for one in found]
    assert len(set(months)) == len(months)
    return [one["institution_id"] for _, one in sorted(zip(months, found), key=lambda pair: pair[0])]


def at_work_on(drawn):
    [on], key = days(drawn["stem"]["en"]), {}
    for option in drawn["options"]:
        found = body(option)
        began, ended = rests(found, "founded_on"), found["ended_on"] and rests(found, "ended_on")
        assert on.isoformat()[:7] not in (began[:7], ended[:7])
        key[option["id"]] = "before" if began > on.isoformat() else "ended" if ended and ended < on.isoformat() else "at-work"
    assert set(key.values()) == {"before", "at-work", "ended"}
    return key


def count_of(title, when):
    """The one sourced value that a series has for a month or a year, given in words."""
    series = row("series", title_en=title)["series_id"]
    period = datetime.strptime(when, "%B %Y").strftime("%Y-%m")
    [found] = [one for one in table("figures") if (one["series_id"], one["period"]) == (series, period)]
    assert (found["evidence"], found["qualifier"], found["span"]) == ("consulted", "exact", "point")
    return int(float(found["value"]))


def count_at(drawn):
    found = read(r"(.+): which of these numbers did a source give for (.+)\?", drawn)
    right = count_of(found[1], found[2])
    return [option["id"] for option in drawn["options"] if int(english(option)) == right]


def change_between(drawn):
    found = read(r"(.+): a source gives (\d+) for (.+), and another (\d+) for (.+)\. How much higher is the second count\?", drawn)
    title, start, first, end, last = found.groups()
    assert (int(start), int(end)) == (count_of(title, first), count_of(title, last))
    return int(end) - int(start)


def yearly(series_id, year, category=""):
    """The one sourced count of a year."""
    found = [one for one in table("figures") if (one["series_id"], one["period"], one["category"]) == (series_id, year, category)
             and one["evidence"] == "consulted"]
    [value] = [int(float(one["value"])) for one in found]
    return value


def share_of_attacks(drawn):
    year, every, some, kind = read(r"For (\d{4}) Europol's report counts (\d+) attacks .+ It counts (\d+) of them as (.+)\. What.+", drawn).groups()
    series = "tesat-attacks-by-outcome" if kind in ("completed", "failed", "foiled") else "tesat-attacks-by-type"
    assert (int(every), int(some)) == (yearly("tesat-attacks", year), yearly(series, year, kind))
    assert drawn["unit"]["en"] == "per cent"
    return round(100 * int(some) / int(every))


def window_direction(drawn):
    kind, listed = read(r"Europol's reports give these numbers of (\w+).*?: (.+)\. Several speakers .+", drawn).groups()
    values = dict(found.split(": ") for found in listed.split("; "))
    for year, value in values.items():
        assert any(one["series_id"] == SERIES[kind] and one["period"] == year and one["value"] == value for one in table("figures"))
    key = {}
    for option in drawn["options"]:
        first, last = re.fullmatch(r"From (\d{4}) to (\d{4})", english(option)).groups()
        key[option["id"]] = "up" if int(values[last]) > int(values[first]) else "down"
    assert set(key.values()) == {"up", "down"}
    return key


def system_by_scope(drawn):
    found = read(r"A system is described so: “(.+)” Which of these is it\?", drawn)
    rows = [row("information_systems", system_id=option["id"]) for option in drawn["options"]]
    assert all(one["evidence"] == "consulted" and one["sources"] for one in rows)
    assert [one["name_en"] for one in rows] == [english(option) for option in drawn["options"]]
    assert len({one["scope_en"] for one in rows}) == len(rows)
    return [one["system_id"] for one in rows if one["scope_en"] == found[1]]


def kind_of_system(drawn):
    rows = {option["id"]: row("information_systems", system_id=option["id"]) for option in drawn["options"]}
    assert {id: one["name_en"] for id, one in rows.items()} == {option["id"]: english(option) for option in drawn["options"]}
    assert {one["kind"] for one in rows.values()} == {category["id"] for category in drawn["categories"]}
    return {id: one["kind"] for id, one in rows.items()}


def amount(text):
    return float(re.search(r"\d[\d,]*", text)[0].replace(",", ""))


def value_of(title, period):
    """The one value that a series has for a period as a whole."""
    series = row("series", title_en=title)["series_id"]
    return float(row("figures", series_id=series, period=period, category="", iso3="", segment="")["value"])


def near(value, key):
    return abs(value - key) <= max(0.01 * key, 0.5 if key >= 10 else 0.05 if key >= 1 else 0.005)


def searches_per_hit(drawn):
    found = read(r"(.+?), (\d{4}(?:-\d\d)?)(?: – .+?)?: ([a-z ]*[\d,]+)\. (.+), same period: ([a-z ]*[\d,]+)\. How many (searches|hits) .+", drawn)
    many, few = amount(found[3]), amount(found[5])
    assert (many, few) == (value_of(found[1], found[2]), value_of(found[4], found[2])) and many > few
    right = many / few if found[6] == "searches" else few / many * 1e6
    assert near(right, drawn["key"]) and drawn["tolerance"] >= 0.04 * drawn["key"]
    return drawn["key"]


def growth_between(drawn):
    found = read(r"(.+?) \(.+\) In (\d{4}): ([\d,]+)\. In (\d{4}): ([\d,]+)\. By what factor did the number grow\?", drawn)
    start, end = amount(found[3]), amount(found[5])
    assert (start, end) == (value_of(found[1], found[2]), value_of(found[1], found[4])) and found[2] < found[4]
    assert near(end / start, drawn["key"])
    return drawn["key"]


WARNING_FAMILIES = {"level": {"threat-level"}, "alert": {"alert"}, "forecast": {"conflict-warning", "forecast"}}


def warning(option):
    found = row("early_warning", warning_id=option["id"])
    assert found["evidence"] == "consulted" and found["sources"] and found["exists"] in ("yes", "partly")
    assert found["name_en"] == english(option)
    return found


def warning_family(drawn):
    rows = {option["id"]: warning(option) for option in drawn["options"]}
    key = {id: next(family for family, kinds in WARNING_FAMILIES.items() if found["family"] in kinds) for id, found in rows.items()}
    assert set(key.values()) == {category["id"] for category in drawn["categories"]}
    return key


def warning_described(drawn):
    told = read(r"One of these warns of: (.+)\. What it gives: (.+)\. To whom: (.+)\. Which is it\?", drawn).groups()
    rows = [warning(option) for option in drawn["options"]]
    assert len({found["family"] for found in rows}) == len(rows)
    return [found["warning_id"] for found in rows
            if tuple(found[f"{field}_en"] for field in ("warns_of", "output", "audience")) == told]


def alarms_that_held(drawn):
    found = read(r"(.+) \((.+)\): ([\d,]+)\. (.+): ([\d,]+)\. (Of a hundred alarms, how many held|Of a hundred alarms, how many did not"
                 r"|How many alarms stand behind one) .+", drawn)
    values = []
    for title, text in ((found[1], found[3]), (found[4], found[5])):
        series = row("series", title_en=title)["series_id"]
        [value] = [one["value"] for one in table("figures") if one["series_id"] == series and one["evidence"] == "consulted"
                   and found[2] in (one["period"], one["remark_en"].rstrip("."))]
        values.append(float(value))
        assert float(text.replace(",", "")) == values[-1]
    many, few = values
    right = many / few if found[6].startswith("How") else 100 * (few if found[6].endswith("held") else many - few) / many
    assert abs(right - drawn["key"]) <= 0.05 and all(abs(trap["value"] - drawn["key"]) > drawn["tolerance"] for trap in drawn["traps"])
    return drawn["key"]
