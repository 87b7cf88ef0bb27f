"""Lab 6's data. Country, programme and their numbers are invented and stand in the model; the counts are drawn from the tables.

The shape of ``data``, beside what every lab has (``_base.base``):
  counts   [[day, members]] of the Coalition, in order of time
  whom     whom the counts count, as the series says it
  founded  day on which the Coalition began
"""

from functools import lru_cache

from coursekit.widgets.labs._base import READER, base, texts

SERIES, BODY = "coalition-members", "coalition"


@lru_cache(maxsize=None)
def data(lang):
    """Everything the model asks for, in one language."""
    series = next(row for row in texts("series") if row["series_id"] == SERIES)
    body = next(row for row in texts("institutions") if row["institution_id"] == BODY)
    return {**base(lang, "programme", (*READER, "offer", "options")),
            "counts": [[row["period"], int(float(row["value"]))] for row in counts()],
            "whom": series[f"counts_{lang}"], "founded": body["founded_on"]}


def counts():
    """Rows of the counts, each with a source, in order of time."""
    found = [row for row in texts("figures") if row["series_id"] == SERIES and row["qualifier"] == "exact" and row["evidence"] != "unsourced"]
    return sorted(found, key=lambda row: row["period"])
