"""Questions about what a treaty's articles say on extradition and prosecution, from data/treaty_articles.csv."""

from coursekit.items.generators.rows import name, option, part, place, rows, sample, say, shuffled, source_ids, sourced

TOPICS = ("jurisdiction", "extradite_or_prosecute", "extradition_base", "political_offence", "persecution_clause")
CLAUSES = ("extradite_or_prosecute", "political_offence", "persecution_clause")
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
    treaty = name(_conventions(data)[id])
    return {"type": "single", "stem": say("article_of.stem", name=treaty, topic=say(f"topic.{key['topic']}")),
            "options": [option(f"article-{row['article']}", place(row["article"]),
                               say("article_of.why", article=row["article"], topic=say(f"topic.{row['topic']}"))) for row in chosen],
            "key": [f"article-{key['article']}"], "sources": source_ids(*chosen)}


def has_clause(data, rng, topic=None, count=5):
    """classification: does an instrument's own text have a clause on a topic? Settings: topic, count."""
    topic = topic or rng.choice(CLAUSES)
    found = [row for row in _treaty_rows(data) if row["topic"] == topic and row["provision"] in CATEGORIES]
    sides = [[row for row in found if row["provision"] == provision] for provision in CATEGORIES]
    chosen = [sample(rng, side, 1, f"instruments for each category of {topic}")[0] for side in sides]
    chosen += sample(rng, [row for row in found if row not in chosen], count - len(chosen), f"rows on {topic}")
    chosen, treaties = shuffled(rng, chosen), _conventions(data)
    return {"type": "classification", "stem": say("has_clause.stem", topic=say(f"topic.{topic}")),
            "options": [option(row["convention_id"], name(treaties[row["convention_id"]]),
                               say(f"has_clause.why.{CATEGORIES[row['provision']]}", place=place(row["article"]))) for row in chosen],
            "categories": [part(id, say(f"has_clause.{id}")) for id in CATEGORIES.values()],
            "key": {row["convention_id"]: CATEGORIES[row["provision"]] for row in chosen}, "sources": source_ids(*chosen)}


def _treaty_rows(data):
    return [row for row in rows(data, "treaty_articles") if row["convention_id"] and sourced(row) and row["topic"] in TOPICS]


def _conventions(data):
    return {row["convention_id"]: row for row in rows(data, "conventions")}
