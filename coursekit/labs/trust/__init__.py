"""Lab 7: sharing as a repeated game, a tournament of rules with one of the reader's own, and refused notices over what they are set
against.

Three functions of (data, settings), each giving {"sentence", "notes", "table", "chart"} in the language of the data. ``data`` is made
by ``coursekit.widgets.labs.trust_data``; its shape is described there. The two services are invented.
"""

from coursekit.labs.trust import game, refused, tournament

PARTS = {"game": game.game, "tournament": tournament.tournament, "refused": refused.refused}
