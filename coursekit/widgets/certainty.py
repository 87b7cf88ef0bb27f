"""Certainty-based marks: what an answer is worth with how sure its reader was."""

from coursekit.errors import CourseError

LEVELS = {1: "guess", 2: "fairly", 3: "sure"}
LOST = {1: 0, 2: -2, 3: -6}  # for an answer that earns no points


def mark(points, level):
    """The certainty-based mark of an answer, from -6 to 3.

    A right answer earns its level: 1, 2 or 3; a wrong one loses 0, 2 or 6. With these numbers it pays to say what one
    believes: guessing is best below a chance of 67 %, sure from 80 %, fairly sure between.

    Parameters
    ----------
    points : of the answer, from 0 to 1; one that is right in part earns that part of its level.
    level : 1 guessing, 2 fairly sure, 3 sure.

    Raises CourseError for another level.

    Source: A. R. Gardner-Medwin, "Confidence-Based Marking: encouraging rigour through assessment", Physiological Society
    teaching workshop, Bristol, July 2005 (https://tmedwin.net/~ucgbarg/tea/bristol_05.htm); partial credit as Moodle's
    ``question_cbm::adjust_fraction`` counts it (https://docs.moodle.org/en/Using_certainty-based_marking).
    """
    if level not in LEVELS:
        raise CourseError(f"There is no certainty «{level}».", mend="Use 1 (guessing), 2 (fairly sure) or 3 (sure).")
    return level * points if points > 0 else LOST[level]
