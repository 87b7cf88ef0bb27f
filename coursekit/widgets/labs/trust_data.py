"""Lab 7's data.

The shape of ``data``, beside what every lab has (``_base.base``):
  grammar   [{conditions [[code, phrase]], share, withhold, otherwise, and}], the words of a rule, those of the own edition first
  years     years for which something refused is counted, as texts
  values    {series: {year: {value, text, sure 0|1 (has a source), kind (qualifier)}}}
  listed    series shown in the table of what is known
"""

from functools import lru_cache

from coursekit.edition import edition, editions
from coursekit.labs.trust.refused import COUNTS, OVER
from coursekit.widgets.labs._base import READER, base, texts

LISTED = ("interpol-refused", "interpol-refused-art3", "interpol-refused-art2", "interpol-refused-other", "red-notices-published",
          "red-notices-and-diffusions", "red-notices-valid", "ccf-admissible", "ccf-deletion-processed", "ccf-deleted")
SERIES = {*(one for found in COUNTS.values() for one in found), *OVER.values(), *LISTED, "interpol-refused-share", "ccf-kept"}


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    values = {}
    for row in rows():
        values.setdefault(row["series_id"], {})[row["period"][:4]] = {
            "value": float(row["value"]), "text": f"{float(row['value']):g}", "sure": int(row["evidence"] != "unsourced"), "kind": row["qualifier"]}
    years = sorted({year for one in (*COUNTS["both"], "interpol-refused") for year in values[one]})
    return {**base(lang, "trust", (*READER, "grammar", "options", "examples", "groups", "points", "rounds", "again", "counted", "against")),
            "grammar": [words_of(one) for one in sorted(editions(), key=lambda one: one != lang)],
            "years": years, "values": values, "listed": list(LISTED)}


def words_of(lang):
    """The words of a rule in one language."""
    own = edition(lang).lookup("lab_trust.grammar")
    return {**own, "conditions": [[code, phrase] for code, phrase in own["conditions"].items()]}


def rows():
    """The figures behind the numbers: whole years and stocks, not parts of a year nor one colour."""
    return [row for row in texts("figures") if row["series_id"] in SERIES and row["span"] in ("year", "point") and not row["category"]]
