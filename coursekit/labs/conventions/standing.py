"""Where one State stood towards one instrument on one day, as far as the list can tell.

A row of the data: [state, act, consented, signed, as_of, known_by, in_force_for, unsourced], dates as ISO text known to the day, month or
year, or empty. ``act``: ratification, acceptance, approval, accession, succession, signature-only, none.
"""

from coursekit.labs import dates, words

STATE, ACT, CONSENTED, SIGNED, AS_OF, KNOWN_BY, IN_FORCE_FOR, UNSOURCED = range(8)
CONSENT = ("ratification", "acceptance", "approval", "accession", "succession")

# What can be said of a State on a day. ``bound`` counts; ``unknown`` and ``undated`` never count as «not bound».
BOUND, WAITING, SIGNED_ONLY, LATER, ABSENT, UNKNOWN = "bound", "waiting", "signed", "later", "absent", "unknown"


def waited(day, rule):
    """The day on which consent given on ``day`` takes effect: days:N, months:N, or month-start:N (the first day of the month
    that follows N months)."""
    kind, _, length = rule.partition(":")
    count = {"days": dates.add_days, "months": dates.add_months, "month-start": dates.first_of_month_after}[kind]
    return count(day, int(length))


def bound_since(instrument, row):
    """(ISO day or "", precision) from when the State was bound; precision is exact, latest, earliest or about.

    The later of two days: the instrument's entry into force, and the State's consent with the waiting time the treaty asks
    for. A source that prints the day for the State itself goes first. Succession works back to the day of the succession of
    States, which the lists do not give: the day of its deposit is the latest. Where the waiting time has no source, the day of
    consent is the earliest; where the day of consent is missing too, the day is only about right.
    """
    if row[ACT] not in CONSENT or not instrument["in_force_on"]:
        return "", ""
    if row[IN_FORCE_FOR]:
        return row[IN_FORCE_FOR], "exact"
    consent = row[CONSENTED] or row[KNOWN_BY] or row[AS_OF]
    if not consent:
        return "", ""
    day, rule, known = dates.last_day(consent), instrument["waiting_rule"], len(row[CONSENTED]) == 10
    if row[ACT] == "succession":
        return max(day, instrument["in_force_on"]), "latest"
    if not rule:
        return max(day, instrument["in_force_on"]), "earliest" if known else "about"
    return max(waited(day, rule), instrument["in_force_on"]), "exact" if known else "latest"


def standing(instrument, row, day):
    """{"code", "since", "precision", "row"} of a State on an ISO day; ``row`` is None where the list has none."""
    since, precision = bound_since(instrument, row) if row else ("", "")
    return {"code": code_of(instrument, row, day, since), "since": since, "precision": precision, "row": row}


def not_yet(instrument, day):
    """True where the instrument itself was not in force on the day: then it bound nobody, whatever its list lacks."""
    return day < (instrument["in_force_on"] or "9")


def code_of(instrument, row, day, since):
    """One of the six codes above, decided in the order in which a lawyer would ask."""
    if row is None:
        if instrument["list"] != "complete":
            return UNKNOWN
        return ABSENT if day <= dates.last_day(instrument["as_of"]) else UNKNOWN
    if row[ACT] in CONSENT:
        if since and since <= day:
            return BOUND
        consented = row[CONSENTED]
        if consented and dates.last_day(consented) <= day:
            return WAITING
        if not consented:
            return UNKNOWN  # a party, but since when the list does not say
        return SIGNED_ONLY if row[SIGNED] and dates.last_day(row[SIGNED]) <= day else LATER
    if row[AS_OF] and day > dates.last_day(row[AS_OF]):
        return UNKNOWN  # not in the table on its date; what came after, the data cannot say
    signed = row[SIGNED] or instrument["adopted_on"]  # a signature without a day was given after the adoption
    return SIGNED_ONLY if row[ACT] == "signature-only" and dates.last_day(signed) <= day else ABSENT


def list_end(data, instrument):
    """The last day that the status list can speak of: its date, or the latest act in it where it has none."""
    acts = [dates.last_day(row[CONSENTED]) for row in data["rows"].get(instrument["id"], []) if row[CONSENTED]]
    return dates.last_day(instrument["as_of"]) if instrument["as_of"] else max(acts + [instrument["in_force_on"]])


def rows_of(data, instrument):
    """{state: row} of an instrument's status list."""
    return {row[STATE]: row for row in data["rows"].get(instrument["id"], [])}


def parties(data, instrument):
    """How many parties a status list names."""
    return len([1 for row in data["rows"][instrument["id"]] if row[ACT] in CONSENT])


def phrase(data, instrument, found, day):
    """The standing in words, for a table's cell."""
    code, row, since = found["code"], found["row"], found["since"]
    if code == BOUND:
        return words.say(data, "standing.bound_" + found["precision"], day=words.day(data, since))
    if code == WAITING:
        if not instrument["in_force_on"]:
            return words.say(data, "standing.waiting_never", day=words.day(data, row[CONSENTED]))
        return words.say(data, "standing.waiting", day=words.day(data, row[CONSENTED]), since=words.day(data, since))
    if code == SIGNED_ONLY:
        return words.say(data, "standing.signed", day=words.day(data, row[SIGNED]))
    if code == LATER:
        return words.say(data, "standing.later", day=words.day(data, row[CONSENTED]))
    as_of = (row[AS_OF] if row else "") or instrument["as_of"]
    if code == UNKNOWN and not_yet(instrument, day):
        return words.say(data, "standing.not_yet", day=words.day(data, instrument["in_force_on"]))
    if code == ABSENT:
        return words.say(data, "standing.absent", as_of=words.day(data, as_of))
    if row is not None and row[ACT] in CONSENT:
        known = row[KNOWN_BY] or row[AS_OF]
        return words.say(data, "standing.undated", day=words.day(data, known)) if known else words.say(data, "standing.no_day")
    if row is not None or instrument["list"] == "complete":
        return words.say(data, "standing.after_list", as_of=words.day(data, as_of))
    return words.say(data, "standing.no_row" if instrument["list"] == "partial" else "standing.no_list")


def act(data, row):
    """The act and its day: «accession, 24 September 2003»."""
    if row is None or row[ACT] not in CONSENT + ("signature-only",):
        return words.say(data, "date.none")
    name = words.say(data, "act." + row[ACT])
    when = row[CONSENTED] if row[ACT] in CONSENT else row[SIGNED]
    return words.say(data, "act.dated", act=name, day=words.day(data, when))
