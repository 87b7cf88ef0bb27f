"""A pack: what an instructor hands on, and in an archive of its own what stays with the instructor.

Files for platforms hold their keys, so they stay with the instructor too.
"""

from pathlib import Path

from coursekit.archive import write_zip
from coursekit.edition import edition
from coursekit.errors import RequestError
from coursekit.teach.chapter import chapter
from coursekit.teach.pack import contents, instructor, notebook, paper, platforms, student
from coursekit.teach.slides import slides


def pack(chapter_ids, lang, out, say=lambda line: None):
    """Writes the two archives of some chapters in one edition; returns [(path, names of its files), ...].

    ``out``: the archive to hand on; the other one lies beside it, «-instructor» behind its name. ``say`` is told of each
    chapter when it is done. Everything is made before anything is written. Raises RequestError where ``out`` is no .zip.
    """
    out = Path(out)
    if out.suffix != ".zip":
        raise RequestError("A pack is an archive.", file=str(out), mend="Name a file that ends in .zip.")
    open_files, kept = {}, {}
    for name in chapter_ids:
        one = chapter(name, lang)
        open_files |= handed(one)
        kept |= withheld(one)
        say(edition(lang).text("teach.pack.made", chapter=one.name))
    kept |= platforms.files(chapter_ids, lang)
    made = []
    for path, files, which in ((out, open_files, "open"), (out.with_name(f"{out.stem}-instructor.zip"), kept, "kept")):
        files["README.html"] = contents.page(files, which, lang)
        made.append((write_zip(path, files), sorted(files)))
    return made


def handed(one):
    """The files that may be handed to students: no key, no reason, no item kept for assessment."""
    files = {"slides.html": slides(one.id, one.lang, keys=False), "plans.html": paper.plans(one), "handout.html": student.handout(one)}
    if one.lab:
        files[f"{one.lab}.ipynb"] = notebook.student(one)
    return {f"{one.id}/{name}": content for name, content in files.items()}


def withheld(one):
    """The files of the instructor alone."""
    files = {"slides.html": slides(one.id, one.lang), "key.html": instructor.key(one), "notes.html": instructor.notes(one)}
    assessed = instructor.assessment(one)
    if assessed:
        files["assessment.html"] = assessed
    if one.lab:
        files[f"{one.lab}-solved.ipynb"] = notebook.solved(one)
    return {f"{one.id}/{name}": content for name, content in files.items()}
