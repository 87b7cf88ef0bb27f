"""A course folder for nbgrader: ``source/NAME/NAME.ipynb``, the configuration, and notes for whoever marks."""

from pathlib import Path

from coursekit.archive import write_file
from coursekit.errors import RequestError
from coursekit.teach import asked
from coursekit.teach.assignments.notebook import RECORD, notebook
from coursekit.teach.assignments.read import load, names
from coursekit.widgets.bundle import course_id

CONFIG = '''"""nbgrader's settings for this course. `nbgrader generate_assignment NAME` makes release/, `nbgrader autograde NAME` reads submitted/."""

from pathlib import Path

c = get_config()  # noqa: F821 - given by nbgrader

c.CourseDirectory.course_id = "{course}"
c.ClearSolutions.code_stub = {{"python": "# {code}\\nraise NotImplementedError()"}}
c.ClearSolutions.text_stub = "{text}"
c.ExecutePreprocessor.timeout = 120  # seconds a cell; the slowest takes under five
# the page of feedback: in the students' language, and nothing asked of another host
c.GenerateFeedback.HTMLExporter.template_file = str(Path(__file__).resolve().parent / "feedback.html.j2")
'''


def write(out, wanted="all", lang="en"):
    """Writes the folder and returns the paths of its files.

    Parameters
    ----------
    out : a folder; what it holds besides (submissions, a gradebook) is left alone, and the files written here are replaced.
    wanted : «all», or chapters as an instructor asks for them; a chapter's assignment is that of its lab.
    lang : the edition.

    Raises RequestError for an unknown language or chapter, and where a chapter has no assignment.
    """
    words, out = asked.language(lang), Path(out)
    numbers = [chapter[:2] for chapter in asked.chapters(wanted)]
    chosen = [load(name) for name in names() if name[:2] in numbers]
    if not chosen:
        raise RequestError("These chapters have no assignment.", mend=f"There are: {', '.join(names())}.")
    if out.exists() and not out.is_dir():
        raise RequestError("This is a file.", file=str(out), mend="Name a folder.")
    t = lambda key, **values: words.text(f"assignments.{key}", **values)
    files = {f"source/{one.name}/{one.name}.ipynb": notebook(one, lang) for one in chosen}
    files["nbgrader_config.py"] = CONFIG.format(course=course_id(), code=t("code_stub"), text=t("text_stub"))
    files["feedback.html.j2"] = _feedback(words)
    files["MARKING.md"] = "\n".join([f"# {t('notes.title')}", "", t("notes.text", file=RECORD), "", *(_notes(one, lang, t) for one in chosen)])
    return [write_file(out / name, files[name]) for name in sorted(files)]


def _feedback(words):
    """nbgrader's page of feedback in the words of an edition."""
    text = (Path(__file__).parent / "feedback.html.j2").read_text("utf-8")
    said = {"lang": words.code, "dir": words.direction, **words.lookup("assignments.feedback")}
    for name, word in said.items():
        text = text.replace(f"@{name}@", word.replace("'", "\\'"))
    return text


def _notes(one, lang, t):
    """What an instructor gets of an assignment: the mistakes to expect, what they earn, the rubric and a model answer."""
    lines = [f"## {one.name}: {one.title[lang]}", "", t("notes.mistakes", points=one.automatic()), ""]
    lines += [f"- {t('notes.points', points=mistake.points)} {mistake.what[lang].strip()}" for mistake in one.mistakes]
    lines += ["", t("rubric"), "", *(f"- {t('criterion', points=line.points)} {line.text[lang].strip()}" for line in one.written.rubric)]
    return "\n".join([*lines, "", t("notes.model"), "", *(f"> {line}" for line in one.written.model[lang].strip().splitlines()), ""])
