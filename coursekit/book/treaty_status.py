"""Who has joined a treaty, as far as its status list in the data can tell: a picture over time, and the Arab States one by one.

A list that is partial, old or missing never says that a State is not bound; each part says what the list cannot tell.
"""

from docutils import nodes

from coursekit import tables
from coursekit.book import fields
from coursekit.book.claim_card import present
from coursekit.book.nodes import Box, Fold
from coursekit.book.plain_table import plain_table
from coursekit.edition import edition
from coursekit.labs import dates
from coursekit.labs.charts.spread import spread

FIRST, LAST, EVENT = 1970, 2027, "2001-09-28"  # one axis for all treaties, so that two pictures can be compared; resolution 1373
GROUP = "arab-league"


def status_rows(convention):
    """The rows of a treaty's status list, organisations set aside, under their States."""
    table = tables.load("ratifications")
    return table[(table["convention_id"] == convention) & (table["iso3"] != "EUE")].set_index("iso3", drop=False)


def kind(row, lang):
    """What kind of list the data has, said plainly."""
    words, day = edition(lang), row["status_as_of"]
    date = words.date(day) if present(day) else words.text("ledger.treaties.undated_list")
    return words.text(f"ledger.treaties.list_{row['status_list']}", date=date)


def picture(row, lang):
    """One dot for each State at the time of its consent, with the sentence that says the same; nothing where no day is known."""
    found = status_rows(row["convention_id"])
    days = sorted(dates.last_day(day) for day in found["consented_on"].dropna())
    if not days:
        return []
    words, parties = edition(lang), int((found["status"] == "party").sum())
    before = sum(day < EVENT for day in days)
    name = row[f"name_{lang}"]
    caption = words.text("ledger.treaties.spread", name=name, dated=len(days), parties=parties, before=before, after=len(days) - before,
                         event=words.date(EVENT), first=days[0][:4], last=days[-1][:4])
    ends = row["status_as_of"] if present(row["status_as_of"]) else days[-1]
    frame = {"lang": lang, "dir": words.direction, "narrow": True, "label": caption}
    drawn = spread(frame, [{"name": name, "years": [dates.fraction(day) for day in days], "count": str(len(days)),
                            "ends": max(dates.fraction(dates.last_day(ends)), dates.fraction(days[-1]))}],
                   FIRST, LAST, (dates.fraction(EVENT), words.text("lab_conventions.spread.mark")))
    return [Box("", nodes.raw("", drawn, format="html"), Box("", nodes.paragraph(text=caption), tag="figcaption"), tag="figure",
                classes=["treaty-spread"])]


def arab_states(row, lang):
    """The Arab States in a treaty's list, folded: act and day of each; then, in words, those of which the list has no act."""
    if row["status_list"] == "none":
        return []
    words, found = edition(lang), status_rows(row["convention_id"])
    members = tables.load("memberships")
    members = members[(members["group_id"] == GROUP) & members["ended_on"].isna()]["iso3"]
    named = sorted((tables.state_name(one, lang), one) for one in members)
    acted = [(name, found.loc[one]) for name, one in named if one in found.index and found.loc[one, "status"] != "not-listed"]
    silent = [name for name, one in named if one not in found.index or found.loc[one, "status"] == "not-listed"]
    parts = []
    if acted:
        heads = [words.text("ledger.treaties.state"), *(tables.title("ratifications", column, lang) for column in
                                                        ("status", "signed_on", "consented_on", "as_of"))]
        lines = [[name, act(one, lang), *(day(one[column], words) for column in ("signed_on", "consented_on", "as_of"))] for name, one in acted]
        parts.append(plain_table(words.text("ledger.treaties.arab_caption", name=row[f"name_{lang}"]), heads, lines, ["status-table"]))
    if silent:
        date = words.date(row["status_as_of"]) if present(row["status_as_of"]) else words.text("ledger.treaties.undated_list")
        states = words.text("edition.list_separator").join(silent)
        parts.append(nodes.paragraph(text=words.text(f"ledger.treaties.silent_{row['status_list']}", date=date, states=states)))
    summary = words.text("ledger.treaties.arab_summary", parties=sum(one["status"] == "party" for _, one in acted), total=len(named))
    return [Fold("", *parts, summary=summary, classes=["row-fold"])]


def act(one, lang):
    """«party, by accession»; without the act where the list does not give it."""
    status = fields.printed("ratifications", "status", one["status"], lang)
    if not present(one["consent_act"]):
        return status
    return edition(lang).text("ledger.treaties.act", status=status, act=fields.printed("ratifications", "consent_act", one["consent_act"], lang))


def day(value, words):
    """A day in words; an empty one is a dash that a screen reader reads as «not given»."""
    if present(value):
        return words.date(value)
    return [nodes.inline(text="–", classes=["dash"]), nodes.inline(text=words.text("ledger.treaties.no_day"), classes=["hidden"])]
