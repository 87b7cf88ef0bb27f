"""Lab 1's recorded cases, as record.py wrote them."""

import json
from pathlib import Path

LAB = "01-conventions"
CASES = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))
