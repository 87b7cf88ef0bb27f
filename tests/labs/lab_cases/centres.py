"""Cases of lab 4."""

# The last day of the data moves with every source that somebody opens.
STILL = {"last_day": "2026-11-26"}


def functions(region="sahel", body="", *chosen, **more):
    return "functions", {"region": region, "body": body, "functions": list(chosen), **more}


def exchange(group="arab-league", design="federated", rule="asked", cells=4, sender="", left="", unwanted="", **more):
    return "exchange", {"group": group, "design": design, "cells": cells, "rule": rule, "sender": sender, "left": left,
                        "unwanted": unwanted, **more}


def profile(first, second, **more):
    return "profile", {"first": first, "second": second, **more}


CASES = {
    # What does this centre do?
    "what ended with the G5": functions(),
    "the Arab bodies, on a phone": functions("arab", width=360),
    "the European Union's bodies": functions("eu"),
    "one body alone for most of it": functions("ecowas"),
    "names without a body": functions("report"),
    "a body to classify": functions("eu", "intcen"),
    "read as the data does": functions("eu", "intcen", "threat-assessment"),
    "an alert taken for an assessment": functions("eu", "intcen", "alerts", "database"),
    "something missed": functions("africa", "acsrt", "research", "training", width=360),
    "much too much": functions("gulf", "etidal", "alerts", "database", "threat-assessment", "operations"),
    "an observatory of the climate": functions("igad", "icpac", "none"),
    "an observatory of the climate that warns": functions("igad", "icpac", "alerts"),
    "a name that was not found": functions("report", "jtic-eu", "none"),
    "a name that was not found, believed": functions("report", "jtic-eu", "threat-assessment", "alerts", width=360),
    "nothing, where there is much": functions("world", "interpol", "none"),
    "functions without a body": functions("eu", "", "database"),
    "none and another": functions("eu", "intcen", "none", "alerts"),
    "an unknown function": functions("eu", "intcen", "cooking"),
    "functions that are no list": ("functions", {"region": "eu", "body": "intcen", "functions": "alerts"}),
    "a body of another region": functions("eu", "aimc"),
    "an unknown region": functions("atlantis"),
    "an unknown setting of the functions": functions(colour="red"),
    # Design an exchange
    "federated under originator control": exchange(sender="JOR"),
    "bilateral under originator control": exchange(design="bilateral", sender="JOR"),
    "a hub under originator control": exchange(design="hub", sender="JOR", width=360),
    "a lead sends": exchange(sender="EGY"),
    "one partner that nobody trusts empties the hub": exchange(design="hub", sender="JOR", unwanted="SOM"),
    "handling codes bring it back": exchange(design="hub", rule="marked", sender="JOR", unwanted="SOM"),
    "free, and it arrives where it should not": exchange(design="bilateral", rule="free", sender="JOR", unwanted="SOM", width=360),
    "free in cells": exchange(rule="free", sender="YEM", unwanted="EGY"),
    "the host of the hub is not trusted": exchange(design="hub", rule="marked", sender="JOR", unwanted="TUN"),
    "the host of the hub leaves": exchange(design="hub", sender="JOR", left="TUN"),
    "a member of the hub leaves": exchange(design="hub", sender="JOR", left="YEM"),
    "a lead leaves": exchange(rule="marked", sender="JOR", left="EGY", width=360),
    "a member of bilateral links leaves": exchange(design="bilateral", sender="JOR", left="TUN"),
    "the G5 before its end": exchange("g5-sahel", "hub", "marked", 2, "NER"),
    "Mauritania closes the platform": exchange("g5-sahel", "hub", "marked", 2, "NER", "MRT"),
    "as many cells as members": exchange("g5-sahel", "federated", "asked", 5),
    "the Horn without Eritrea": exchange("igad", "federated", "free", 3, "KEN", width=360),
    "the Shanghai organisation": exchange("sco", "hub", "asked", 2, "CHN", "KAZ", "IND"),
    "a continent": exchange("african-union", "federated", "marked", 8, "NGA", "KEN", "RWA"),
    "a continent, each with each, on a phone": exchange("african-union", "bilateral", "free", 2, width=360),
    "the European Union": exchange("eu-27", "hub", "marked", 3, "HRV", "", "MLT"),
    "South-East Asia": exchange("asean", "bilateral", "asked", 2, "IDN", "MMR"),
    "the Gulf, distrusting one": exchange("gcc", "federated", "asked", 2, "QAT", "", "SAU"),
    "more cells than members": exchange("gcc", cells=7),
    "too many cells": exchange(cells=9),
    "cells in words": exchange(cells="some"),
    "a sender from elsewhere": exchange(sender="FRA"),
    "the sender has left": exchange(sender="JOR", left="JOR"),
    "the sender distrusts itself": exchange(sender="JOR", unwanted="JOR"),
    "it has left and is not trusted": exchange(sender="JOR", left="EGY", unwanted="EGY"),
    "an unknown group": exchange("atlantis"),
    "an unknown design": exchange(design="ring"),
    "an unknown rule": exchange(rule="secret"),
    "an unknown setting of the exchange": exchange(colour="red"),
    # Two centres side by side
    "the report's centre and the nearest thing": profile("jtic-eu", "ctg"),
    "two European centres": profile("ectc", "intcen", width=360),
    "an African and an Arab body": profile("acsrt", "aimc"),
    "planned and ended": profile("g5csamap", "g5pcms"),
    "the same year": profile("tftc", "etidal"),
    "nothing in common": profile("azhar", "scorats", width=360),
    "a body without a source": profile("recsa", "frontex"),
    "another field": profile("icpac", "cewarn"),
    "two names not found": profile("arab-early", "alg-obs", width=360),
    "one body twice": profile("ctg", "ctg"),
    "no body": profile("", "ctg"),
    "an unknown body": profile("ctg", "ring"),
}
