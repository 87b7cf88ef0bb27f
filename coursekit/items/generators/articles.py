"""Questions about what a treaty's articles say on extradition and prosecution, from data/treaty_articles.csv."""

from coursekit.items.generators.rows import name, option, part, place, rows, sample, say, shuffled, source_ids, sourced

TOPICS = ("jurisdiction", "extradite_or_prosecute", "extradition_base", "political_offence", "persecution_clause")
CLAUSES = ("political_offence", "persecution_clause")
CATEGORIES = {"yes": "has", "no": "lacks"}  # not-express is neither


def article_of(data, rng, convention=None):
    """single: which article of an instrument carries a topic? Distractors are its articles on other topics. Setting: convention."""
    rows_of = {}
    for row in _treaty_rows(data):
        if row["provision"] == "yes" and row["article"].isdigit() and convention in (None, row["convention_id"]):
            rows_of.setdefault(row["convention_id"], []).append(row)
    # an article on two topics would be right for both
    alone = {id: [row for row in found if [other["article"] for other in found].count(row["article"]) == 1]
             for id, found in rows_of.items()}
    id = sample(rng, [id for id, found in alone.items() if len(found) >= 4], 1, "instruments with four such articles")[0]
    chosen = sorted(rng.sample(alone[id], 4), key=lambda row: int(row["article"]))
    key = rng.choice(chosen)
    return {"type": "single", "stem": say("article_of.stem", name=name(_conventions(data)[id]), topic=say(f"topic.{key['topic']}")),
            "options": [option(f"article-{row['article']}", place(row["article"], start=True),
                               say("article_of.why", place=place(row["article"], start=True), topic=say(f"topic.{row['topic']}"),
                                   effect=name(row, "effect"))) for row in chosen],
            "key": [f"article-{key['article']}"], "sources": source_ids(*chosen)}


def has_clause(data, rng, topic=None, count=5):
    """classification: does a treaty's own text have a clause that limits extradition? Settings: topic, count.

    Asked of treaties that have a duty to extradite or prosecute, which is what such a clause limits. Protocols and amendments are
    left out: their rows also tell what stands in the treaty that they change.
    """
    topic = topic or rng.choice(CLAUSES)
    treaties, articles = _conventions(data), _treaty_rows(data)
    dutiful = {row["convention_id"] for row in articles if (row["topic"], row["provision"]) == ("extradite_or_prosecute", "yes")}
    found = [row for row in articles if row["topic"] == topic and row["provision"] in CATEGORIES and row["convention_id"] in dutiful
             and "Protocol" not in treaties[row["convention_id"]]["title_en"]
             and "Amendment" not in treaties[row["convention_id"]]["title_en"]]
    sides = [[row for row in found if row["provision"] == provision] for provision in CATEGORIES]
    chosen = [sample(rng, side, 1, f"treaties for each category of {topic}")[0] for side in sides]
    chosen += sample(rng, [row for row in found if row not in chosen], count - len(chosen), f"treaties with a row on {topic}")
    chosen = shuffled(rng, chosen)
    return {"type": "classification", "stem": say(f"has_clause.stem.{topic}"),
            "options": [option(row["convention_id"], name(treaties[row["convention_id"]]), _clause(row)) for row in chosen],
            "categories": [part(id, say(f"has_clause.{id}")) for id in CATEGORIES.values()],
            "key": {row["convention_id"]: CATEGORIES[row["provision"]] for row in chosen}, "sources": source_ids(*chosen)}


def _clause(row):
    """What the clause says and where, or that there is none."""
    where = place(row["article"], start=True)
    return say("has_clause.at", place=where, effect=name(row, "effect")) if where else name(row, "effect")


def _treaty_rows(data):
    return [row for row in rows(data, "treaty_articles") if row["convention_id"] and sourced(row) and row["topic"] in TOPICS]


def _conventions(data):
    return {row["convention_id"]: row for row in rows(data, "conventions")}
