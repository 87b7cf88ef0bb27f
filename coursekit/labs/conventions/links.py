"""What links two States on a day: the instruments worth asking about, and what each does for the pair."""

from coursekit.labs.conventions import standing as stand

PROVISION, ARTICLE, EFFECT, UNSOURCED = range(4)  # what a clause is: [provision yes|no|not-express, article, effect, unsourced]
TOPICS = ("jurisdiction", "extradite_or_prosecute", "extradition_base", "political_offence", "persecution_clause")

# Which sectoral instruments deal with which offence (law_notes.md, section 2, and each instrument's topic).
OFFENCES = (
    ("financing", ("icsft-1999", "cets-198", "arab-mltf-2010")),
    ("bombing", ("bombings-1997",)),
    ("hostages", ("hostages-1979",)),
    ("protected_persons", ("ipp-1973",)),
    ("hijacking", ("hague-1970", "beijing-prot-2010")),
    ("aviation_safety", ("montreal-1971", "via-1988", "beijing-conv-2010")),
    ("ships", ("sua-1988", "sua-2005")),
    ("platforms", ("sua-prot-1988", "sua-prot-2005")),
    ("nuclear_material", ("cppnm-1980", "cppnm-am-2005")),
    ("nuclear_terrorism", ("icsant-2005",)),
    ("recruitment", ("cets-196", "cets-217")),
)

# Regional instruments on terrorism or extradition in general, and the group whose members they are meant for.
REGIONAL = (
    ("arab-1998", "arab-league"), ("riyadh-1983", "arab-league"), ("arab-mltf-2010", "arab-league"),
    ("gcc-2004", "gcc"), ("oic-1999", "oic"), ("oau-1999", "african-union"), ("ets-090", "council-of-europe"),
    ("ece-1957", "council-of-europe"), ("cets-196", "council-of-europe"), ("cets-217", "council-of-europe"),
    ("cets-198", "council-of-europe"), ("asean-2007", "asean"), ("shanghai-2001", "sco"), ("sco-2009", "sco"),
    ("cis-1999", "cis"),
)
SECTORAL_ONLY = ("arab-mltf-2010", "cets-196", "cets-217", "cets-198")  # regional, yet about one offence
OWN_LIST = [one for one, _ in REGIONAL if one not in SECTORAL_ONLY]  # regional ones that define their own offences


def candidates(data, offence, pair):
    """The instruments worth asking about: those on the offence, then the regional ones that both States stand near.

    Near: both belong to the group the instrument is meant for, or both have a row in its list.
    """
    by_id = {one["id"]: one for one in data["instruments"]}
    groups = {one["id"]: one["members"] for one in data["groups"] if one["id"] != "all"}
    sectoral = [ids for name, ids in OFFENCES if name == offence][0]
    group_of = {one: group for one, group in REGIONAL}
    found = []
    for one in list(sectoral) + OWN_LIST:
        if one not in by_id or by_id[one] in found:
            continue
        rows = stand.rows_of(data, by_id[one])
        group = groups.get(group_of.get(one, ""), [])
        if one not in group_of or all(state[0] in group or state[0] in rows for state in pair):
            found.append(by_id[one])
    return found


def link_of(data, instrument, pair, day):
    """What an instrument does for the pair: both standings, whether it binds both, and whether its articles carry a duty.

    ``kind``: bound (both are), open (the data cannot tell), closed (at least one is not).
    """
    rows = stand.rows_of(data, instrument)
    found = [stand.standing(instrument, rows.get(state[0]), day) for state in pair]
    codes = [one["code"] for one in found]
    if stand.not_yet(instrument, day):
        kind = "closed"
    elif codes == [stand.BOUND, stand.BOUND]:
        kind = "bound"
    elif all(code in (stand.BOUND, stand.UNKNOWN) for code in codes):
        kind = "open"
    else:
        kind = "closed"
    articles = data["articles"].get(instrument["id"])
    return {"instrument": instrument, "found": found, "kind": kind, "articles": articles,
            "since": max([[one["since"], one["precision"]] for one in found]) if kind == "bound" else ["", ""],
            "duty": bool(articles) and not silent(articles[1])}


def silent(clause):
    """True where the table of articles says that the instrument has no such clause, or none that is express."""
    return clause[PROVISION] != "yes"
