"""Questions with options: one right, several right, true or false."""

import re

from coursekit.teach.canvas.parts import Question, answered, material, respcondition, setvar
from coursekit.teach.markup import element, paragraph, phrases

RESPONSE = "response1"


def choice(item):
    """One right option."""
    return _question(item, question_type(item), "Single")


def multiple(item):
    """Several right options; Canvas takes off for each wrong one what a right one gives, as the course does."""
    return _question(item, "multiple_answers_question", "Multiple")


def question_type(item):
    """true_false_question where Canvas finds the two English words that it looks for (choice_interaction.rb,
    process_true_false_question), a question with two options everywhere else."""
    said = [option["text"] for option in item["options"]]
    known = item["type"] == "truefalse" and all(re.search(word, text, re.I) for word, text in zip(("true", "false"), said))
    return "true_false_question" if known else "multiple_choice_question"


def _question(item, kind, cardinality):
    ids = {option["id"]: str(1000 + place) for place, option in enumerate(item["options"], 1)}
    labels = [element("response_label", {"ident": ids[option["id"]]}, material(item, phrases(option["text"])))
              for option in item["options"]]
    response = element("response_lid", {"ident": RESPONSE, "rcardinality": cardinality}, element("render_choice", None, labels))
    # the condition that gives the points stands last: the importer keeps the last weight that it reads of an option
    conditions = [*answered([(RESPONSE, id) for id in ids.values()]), _right(item, ids)]
    feedback = [(f"{ids[option['id']]}_fb", [paragraph(option["rationale"])]) for option in item["options"]]
    return Question(kind, [response], conditions, feedback, list(ids.values()))


def _right(item, ids):
    equal = {id: element("varequal", {"respident": RESPONSE}, ident) for id, ident in ids.items()}
    if item["type"] != "multiple":
        return respcondition([equal[item["key"][0]]], [setvar("100")])
    every = [equal[id] if id in item["key"] else element("not", None, equal[id]) for id in ids]
    return respcondition([element("and", None, every)], [setvar("100")])
