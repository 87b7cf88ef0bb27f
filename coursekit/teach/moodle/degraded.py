"""What Moodle cannot take as the course has it. Each rule names what becomes of it instead."""

from coursekit.teach.degrades import of_type
from coursekit.teach.moodle.choice import is_plain
from coursekit.teach.moodle.pairs import FEWEST

def _listed_from_right(item):
    """Whether its choices stand in lists outside the text that carries the direction; gaps in a text stand inside it."""
    return item["dir"] == "rtl" and (item["type"] == "matching" or item["type"] == "classification" and len(item["categories"]) >= FEWEST)


RULES = (
    ("ordering", of_type("ordering"), "needs Moodle 4.4 or its plugin «ordering»; the reasons stand in the general feedback"),
    ("classification", lambda item: item["type"] == "classification" and len(item["categories"]) >= FEWEST, "as matching"),
    ("classification into two", lambda item: item["type"] == "classification" and len(item["categories"]) < FEWEST,
     "as a text with a list in each line: Moodle's matching asks for three choices"),
    ("matrix", of_type("matrix"), "as a table with a list in each cell"),
    ("matching", of_type("matching"), "the reasons stand in the general feedback: Moodle has none for a pair"),
    ("matching, classification, matrix", of_type("matching", "classification", "matrix"), "choices are plain letters, without emphasis"),
    ("matching from right to left", _listed_from_right, "the lists of choices run as the Moodle page does, whatever the item says"),
    ("true or false", lambda item: item["type"] == "truefalse" and not is_plain(item), "as multiple choice: its options are no bare words"),
    ("numeric with a unit", lambda item: item["type"] == "numeric" and item.get("unit"), "the unit stands under the question"),
    ("numeric", of_type("numeric"), "Moodle reads Western digits alone, and no per cent sign behind them"),
    ("short", of_type("short"), "spellings are listed: Moodle folds upper and lower case alone, not hamza or marks"),
    ("open", of_type("open"), "model answer and rubric stand in the marker's notes and in the general feedback"),
)
