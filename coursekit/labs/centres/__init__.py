"""Lab 4: what the bodies of a region do and what none of them does, how an exchange is built, and two bodies side by side.

Three functions of (data, settings), each giving {"sentence", "notes", "table", "chart"} in the language of the data. ``data`` is
made by ``coursekit.widgets.labs.centres_data`` from the tables; its shape is described there.
"""

from coursekit.labs.centres import exchange, functions, profile

PARTS = {"functions": functions.functions, "exchange": exchange.exchange, "profile": profile.profile}
