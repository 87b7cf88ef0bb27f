"""Cases of lab 5."""

ALL = ["BFA", "CMR", "MLI", "MRT", "NER", "NGA", "TCD", "DZA", "EGY", "IRQ", "LBY", "SYR", "TUN", "YEM", "AFG", "KEN", "PAK", "SOM"]


def signal(*indicators, **more):
    return "signal", {"indicators": list(indicators), "join": "mean", "threshold": 25, "notice": 3, "horizon": 10, "years": "choose",
                      "seed": 7, **more}


def record(*states, **more):
    return "record", {"event": "double", "rule": "above", "deaths": 1000, "growth": 50, "first": 1990, "last": 2023,
                      "states": list(states or ALL), **more}


def cost(**more):
    return "cost", {"base": "200", "sensitivity": 90, "specificity": 950, "ratio": "20", "fatigue": 3, **more}


EVERYTHING = ("incidents", "displaced", "prices", "speech", "press", "searches")

CASES = {
    # The signal
    "the plainest sign comes too late": signal("incidents"),
    "with no notice it is perfect": signal("incidents", notice=0, threshold=20),
    "two signs, judged later": signal("speech", "displaced", threshold=15, years="judge"),
    "one sign that loses its meaning": signal("speech", threshold=15, years="judge", width=360),
    "everything, any of it": signal(*EVERYTHING, join="any", threshold=20, years="judge"),
    "everything at once": signal(*EVERYTHING, join="all", threshold=5),
    "the alarm is always on": signal("prices", threshold=0, join="any", years="judge"),
    "the alarm never goes on": signal("searches", threshold=50, join="all", years="judge", width=360),
    "the press comes after": signal("press", seed=2, horizon=4),
    "another region does better": signal("prices", "displaced", seed=5, threshold=12, years="judge"),
    "the longest horizon": signal("displaced", horizon=14, notice=8, seed=200),
    "no indicator": signal(),
    "an unknown indicator": signal("chatter"),
    "indicators that are no list": ("signal", {**signal()[1], "indicators": "speech"}),
    "more notice than horizon": signal("prices", notice=6, horizon=5),
    "a seed out of range": signal("prices", seed=0),
    "a threshold in words": signal("prices", threshold="high"),
    "half a week": signal("prices", notice=1.5),
    "an unknown way to join": signal("prices", join="most"),
    "an unknown setting of the signal": signal("prices", colour="red"),
    # The record
    "many deaths warn of no doubling": record(),
    "growth warns of a doubling": record(rule="growth", growth=100),
    "few deaths warn of a war": record(event="onset", rule="below", width=360),
    "a year of war after a year of war": record(event="war"),
    "growth warns of a year of war": record(event="war", rule="growth", deaths=500),
    "better than as this year": record("AFG", "IRQ", "SOM", event="war", rule="above", deaths=600, first=2000),
    "one State in the new century": record("NGA", event="war", first=2001, width=360),
    "a State without the event": record("MRT", event="onset"),
    "a rule that never warns": record("TUN", "MRT", deaths=5000),
    "one year": record(first=2010, last=2010),
    "two years of one State": record("SYR", first=2010, last=2011, rule="growth"),
    "the limits at their lowest": record(deaths=25, growth=0, rule="growth"),
    "the limits at their highest": record(deaths=5000, growth=400, rule="below"),
    "no State": ("record", {**record()[1], "states": []}),
    "the world is no State": record("WLD"),
    "States that are no list": ("record", {**record()[1], "states": "MLI"}),
    "years the wrong way round": record(first=2010, last=2000),
    "a year before the data": record(first=1989),
    "the last year has no next": record(last=2024),
    "an unknown event": record(event="peace"),
    "an unknown rule": record(rule="hope"),
    "a limit that is no number": record(deaths=None),
    "an unknown setting of the record": record(colour="blue"),
    # The cost
    "nine of ten caught, and cheaper never to act": cost(),
    "nobody tires": cost(fatigue=0),
    "a missed event is dear": cost(ratio="500", fatigue=0, width=360),
    "always acting is cheapest": cost(ratio="2000", base="5000"),
    "a very rare event": cost(base="10", specificity=999, sensitivity=5),
    "a common event": cost(base="13000", sensitivity=39, specificity=790, ratio="2"),
    "no better than a coin": cost(sensitivity=20, specificity=800),
    "worse than a coin": cost(sensitivity=5, specificity=500, fatigue=20, width=360),
    "nearly without mistakes": cost(sensitivity=99, specificity=999, base="1000", fatigue=20),
    "too strict": cost(sensitivity=10, specificity=999, fatigue=1, base="5000", ratio="100"),
    "an unknown base rate": cost(base="7"),
    "an unknown ratio": cost(ratio="1"),
    "a sensitivity of all": cost(sensitivity=100),
    "a specificity of all": cost(specificity=1000),
    "fatigue in words": cost(fatigue="tired"),
    "an unknown setting of the cost": cost(colour="green"),
}
