"""The question files for platforms that a pack brings along: both pools, so they stay with the instructor."""

from coursekit.archive import zip_bytes
from coursekit.teach import groups
from coursekit.teach.canvas.package import package as canvas
from coursekit.teach.moodle.document import quiz as moodle


def files(chapter_ids, lang):
    """{name in the archive: content} for every platform that the course writes files for."""
    chapters = groups.chapters(",".join(chapter_ids), lang)
    return {"platforms/canvas.zip": zip_bytes(canvas(chapters)), "platforms/moodle.xml": moodle(chapters)}
