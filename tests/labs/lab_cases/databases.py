"""Cases of lab 3."""

BORDER = {"arrivals": 60, "booths": 2, "seconds": 40, "delay": 6, "failures": 2, "minutes": 45, "refresh": 24, "reported": 300,
          "late": 48, "policy": "wave"}
NAMES = {"threshold": 88, "entries": 400, "listed": 5, "measure": "jaro_winkler", "key": "none"}


def systems(situation, *chosen, **more):
    return "systems", {"situation": situation, "chosen": list(chosen), **more}


def border(**more):
    return "border", {**BORDER, **more}


def query(sql, **more):
    return "query", {"sql": sql, **more}


def names(**more):
    return "names", {**NAMES, **more}


CASES = {
    # Which system answers?
    "nothing chosen yet": systems("s-passport"),
    "the right register": systems("s-passport", "sltd"),
    "a tool, and a system that cannot be asked": systems("s-passport", "find", "sis", "nominal"),
    "no database gives evidence": systems("s-file", "mla", "eis"),
    "a remedy": systems("s-erase", "ccf", "pnr"),
    "two right answers, one chosen": systems("s-arab", "arabcirc"),
    "no system to ask": systems("s-europol", "eis", "siena"),
    "the law decides": systems("s-red", "notices"),
    "no such situation": systems("s-atlantis", "sltd"),
    "no such system": systems("s-red", "jtic"),
    "no list of systems": systems("s-red", chosen="sltd"),
    # The border post
    "the week as first shown": border(),
    "a line that never fails": border(failures=0, minutes=0, refresh=168),
    "a line that is always down": border(failures=12, minutes=120),
    "the queue is held": border(failures=3, minutes=240, policy="hold"),
    "held for ever": border(failures=1, minutes=1440 // 2, policy="hold", booths=1, seconds=300),
    "a copy behind the line": border(failures=4, minutes=180, policy="copy", refresh=12),
    "more travellers than the booths can take": border(arrivals=200, booths=1, seconds=60),
    "nothing reported": border(reported=0),
    "reported at once": border(late=0),
    "everything at its highest": border(arrivals=200, booths=10, seconds=300, delay=120, failures=2, minutes=720, refresh=168,
                                        reported=1000, late=336),
    "everything at its lowest": border(arrivals=10, booths=1, seconds=5, delay=0, failures=0, minutes=0, refresh=1, reported=0, late=0),
    "a post on a phone": border(width=360),
    "failures longer than the day": border(failures=12, minutes=240),
    "no booth": border(booths=0),
    "half a booth": border(booths=2.5),
    "a word for a number": border(arrivals="many"),
    "no such policy": border(policy="pray"),
    "a setting nobody knows": border(colour="blue"),
    # A query of one's own
    "who shows reported documents": query("SELECT shown_by, count(*) FROM crossings JOIN reports USING (number) GROUP BY 1 ORDER BY 1"),
    "one document by its key": query("SELECT * FROM reports WHERE number = 'E0001222'"),
    "more rows than are shown": query("SELECT number, holder FROM documents ORDER BY number;  -- all of them"),
    "no row": query("SELECT * FROM reports WHERE number = 'X'"),
    "kinds of values": query("SELECT 1, 1.0, 2.5, 1e300, NULL, 'a;b', x'00ff', 9007199254740993, 0.1 + 0.2"),
    "a long cell": query("SELECT replace(printf('%200d', 0), ' ', 'a') AS long"),
    "a table that does not exist": query("SELECT * FROM suspects"),
    "words out of order": query("SELECT number FORM reports WHERE number"),
    "nothing written": query("  \n"),
    "only a comment": query("-- later"),
    "two statements": query("SELECT 1; DELETE FROM reports"),
    "a write": query("DELETE FROM reports"),
    "a write behind a WITH": query("WITH gone AS (SELECT number FROM reports) DELETE FROM reports WHERE number IN (SELECT number FROM gone)"),
    "no text": query(7),
    "a text too long": query("SELECT 1" + " " * 2000),
    "stopped by the page": query("SELECT 1", stopped=True),
    # The name list
    "the list as first shown": names(),
    "every spelling alike": names(threshold=50),
    "only the same spelling": names(threshold=100),
    "edit distance": names(measure="edit", threshold=80),
    "a year of birth": names(key="year"),
    "a full date of birth": names(key="birth"),
    "a nationality": names(key="nationality"),
    "two keys on a phone": names(key="both", width=360),
    "a number and no name": names(key="number"),
    "nobody listed travels": names(listed=0),
    "one entry": names(entries=1, listed=1),
    "the longest list": names(entries=50000, listed=100),
    "a threshold over one": names(threshold=101),
    "no such measure": names(measure="ear"),
    "no such key": names(key="faith"),
}
