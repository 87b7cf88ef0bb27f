"""Lab 1: who is bound by what, which legal path that opens, and what eight definitions call terrorism.

Three functions of (data, settings), each giving {"sentence", "notes", "table", "chart"} in the language of the data.
``data`` is made by ``coursekit.widgets.labs.conventions_data`` from the tables; its shape is described there. Standard library only,
and of it only what MicroPython has: the same files answer in a notebook, in the tests and on the page.
"""

from coursekit.labs.conventions.coding import coder
from coursekit.labs.conventions.legal import path
from coursekit.labs.conventions.treaties import explorer

PARTS = {"explorer": explorer, "path": path, "coder": coder}
