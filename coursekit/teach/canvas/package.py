"""The package: the manifest, and for each chapter the questions and what Canvas has to know about the quiz."""

from coursekit.teach.canvas.item import identifier, metadata, points, question
from coursekit.teach.markup import document, element

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
METADATA = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def package(chapters):
    """The files of the package: name -> bytes.

    ``chapters``: see :func:`coursekit.teach.groups.chapters`. A group of several forms becomes one place in the quiz, which
    draws one of them for each student.
    """
    files, resources = {}, []
    for chapter in chapters:
        name = f"quiz-{chapter.id}-{chapter.lang}"
        questions, about = f"{name}/{name}.xml", f"{name}/assessment_meta.xml"
        files[questions], files[about] = document(_quiz(chapter, name)), document(_about(chapter, name))
        resources += [element("resource", {"identifier": name, "type": "imsqti_xmlv1p2"}, element("file", {"href": questions}),
                              element("dependency", {"identifierref": f"{name}-meta"})),
                      element("resource", {"identifier": f"{name}-meta", "type": METADATA, "href": about},
                              element("file", {"href": about}))]
    about = element("metadata", None, element("schema", None, "IMS Content"), element("schemaversion", None, "1.1.3"))
    files["imsmanifest.xml"] = document(element("manifest", {"identifier": "course-questions", "xmlns": MANIFEST}, about,
                                                element("organizations"), element("resources", None, resources)))
    return files


def _quiz(chapter, name):
    entries = [question(group[0]) if len(group) == 1 else _drawn(group) for group in chapter.groups]
    section = element("section", {"ident": "root_section"}, entries)
    quiz = element("assessment", {"ident": name, "title": chapter.title}, metadata({"cc_maxattempts": "unlimited"}), section)
    return element("questestinterop", {"xmlns": QTI}, quiz)


def _drawn(group):
    """Parallel forms as a section of which one question is drawn: Canvas's question group, worth what its questions are worth
    (assessment_test_converter.rb, process_section)."""
    selection = element("selection", None, element("selection_number", None, "1"))
    return element("section", {"ident": f"{identifier(group[0])}-forms", "title": group[0]["id"]},
                   element("selection_ordering", None, selection), [question(form) for form in group])


def _about(chapter, name):
    worth = sum(points(group[0]) for group in chapter.groups)
    return element("quiz", {"identifier": name, "xmlns": CANVAS}, element("title", None, chapter.title), element("description"),
                   element("shuffle_answers", None, "false"), element("scoring_policy", None, "keep_highest"),
                   element("quiz_type", None, "assignment"), element("points_possible", None, f"{worth:g}"),
                   element("show_correct_answers", None, "true"), element("allowed_attempts", None, "-1"),
                   element("available", None, "false"))
