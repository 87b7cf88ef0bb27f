"""What Canvas cannot take as the course has it. Each rule names what becomes of it instead."""

from coursekit.teach.canvas.choice import question_type
from coursekit.teach.degrades import of_type

RULES = (
    ("ordering", of_type("ordering"),
     "as matching to places, scored by the share of right places and not by the longest run in order"),
    ("classification", of_type("classification"), "as matching"),
    ("matrix", of_type("matrix"), "as a table with a list in each cell; the rationales stand in the general feedback"),
    ("matching, classification, ordering, matrix", of_type("matching", "classification", "ordering", "matrix"),
     "the choices are plain letters, without emphasis; a mark of direction stands for dir"),
    ("matching, classification, ordering", of_type("matching", "classification", "ordering"),
     "a rationale is shown with a wrong answer only, and in classic quizzes only: New Quizzes reads none for matching"),
    ("matching with a spare right part",
     lambda item: item["type"] == "matching" and len(set(item["key"].values())) < len(item["right"]), "its rationale stands in the general feedback"),
    ("true or false", lambda item: item["type"] == "truefalse" and question_type(item) != "true_false_question",
     "as multiple choice: Canvas knows the two words in English only"),
    ("numeric, short", lambda item: item["type"] in ("numeric", "short") and item["traps"],
     "what is said to foreseen wrong answers stands in the general feedback"),
    ("numeric with a unit", lambda item: item["type"] == "numeric" and item.get("unit"),
     "the unit stands under the question"),
    ("short", of_type("short"), "spellings are listed: Canvas folds upper and lower case alone, not hamza or marks"),
    ("open", of_type("open"), "model answer and rubric stand in the general feedback; Canvas takes no rubric from QTI"),
)
