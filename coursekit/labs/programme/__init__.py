"""Lab 6: a four-year programme on a budget, the same when a partner leaves, and a coalition's growth from its counts.

Three functions of (data, settings), each giving {"sentence", "notes", "table", "tables", "chart"} in the language of the data.
Country, programme and numbers of the first two are invented and stand in ``measures``; the counts of the third come from the tables
(``coursekit.widgets.labs.programme_data``, where the shape of ``data`` is described).
"""

from coursekit.labs.programme import coalition, plan, withdrawal

PARTS = {"plan": plan.plan, "withdrawal": withdrawal.withdrawal, "coalition": coalition.coalition}
