"""Lab 2: operations and centres against the figures for a region, and what a comparison of before and after can say.

Two functions of (data, settings). ``data`` is made by ``coursekit.widgets.labs.operations_data``; its shape is described there.
Nothing here proves or disproves that an operation worked: the lab shows how much of an answer is the choice of a window.
"""

from coursekit.labs.operations.timeline import timeline
from coursekit.labs.operations.window import window

PARTS = {"timeline": timeline, "window": window}
