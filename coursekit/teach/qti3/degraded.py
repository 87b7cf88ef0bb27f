"""What QTI 3.0 cannot take as the course has it. Each rule names what becomes of it instead."""

from coursekit.teach.degrades import of_type

RULES = (
    ("ordering", of_type("ordering"), "scored by the share of right places and not by the longest run in order"),
    ("classification", of_type("classification"), "as matching"),
    ("matrix", of_type("matrix"), "as matching of cells with codes"),
    ("short", of_type("short"), "spellings are listed: QTI folds upper and lower case alone, not hamza or marks"),
    ("open", of_type("open"), "scored by a person with the rubric"),
)
