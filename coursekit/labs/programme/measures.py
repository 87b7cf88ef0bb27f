"""The invented programme: twelve measures of an invented country, what each takes, waits for and changes.

Time runs in half-years, eight of them. Costs are units of money in a half-year. All numbers are invented; their order of size is
not: a tool is delivered sooner than a law is made, and whoever starts with tools has its running costs from then on.
"""

HALVES = 8  # four years
YEARS = HALVES // 2

# {measure: (half-years it takes, cost of each, running cost afterwards, who pays, measures it cannot begin without)}
MEASURES = {
    "law": (4, 1, 0, "own", ()),
    "oversight": (2, 1, 1, "b", ("law",)),
    "complaints": (2, 1, 1, "own", ("law",)),
    "assessment": (1, 1, 0, "b", ()),
    "database": (2, 2, 1, "a", ()),
    "border": (1, 3, 1, "a", ("database",)),
    "laboratory": (2, 2, 1, "a", ()),
    "police": (2, 1, 0, "a", ()),
    "judges": (2, 1, 0, "b", ("law",)),
    "technicians": (2, 1, 1, "own", ()),
    "prevention": (3, 1, 1, "b", ()),
    "baseline": (1, 1, 1, "own", ()),
}
# Orders are written out: MicroPython keeps none in a mapping.
NAMES = ("law", "oversight", "complaints", "assessment", "database", "border", "laboratory", "police", "judges", "technicians", "prevention",
         "baseline")
PARTNERS, PAYERS = ("a", "b"), ("own", "a", "b")
TOOLS = ("database", "border")  # they hold data on persons, and run without any law
# When a tool may be switched on: once delivered; once the law stands; once law, oversight and assessment stand.
SWITCHES = {"delivered": (), "law": ("law",), "all": ("law", "oversight", "assessment")}
SWITCH_NAMES = ("delivered", "law", "all")
# What a change in what people do rests on: the measures that have to be in use together for a year.
OUTCOMES = {
    "searches": ("law", "oversight", "database", "border", "police"),
    "evidence": ("law", "laboratory", "judges"),
    "corrections": ("law", "complaints"),
    "restraint": ("law", "oversight", "police"),
    "repairs": ("technicians", "laboratory"),
    "groups": ("prevention",),
}
OUTCOME_NAMES = ("searches", "evidence", "corrections", "restraint", "repairs", "groups")
LEARNING = 2  # half-years in use before a change in what people do can be expected
# Half-years for which a measure goes on when its payer has left: None is for good, where nobody has to be paid; none where it is salaries or
# grants, a year where it is a skill that leaves with the people who have it, and half a year where it is a machine under a licence.
LASTS = {"law": None, "assessment": None, "judges": 4, "police": 2, "database": 1, "border": 1, "laboratory": 1,
         "oversight": 0, "complaints": 0, "prevention": 0, "technicians": 0, "baseline": 0}
MACHINES = ("database", "border", "laboratory")
UPKEEP = 2  # half-years that own technicians add to a machine
OWN_EXTRA = 1  # what a measure costs more in each half-year of its making where the country takes it on itself
HOME_EXTRA = 1  # what a database costs more in each half-year where its data are kept at home

# Three plans to begin from and to compare with: {name: {measure: year in which it is to begin}}.
PLANS = {
    "buy": {"database": "1", "border": "1", "laboratory": "1", "police": "1", "law": "2", "prevention": "2", "oversight": "3",
            "technicians": "4", "baseline": "4"},
    "law": {"law": "1", "baseline": "1", "oversight": "1", "complaints": "1", "prevention": "1", "assessment": "2", "database": "2",
            "border": "3", "police": "3", "judges": "3"},
    "all": {one: "1" for one in NAMES},
}
PLAN_NAMES = ("buy", "law", "all")
