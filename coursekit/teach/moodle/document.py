"""The file: a category for the course and one for each chapter, each before its questions."""

from coursekit.edition import edition
from coursekit.teach.markup import document, element
from coursekit.teach.moodle.parts import text
from coursekit.teach.moodle.question import idnumber, question


def quiz(chapters):
    """The bytes of the file. ``chapters``: see :func:`coursekit.teach.groups.chapters`.

    Parallel forms of an item stand in a category of their own below the chapter's, from which a quiz draws one at random.
    """
    entries = []
    for chapter in chapters:
        top = f"$course$/top/{escaped(edition(chapter.lang).text('book.site'))} ({chapter.lang})/{escaped(chapter.title)}"
        entries.append(category(top, f"{chapter.id}-{chapter.lang}"))
        entries += [question(group[0]) for group in chapter.groups if len(group) == 1]
        for group in chapter.groups:
            if len(group) > 1:
                entries.append(category(f"{top}/{group[0]['id'].rsplit('-', 1)[0]}", f"{idnumber(group[0])}-forms"))
                entries += [question(form) for form in group]
    return document(element("quiz", None, entries))


def category(path, idnumber):
    """The category of the questions that follow; ``path``: from the course's top category, names between slashes."""
    return element("question", {"type": "category"}, text("category", path), text("info", "", format="html"),
                   element("idnumber", None, idnumber))


def escaped(name):
    """A name in a path: a slash of its own is doubled (question/format.php, split_category_path)."""
    return name.replace("/", "//")
