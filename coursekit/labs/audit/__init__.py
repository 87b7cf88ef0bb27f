"""Lab 8: the verdicts of the hundred claims under rules of one's own, and a table-top exercise for one person.

Two functions of (data, settings), each giving {"sentence", "notes", "table", "chart"} in the language of the data. ``data`` is made by
``coursekit.widgets.labs.audit_data`` from the tables and from the exercise's file; its shape is described there.
"""

from coursekit.labs.audit import audit, tabletop

PARTS = {"audit": audit.audit, "tabletop": tabletop.tabletop}
