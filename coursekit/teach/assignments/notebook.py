"""An assignment as the source notebook that nbgrader makes the student version from.

Source of the cells' metadata: nbgrader's format, schema version 3, https://nbgrader.readthedocs.io/en/stable/contributor_guide/metadata.html.
"""

import json

from coursekit.edition import edition
from coursekit.teach.assignments.read import BEGIN, END, HIDE, SHOW

RECORD = "record.json"


def notebook(assignment, lang):
    """The source notebook in one language as JSON text; the same text for the same assignment."""
    words = edition(lang)
    t = lambda key, **values: words.text(f"assignments.{key}", **values)
    total = assignment.automatic() + sum(one.points for one in assignment.written.rubric)
    head = t("head", minutes=assignment.minutes, automatic=assignment.automatic(), total=total)
    cells = [_markdown("intro", f"# {assignment.title[lang]}\n\n{assignment.intro[lang].strip()}\n\n{head}"),
             _code("setup", assignment.setup + f'\n\nLANG = "{lang}"')]
    for number, task in enumerate(assignment.tasks, 1):
        points = sum(tests.points for tests in task.tests)
        cells.append(_markdown(f"{task.id}-text", _heading(t, number, task.title[lang], points) + task.text[lang].strip()))
        cells.append(_code(task.id, task.code, solution=True))
        cells += [_code(f"{task.id}-tests-{place}", _tested(tests), points=tests.points) for place, tests in enumerate(task.tests, 1)]
    number = len(assignment.tasks) + 1
    if assignment.items:
        text = _heading(t, number, t("items.title"), len(assignment.items)) + t("items.text", file=RECORD)
        shown = [_code(f"item-{id}", f'exercise("{id}", lang=LANG, record="{RECORD}")') for id in assignment.items]
        shown[0]["source"] = "from coursekit.widgets.item import exercise\n\n" + shown[0]["source"]
        counted = f"from coursekit.teach.grades import points_of\n\npoints_of({json.dumps(assignment.items)}, lang=LANG)"
        cells += [_markdown("items-text", text), *shown, _code("items-points", counted, points=len(assignment.items))]
        number += 1
    written, most = assignment.written, sum(one.points for one in assignment.written.rubric)
    rubric = "\n".join(f"- {t('criterion', points=one.points)} {one.text[lang].strip()}" for one in written.rubric)
    cells.append(_markdown("written-text", _heading(t, number, written.title[lang], most) + f"{written.text[lang].strip()}\n\n{t('rubric')}\n\n{rubric}"))
    cells.append(_cell("markdown", "written", f"{BEGIN}\n{written.model[lang].strip()}\n{END}", solution=True, grade=True, points=most))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps({"cells": cells, "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}}, "nbformat": 4,
                       "nbformat_minor": 5}, ensure_ascii=False, indent=1) + "\n"


def _heading(t, number, title, points):
    return f"## {t('task', number=number, title=title, points=points)}\n\n"


def _tested(tests):
    hidden = f"{HIDE}\n{tests.hidden}\n{SHOW}" if tests.hidden else ""
    return "\n".join(part for part in (tests.shown or "# graded by tests that are not shown here", hidden) if part)


def _markdown(id, text):
    return _cell("markdown", id, text)


def _code(id, code, solution=False, points=None):
    return _cell("code", id, code, solution=solution, grade=points is not None, points=points)


def _cell(kind, id, source, solution=False, grade=False, points=None):
    marks = {"grade": grade, "grade_id": id, "locked": not solution, "schema_version": 3, "solution": solution, "task": False, "cell_type": kind}
    if grade:
        marks["points"] = points
    cell = {"cell_type": kind, "id": id[:64], "metadata": {"nbgrader": marks}, "source": source}
    return {**cell, "execution_count": None, "outputs": []} if kind == "code" else cell
