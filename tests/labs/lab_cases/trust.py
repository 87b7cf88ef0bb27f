"""Cases of lab 7."""

GAME = {"gain": 5, "cost": 2, "joint": 0, "reputation": 0, "again": 95, "noise": 5, "hub": 0, "fee": 1, "error": "unnoticed",
        "north": "echo", "south": "echo"}
FIELD = ["always", "never", "echo", "wary", "forgiving", "patient", "contrite", "stay", "grim"]
ECHO = "first round: share\npartner withheld: withhold\notherwise: share"
EVERYTHING = ("first round: share\npartner ever withheld, partner withheld twice, I withheld: share 5%\n"
              "partner withheld before, I shared: share 60%\npartner withheld: withhold # for now\npartner shared twice: share\n"
              "I withheld and partner shared before: share 90 %\notherwise: share 80")

MANY = "\n".join(["partner %s%s%s: share" % (last, own, before) for last in ("shared", "withheld") for own in ("", ", I shared", ", I withheld")
                  for before in ("", ", partner shared before", ", partner withheld before")])


def game(**more):
    return "game", {**GAME, **more}


def rule(text, field=FIELD, **more):
    return "tournament", {"rule": text, "game": "dilemma", "noise": 5, "again": 95, "error": "unnoticed", "field": list(field), **more}


def refused(year="2021", count="all", over="alerts", **more):
    return "refused", {"year": year, "count": count, "over": over, **more}


CASES = {
    # Two services
    "answering in kind ends in silence": game(),
    "without errors it never does": game(noise=0),
    "errors that are noticed": game(error="told", north="contrite", south="contrite"),
    "contrition that knows of nothing": game(north="contrite", south="contrite", width=360),
    "a hub for one round in five": game(hub=20),
    "a hub for every round": game(hub=100, fee=0),
    "a hub too dear": game(hub=50, fee=10),
    "caution in the assurance game": game(joint=4, noise=0, north="never", south="never"),
    "assurance, wary on both sides": game(joint=4, north="wary", south="wary"),
    "assurance that holds": game(joint=4, noise=0, north="patient", south="patient", width=360),
    "one round only": game(again=0, noise=0, north="always", south="never"),
    "never against forgiving": game(north="never", south="forgiving"),
    "keep what pays against itself": game(north="stay", south="stay", error="told"),
    "never again": game(north="grim", south="grim", noise=10),
    "a coin against patience": game(north="coin", south="patient", hub=10),
    "reputation makes it harmony": game(reputation=3, north="never", south="always"),
    "a report worth nothing": game(gain=0, cost=5),
    "nothing at stake": game(gain=0, cost=0, fee=0),
    "everything at its highest": game(gain=10, cost=10, joint=10, reputation=10, again=98, noise=40, hub=100, fee=10, width=360),
    "more errors than the lab takes": game(noise=41),
    "half a point": game(cost=1.5),
    "a gain in words": game(gain="much"),
    "an endless game": game(again=100),
    "an unknown rule": game(north="ring"),
    "an unknown kind of error": game(error="spy"),
    "an unknown setting of the game": game(colour="red"),
    # A tournament
    "the winner of the first tournaments": rule(ECHO),
    "the same without errors": rule(ECHO, noise=0),
    "many errors": rule(ECHO, noise=20, width=360),
    "in the language of the other edition": rule("الجولة الأولى: مشاركة\nالشريك حجب ونحن حجبنا: مشاركة ٢٠٪\nالشريك حَجَبَ: حجب\nغير ذلك: مشاركة"),
    "forgiving a little": rule("partner withheld: share 30%\notherwise: share"),
    "assurance, and patience": rule("partner withheld twice: withhold\notherwise: share", game="assurance"),
    "errors that are told": rule("otherwise: share", error="told", noise=15),
    "a field of one": rule("otherwise: withhold", ["always"], noise=0),
    "a field without prey": rule("otherwise: withhold", ["echo", "grim", "wary"]),
    "everything asked for": rule(EVERYTHING, width=360),
    "all ten and one round": rule("OTHERWISE : Share 50%", FIELD + ["coin"], again=0, noise=0),
    "a word misspelt": rule("first round: share\npartner witheld twice: withhold\notherwise: share"),
    "a word that begins nothing": rule("whenever: share"),
    "a word that cannot follow": rule("partner withheld thrice: withhold\notherwise: share"),
    "a case cut short": rule("partner: share\notherwise: share"),
    "a case missing": rule("partner shared, : share\notherwise: share"),
    "two cases side by side": rule("I shared partner withheld: share\notherwise: share"),
    "cases that cannot meet": rule("partner shared, partner withheld twice: share\notherwise: share"),
    "a first round with a past": rule("first round, partner shared: share\notherwise: share"),
    "no colon": rule("first round share"),
    "nothing to do": rule("first round:\notherwise: share"),
    "something else to do": rule("first round: talk\notherwise: share"),
    "a word too many": rule("first round: withhold 20%\notherwise: share"),
    "a chance in words": rule("otherwise: share often"),
    "a chance over a hundred": rule("otherwise: share 120%"),
    "cases left open": rule("first round: share\npartner shared: share"),
    "a line that is never reached": rule("otherwise: share\n\npartner withheld: withhold"),
    "otherwise among others": rule("partner shared, otherwise: share"),
    "the same case twice": rule("partner withheld: share\npartner withheld: withhold\notherwise: share"),
    "too many lines": rule(MANY),
    "only remarks": rule("# nothing\n  # yet"),
    "nothing written": rule("  \n"),
    "a rule too long": rule("#" * 1201),
    "a rule that is no text": rule(7),
    "code is no rule": rule("__import__('os').system('ls'): share"),
    "an empty field": rule(ECHO, []),
    "an unknown rule in the field": rule(ECHO, ["echo", "ring"]),
    "a field that is no list": ("tournament", {"rule": ECHO, "game": "dilemma", "noise": 5, "again": 95, "error": "told", "field": "echo"}),
    "an unknown game": rule(ECHO, game="chicken"),
    "errors out of range": rule(ECHO, noise=-1),
    # Refused notices
    "of all alerts issued": refused(),
    "of red notices alone": refused(over="red", width=360),
    "how the grounds divide": refused(count="art3", over="refused"),
    "both articles": refused("2024", "both", "refused"),
    "other grounds": refused("2024", "other", "refused", width=360),
    "a flow against a stock": refused("2023", "all", "valid"),
    "a number without a source": refused("2017", "art3", "red"),
    "more than a thousand": refused("2020", "all", "red"),
    "what is not known": refused("2020", "art2", "alerts"),
    "what it is set against is not known": refused("2024", "all", "alerts"),
    "a share without its numbers": refused("2017", "all", "alerts"),
    "a number over itself": refused("2021", "all", "refused"),
    "the Commission’s deletions": refused("2021", "deleted", "decided"),
    "deletions of all processed": refused("2021", "deleted", "processed"),
    "deletions of what came in": refused("2021", "deleted", "received"),
    "deletions in another year": refused("2024", "deleted", "admissible"),
    "two procedures": refused("2021", "deleted", "red"),
    "two procedures, the other way": refused("2021", "art3", "processed"),
    "a year without data": refused("1999"),
    "an unknown count": refused(count="some"),
    "an unknown other": refused(over="people"),
    "an unknown setting of the notices": refused(colour="red"),
}
