"""What is handed out looks like the book: its colours, measures and faces, inside the one file."""

import base64
import re
from html import escape

from coursekit.edition import ROOT, edition

BOOK = ROOT / "coursekit" / "book" / "static"  # read as files: neither side of the course imports the other
STATIC = ROOT / "coursekit" / "teach" / "static"
ARABIC = re.compile(r"[\u0600-\u06ff]")
FACE = re.compile(r"@font-face \{.*?\}\n", re.DOTALL)
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def style(body):
    """The names of the course's colours and measures, and those of its faces that a text uses, as data in the sheet."""
    def face(found):
        if "size-adjust" in found[0]:  # a second face from the same file: the sheet falls back on the first
            return ""
        name = re.search(r'url\("fonts/([\w-]+)\.woff2"\)', found[0])[1]
        wanted = {"course-naskh": ARABIC.search(body), "course-serif-italic": "<em" in body}.get(name, True)
        if not wanted:
            return ""
        data = base64.b64encode((BOOK / "fonts" / f"{name}.woff2").read_bytes()).decode()
        return found[0].replace(f"fonts/{name}.woff2", f"data:font/woff2;base64,{data}")

    return FACE.sub(face, (BOOK / "course.css").read_text("utf-8"))


def page(lang, title, body, *sheets, extra=""):
    """A whole HTML document that needs nothing beside it. ``sheets``: style sheets in this folder; ``extra``: more style."""
    own = "\n".join((STATIC / name).read_text("utf-8") for name in sheets)
    return PAGE.format(lang=lang, dir=edition(lang).direction, title=escape(title), style=f"{style(body)}{own}\n{extra}", body=body)
