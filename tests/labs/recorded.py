"""The recorded cases of every lab, as record.py wrote them: {name of a lab: [case]}."""

import json

from record import file

from coursekit.widgets.labs import labs

LAB = "01-conventions"  # the one that the tests of lab 1's own rules mean
RECORDED = {name: json.loads(file(one.slug).read_text("utf-8")) for name, one in labs().items()}
