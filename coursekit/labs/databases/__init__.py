"""Lab 3: which system answers a question, what a border post misses, and what a list of names does to the innocent.

Four functions of (data, settings), each giving {"sentence", "notes", "table", "chart"} in the language of the data. ``data`` is
made by ``coursekit.widgets.labs.databases_data`` from the tables; its shape is described there. The travellers, documents and
names are invented and come from a fixed seed; SQLite keeps them (``coursekit.labs.sql``).
"""

from coursekit.labs.databases import ask, border, names, systems

PARTS = {"systems": systems.systems, "border": border.border, "query": ask.ask, "names": names.names}
