"""Cases of lab 6."""

from coursekit.labs.programme.measures import NAMES, PLANS

BUY, LAW, ALL = (PLANS[one] for one in ("buy", "law", "all"))


def plan(starts=BUY, aim="border", budget=12, delayed="law", delay=2, switch="delivered", **more):
    return "plan", {"starts": starts, "aim": aim, "budget": budget, "delayed": delayed, "delay": delay, "switch": switch, **more}


def left(starts=BUY, leaves="a", after=2, own=(), held="partner", **more):
    return "withdrawal", {**plan(starts, **more)[1], "leaves": leaves, "after": after, "own": list(own), "held": held}


def coalition(first="2015-07", last="2026-02", aside=0, axis="zero", **more):
    return "coalition", {"first": first, "last": last, "aside": aside, "axis": axis, **more}


CASES = {
    # Four years on a budget
    "buying first, the law a year late": plan(),
    "the law first, on a phone": plan(LAW, "oversight", width=360),
    "the law first and tools that wait for it": plan(LAW, switch="law", delay=4),
    "everything at once": plan(ALL, "baseline", 16, "", switch="all"),
    "everything at once, with all the money": plan(ALL, "judges", 24, "", width=360),
    "everything at once, with little": plan(ALL, "law", 6, "database", 1),
    "a tool that waits for ever": plan({"database": "1", "border": "2"}, "border", 20, "", switch="all"),
    "tools without a law": plan({"database": "1", "border": "1", "police": "1"}, "database", 24, "database", 4, width=360),
    "an oversight body without a law": plan({"oversight": "1", "baseline": "1"}, "oversight", 12, ""),
    "prevention alone": plan({"prevention": "1", "baseline": "1"}, "prevention", 6, "baseline", 1),
    "a delay that nobody waits for": plan({"law": "1", "prevention": "4"}, "law", 24, "prevention", 4),
    "a first measurement that comes too late": plan({"prevention": "1", "baseline": "3"}, "prevention", 12, ""),
    "nothing planned": plan({}),
    "nothing planned, every year left out": plan({one: "" for one in NAMES}),
    "what matters most is left out": plan(LAW, "laboratory"),
    "a delay of what is left out": plan(LAW, "law", delayed="laboratory"),
    "a fifth year": plan({"law": "5"}, "law"),
    "an unknown measure": plan({"drones": "1"}),
    "a plan in words": plan("everything"),
    "no such aim": plan(aim="peace"),
    "no such delay": plan(delayed="peace"),
    "no money": plan(budget=0),
    "an odd budget": plan(budget=13),
    "a delay of five years": plan(delay=10),
    "an unknown rule": plan(switch="never"),
    "an unknown setting of the plan": plan(colour="red"),
    # The same plan without a partner
    "the largest partner leaves": left(),
    "it leaves a year later, on a phone": left(after=3, width=360),
    "the other partner leaves": left(LAW, "b", aim="oversight", delayed=""),
    "the other partner leaves late": left(LAW, "b", 3, aim="prevention", budget=16, delayed="", width=360),
    "tools taken on": left(BUY, own=("database", "border"), budget=16),
    "tools taken on, and no money for them": left(BUY, own=("database", "border"), held="home"),
    "data kept at home, machines kept up": left(ALL, after=3, held="home", budget=20, delayed="", width=360),
    "data kept at home without a law": left(BUY, held="home", budget=16),
    "a partner that pays for nothing": left({"law": "1", "complaints": "1", "baseline": "1"}, aim="law", delayed=""),
    "half-made when it leaves": left({"laboratory": "2", "police": "2", "technicians": "1"}, after=1, aim="police", delayed="laboratory", delay=3),
    "a database not yet in use": left({"database": "3", "border": "3", "law": "1"}, after=2, aim="law", delayed=""),
    "a taken-on border with nothing behind it": left({"database": "1", "border": "3", "law": "1"}, own=("border",), after=1, budget=24,
                                                     delayed="database", delay=2),
    "the data of the partner who stays": left({"database": "1", "border": "1", "prevention": "1"}, "b", delayed=""),
    "nothing planned, and a partner leaves": left({}),
    "a measure taken on that is left out": left(LAW, own=("laboratory",)),
    "a measure taken on that is Lirana's already": left(LAW, own=("law",)),
    "what is taken on comes in words": ("withdrawal", {**left()[1], "own": "all"}),
    "data at home and no database": left({"law": "1"}, aim="law", delayed="", held="home"),
    "it leaves before it came": left(after=0),
    "an unknown partner": left(leaves="c"),
    "an unknown place for the data": left(held="cloud"),
    "an unknown setting of the withdrawal": ("withdrawal", {**left()[1], "colour": "red"}),
    # Growth from the counts
    "all counts": coalition(),
    "all counts, the axis cut, on a phone": coalition(axis="cut", width=360),
    "the fastest window": coalition("2015-07", "2017-07", axis="cut"),
    "the last two counts": coalition("2025-11", "2026-02", width=360),
    "five organisations set aside": coalition("2019-02", "2025-11", 5),
    "one count twice": coalition("2023-06", "2023-06"),
    "a window turned round": coalition("2023-06", "2019-02"),
    "no such count": coalition("2016-01"),
    "a count in words": coalition(last="today"),
    "too many organisations": coalition(aside=11),
    "an unknown axis": coalition(axis="round"),
    "an unknown setting of the counts": coalition(colour="red"),
}
