"""The package: the manifest, one file an item, one test a chapter."""

from coursekit.teach.markup import document, element
from coursekit.teach.qti3.item import NAMESPACE, assessment_item

MANIFEST = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"


def package(chapters):
    """The files of the package: name -> bytes. ``chapters``: see :func:`coursekit.teach.groups.chapters`. Of several forms
    of an item a test draws one."""
    files, resources = {}, []
    for chapter in chapters:
        items = [form for group in chapter.groups for form in group]
        for item in items:
            files[_path(item)] = assessment_item(item)
        test = f"tests/{chapter.id}.xml"
        files[test] = document(_test(chapter))
        resources.append(_resource(f"test-{chapter.id}", "imsqti_test_xmlv3p0", test, [f"item-{item['id']}" for item in items]))
        resources += [_resource(f"item-{item['id']}", "imsqti_item_xmlv3p0", _path(item)) for item in items]
    about = element("metadata", None, element("schema", None, "QTI Package"), element("schemaversion", None, "3.0.0"))
    files["imsmanifest.xml"] = document(element("manifest", {"xmlns": MANIFEST, "identifier": "course-questions"}, about,
                                                element("organizations"), element("resources", None, resources)))
    return files


def _path(item):
    return f"items/{item['id']}.xml"


def _resource(identifier, kind, path, needs=()):
    return element("resource", {"identifier": identifier, "type": kind, "href": path}, element("file", {"href": path}),
                   [element("dependency", {"identifierref": other}) for other in needs])


def _test(chapter):
    entries = [_reference(group[0]) if len(group) == 1 else _drawn(group) for group in chapter.groups]
    section = element("qti-assessment-section", {"identifier": "items", "title": chapter.title, "visible": "true"}, entries)
    part = element("qti-test-part", {"identifier": "part", "navigation-mode": "nonlinear", "submission-mode": "individual"}, section)
    return element("qti-assessment-test", {"xmlns": NAMESPACE, "identifier": f"test-{chapter.id}", "title": chapter.title}, part)


def _drawn(group):
    return element("qti-assessment-section", {"identifier": f"forms-{group[0]['id']}", "title": group[0]["id"], "visible": "false"},
                   element("qti-selection", {"select": "1"}), [_reference(form) for form in group])


def _reference(item):
    return element("qti-assessment-item-ref", {"identifier": f"ref-{item['id']}", "href": f"../{_path(item)}"})
