"""Lab 8's data: the verdicts from the tables, the exercise from its file.

The shape of ``data``, beside what every lab has (``_base.base``):
  codes      {verdict: {code: words}}
  claims     [{id, text, better, verdict, fault (code or empty), in {grouping: group}}]
  groupings  [{id, name, groups [[id, name]]}]
  faults     [[code, words]]
  case       the exercise as audit_case.yml describes it
  seeds      [seed as text]
  sources    {id: citation} of the law that the exercise touches
"""

import re
from functools import lru_cache
from pathlib import Path

from coursekit.edition import edition, read_yaml
from coursekit.sources import cite
from coursekit.widgets.labs._base import READER, base, texts

CASE = Path(__file__).with_name("audit_case.yml")
SEEDS = [str(n) for n in range(1, 13)]
GROUPINGS = ("part", "section", "kind", "evidence", "anchor")
OWN_TEXT = "shaf-center-report"  # the report itself is no evidence for what it says
EVIDENCE = ("official", "study", "press", "report")
ANCHORS = ("body", "number", "none")


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    words = edition(lang)
    return {
        **base(lang, "audit", READER),
        "codes": {"verdict": words.lookup("data.codes.verdict")}, "claims": claims(lang), "groupings": groupings(lang),
        "faults": [*words.lookup("data.codes.fault").items(), ("own", words.text("lab_audit.own_fault"))],
        "case": case(), "seeds": SEEDS,
        "sources": {one: cite(one, lang)["text"] for one in law_sources()},
    }


@lru_cache(maxsize=None)
def case():
    """The exercise: nodes, chances, law, with the order in which the file has them."""
    found = read_yaml(CASE)
    for node in found["nodes"].values():
        node["order"] = list(node["choices"])
    return {**found, "meter_order": list(found["meters"]), "law_order": list(found["law"])}


def law_sources():
    """Ids of the sources of the exercise's law, each once."""
    return sorted({one for listed in case()["law"].values() for one in listed})


def section_key(section):
    """The key of a section's name among the words of the ledger."""
    return re.sub(r"[^a-z0-9]+", "-", section.lower()).strip("-")


def evidence_of(claim, kinds):
    """The best kind of evidence that a claim's verdict rests on."""
    found = {kinds[one] for one in claim["sources"].split() if one != OWN_TEXT}
    if found & {"primary", "official-copy"}:
        return "official"
    return "study" if "secondary" in found else "press" if found else "report"


def anchor_of(anchors):
    """What a claim offers to look up: a number or a year, else a body or a treaty, else nothing of the kind."""
    return "number" if {"number", "year"} & set(anchors) else "body" if anchors else "none"


def claims(lang):
    """Every claim with its verdict, its fault and the groups in which it stands."""
    kinds = {row["source_id"]: row["kind"] for row in texts("sources")}
    coded = {row["claim_id"]: row for row in texts("claim_codings")}
    found = []
    for row in texts("claims"):
        code = coded[row["claim_id"]]
        found.append({
            "id": row["claim_id"], "text": row[f"claim_{lang}"], "better": row[f"better_statement_{lang}"], "verdict": row["verdict"],
            "fault": code["fault"],
            "in": {"part": row["chapter_id"], "section": section_key(row["section"]), "kind": code["claim_kind"],
                   "evidence": evidence_of(row, kinds), "anchor": anchor_of(code["anchors"].split())}})
    return found


def groupings(lang):
    """The ways to group claims, each with its groups in the order of the report or of the codes."""
    words, rows = edition(lang), texts("claims")
    parts = {row["chapter_id"]: row[f"title_{lang}"] for row in texts("chapters")}
    sections = words.lookup("ledger.sections")
    listed = {
        "part": [(one, parts[one]) for one in sorted({row["chapter_id"] for row in rows})],
        "section": [(one, sections[one]) for one in dict.fromkeys(section_key(row["section"]) for row in rows)],
        "kind": list(words.lookup("data.codes.claim_kind").items()),
        "evidence": [(one, words.text(f"lab_audit.evidence.{one}")) for one in EVIDENCE],
        "anchor": [(one, words.text(f"lab_audit.anchor.{one}")) for one in ANCHORS]}
    return [{"id": one, "name": words.text(f"lab_audit.grouping.{one}"), "groups": [list(pair) for pair in listed[one]]} for one in GROUPINGS]
