"""Cases of lab 2."""


def timeline(place="central-sahel", *bodies, first=2005, edition="ged-25-1", **more):
    return "timeline", {"place": place, "bodies": list(bodies or ("serval", "barkhane", "takuba")), "edition": edition, "first": first, **more}


def window(event="barkhane:start", place="MLI", before=2, after=2, **more):
    return "window", {"event": event, "place": place, "measure": "mean", "edition": "ged-25-1", "before": before, "after": after,
                      "year_of": "out", "comparison": "", **more}


CASES = {
    # The timeline
    "the Sahel's operations": timeline("central-sahel", "serval", "g5", "barkhane", "g5jf", "takuba"),
    "as many as fit": timeline("sahel-five", "serval", "g5", "barkhane", "g5jf", "takuba", "coalsahel", "mnjtf", "cemoc", first=1989),
    "one that never ran there": timeline("YEM", "isaf", first=1989, width=360),
    "always something running": timeline("AFG", "isaf", "rsm", first=2005),
    "the coalition and its war": timeline("iraq-syria", "coalition", first=2009, width=360),
    "the world and its centres": timeline("world", "acsrt", "uncct", "hedayah", "etidal", "azhar", first=1995),
    "nothing ran before": timeline("TUN", "etidal", first=2009, edition="ged-19-1"),
    "an edition without Syria": timeline("iraq-syria", "coalition", edition="ged-19-1"),
    "an edition without the world": timeline("world", "uncct", edition="ged-19-1"),
    "no bodies": ("timeline", {"place": "MLI", "bodies": [], "edition": "ged-25-1", "first": 2005}),
    "nine bodies": timeline("MLI", "serval", "g5", "barkhane", "g5jf", "takuba", "coalsahel", "mnjtf", "cemoc", "ufl"),
    "an unknown body": timeline("MLI", "wagner"),
    "bodies that are no list": ("timeline", {"place": "MLI", "bodies": "serval", "edition": "ged-25-1", "first": 2005}),
    "too late a first year": timeline("MLI", first=2020),
    "a first year in words": timeline("MLI", first="soon"),
    "an unknown setting of the timeline": timeline("MLI", colour="red"),
    # The window
    "two years: it worked": window(),
    "five years: it failed": window(before=5, after=5),
    "one year and eight": window(before=1, after=8),
    "eight and one, on a phone": window(before=8, after=1, width=360),
    "the event's year counts as after": window(year_of="after"),
    "the middle year": window(measure="median", before=4, after=4),
    "the share of the world": window(measure="share", before=3, after=3),
    "beside a neighbour": window(comparison="NGA", before=3, after=5),
    "beside the world": window(comparison="world"),
    "the edition of 2019": window(edition="ged-19-1", after=4),
    "the coalition changed nothing": window("coalition:start", "iraq-syria"),
    "the coalition, one year": window("coalition:start", "iraq-syria", 1, 1, comparison="YEM"),
    "it left too early": window("barkhane:end", "MLI", comparison="BFA"),
    "a place where it never was": window("serval:start", "SOM", 4, 4),
    "from nothing": window("g5jf:start", "BFA", 1, 3, comparison="TUN", width=360),
    "a comparison that had nothing": window("serval:start", "MLI", 3, 3, comparison="BFA"),
    "on the first of January": window("rsm:start", "AFG", 3, 3),
    "the end of the mission in Afghanistan": window("rsm:end", "AFG", 3, 3, comparison="PAK"),
    "two years of nothing in Libya": window("barkhane:end", "LBY", 2, 2),
    # Settings that the lab cannot work with
    "after the end of the data": window("barkhane:end", "MLI", 2, 5),
    "after the end of the old edition": window("barkhane:end", "MLI", 2, 2, edition="ged-19-1"),
    "Syria in the old edition": window("coalition:start", "SYR", edition="ged-19-1"),
    "a share without a world": window(measure="share", edition="ged-19-1"),
    "the world's share of the world": window(measure="share", place="world"),
    "a share beside the world": window(measure="share", comparison="world"),
    "compared with itself": window(comparison="MLI"),
    "compared with its own region": window(comparison="central-sahel"),
    "no years": window(before=0),
    "too many years": window(after=9),
    "half a year": window(after=1.5),
    "years in words": window(before="two"),
    "no number": window(before=None),
    "an unknown event": window("desert:storm"),
    "an unknown place": window(place="atlantis"),
    "an unknown measure": window(measure="hope"),
    "an unknown setting of the window": window(colour="blue"),
}
