"""Lab 5: what an early warning is worth: on an invented region, on the record of deaths by State and year, and in costs.

Three functions of (data, settings). ``data`` is made by ``coursekit.widgets.labs.warning_data``; its shape is described there. The
region of ``signal`` is invented and comes from a seed; the figures of ``record`` are real; the forecast of ``cost`` is the reader's own.
"""

from coursekit.labs.warning.cost import cost
from coursekit.labs.warning.record import record
from coursekit.labs.warning.signal import signal

PARTS = {"signal": signal, "record": record, "cost": cost}
