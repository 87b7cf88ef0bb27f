"""EPUB 3 of a volume. One XHTML file a page, the course's faces, a list of contents for old and new readers.

Source: EPUB 3.3, https://www.w3.org/TR/epub-33/, and EPUB Accessibility 1.1, https://www.w3.org/TR/epub-a11y-11/.
"""

import hashlib
import mimetypes
import uuid
from html import escape
from pathlib import Path
from xml.etree import ElementTree

from coursekit import archive
from coursekit.book import currency
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.press.html import STATIC, title_page
from coursekit.press.links import rewrite
from coursekit.press.volume import copied

MIMETYPE = "application/epub+zip"
FACES = {"ar": ("course-naskh", "course-serif"), "en": ("course-serif", "course-serif-italic")}
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
XHTML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}" dir="{dir}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="epub.css"/></head>
<body{kind}>
{body}
</body>
</html>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{lang}" dir="{dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{id}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{lang}</dc:language>
<dc:creator>{author}</dc:creator>
<dc:rights>{licence}</dc:rights>
<meta property="dcterms:modified">{day}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta name="cover" content="cover-picture"/>
</metadata>
<manifest>
{manifest}
</manifest>
<spine toc="ncx" page-progression-direction="{dir}">
{spine}
</spine>
</package>
"""
NCX = """<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{lang}">
<head><meta name="dtb:uid" content="urn:uuid:{id}"/></head>
<docTitle><text>{title}</text></docTitle>
<navMap>
{points}
</navMap>
</ncx>
"""


def write(volume, path):
    """Writes a volume as EPUB and returns the path; the same site gives the same bytes.

    Raises CourseError where a page is not well-formed.
    """
    volume, words = copied(volume), edition(volume.lang)
    rewrite(volume, lambda slug, place: (place, f"{slug}.xhtml{f'#{place}' if place else ''}"))
    title = " · ".join(part for part in (volume.subtitle, volume.title) if part)
    common = {"lang": volume.lang, "dir": words.direction, "title": escape(title)}
    files, pictures = {}, {}
    for page in volume.pages:
        for picture in page.body.find_all("img", src=True):
            source = (volume.site / page.name).parent.joinpath(picture["src"]).resolve()
            picture["src"] = pictures[source] = f"pictures/{source.name}"
        page.body.name = "main"
        files[f"{page.slug}.xhtml"] = xhtml(page.body.decode(formatter="minimal"), page.title, common)
    files["title.xhtml"] = xhtml(title_page(volume), title, common)
    files["cover.xhtml"] = xhtml(f'<section class="cover"><img src="cover.svg" alt="{escape(title)}"/></section>', title, common, "cover")
    files["cover.svg"] = cover(volume, words)
    files["nav.xhtml"] = xhtml(navigation(volume, words), words.text("press.contents"), common)
    files["epub.css"] = (STATIC / "epub.css").read_text("utf-8") + faces(volume.lang)
    files |= {f"fonts/{name}.woff2": (volume.site / "_static/fonts" / f"{name}.woff2").read_bytes() for name in FACES[volume.lang]}
    files |= {name: source.read_bytes() for source, name in pictures.items()}
    day = currency.read_last()
    identity = uuid.UUID(hashlib.sha256("".join(f"{name}{len(files[name])}" for name in sorted(files)).encode() + volume.file.encode()).hexdigest()[:32])
    common["id"] = identity
    files["toc.ncx"] = NCX.format(**common, points="\n".join(
        f'<navPoint id="p{n}" playOrder="{n}"><navLabel><text>{escape(page.title)}</text></navLabel><content src="{page.slug}.xhtml"/></navPoint>'
        for n, page in enumerate(volume.pages, 1)))
    order = ["cover", "title", "nav", *(page.slug for page in volume.pages)]
    files["package.opf"] = PACKAGE.format(**common, author=escape(volume.author), licence=escape(words.text("book.footer.licence")), day=day,
                                          manifest="\n".join(entry(name, files[name]) for name in sorted(files)),
                                          spine="\n".join(f'<itemref idref="{identifier(f"{name}.xhtml")}"/>' for name in order))
    inside = {f"EPUB/{name}": content for name, content in files.items()} | {"META-INF/container.xml": CONTAINER}
    return archive.write_zip(path, inside, first={"mimetype": MIMETYPE})


def xhtml(body, title, common, kind=""):
    """One file of the e-book, checked to be well-formed XML."""
    kind = f' epub:type="{kind}"' if kind else ""
    text = XHTML.format(**{**common, "title": escape(title)}, body=body, kind=kind)
    try:
        ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise CourseError(f"The page «{title}» is no XHTML: {error}.", mend="Mend the HTML of the directive that wrote it.") from error
    return text


def navigation(volume, words):
    """The contents under their parts: the pages, and of each chapter its sections."""
    lines, part = [], ""
    for page in volume.pages:
        if page.part != part:
            if part:
                lines.append("</ol></li>")
            part = page.part
            lines.append(f"<li><span>{escape(part)}</span><ol>")
        below = [(one.find_parent(id=True)["id"], one.get_text(" ", strip=True)) for one in page.body.find_all("h2") if one.find_parent(id=True)]
        inner = "".join(f'<li><a href="{page.slug}.xhtml#{place}">{escape(said)}</a></li>' for place, said in below)
        lines.append(f'<li><a href="{page.slug}.xhtml">{escape(page.title)}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>')
    if part:
        lines.append("</ol></li>")
    return (f'<nav epub:type="toc" id="toc"><h1>{escape(words.text("press.contents"))}</h1><ol>{"".join(lines)}</ol></nav>\n'
            f'<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="cover" href="cover.xhtml">{escape(words.text("press.cover"))}</a></li>'
            f'<li><a epub:type="bodymatter" href="{volume.pages[0].slug}.xhtml">{escape(volume.pages[0].title)}</a></li></ol></nav>')


def entry(name, content):
    """A line of the manifest."""
    text = content if isinstance(content, str) else ""
    properties = [word for word, there in (("nav", name == "nav.xhtml"), ("cover-image", name == "cover.svg"),
                                           ("svg", name.endswith(".xhtml") and "<svg" in text)) if there]
    kind = {".xhtml": "application/xhtml+xml", ".ncx": "application/x-dtbncx+xml", ".woff2": "font/woff2"}.get(
        Path(name).suffix) or mimetypes.guess_type(name)[0]
    return (f'<item id="{identifier(name)}" href="{name}" media-type="{kind}"'
            + (f' properties="{" ".join(properties)}"' if properties else "") + "/>") if name != "package.opf" else ""


def identifier(name):
    """The id of a file in the package."""
    return {"cover.svg": "cover-picture", "toc.ncx": "ncx"}.get(name, "f-" + name.replace("/", "-").replace(".xhtml", ""))


def faces(lang):
    """The rules that name the faces of an edition, the upright and the slanted one under one name."""
    return "".join(f'@font-face {{ font-family: "{"Course Naskh" if "naskh" in name else "Course Serif"}"; src: url("fonts/{name}.woff2"); '
                   f'font-weight: 400 700; font-style: {"italic" if "italic" in name else "normal"}; }}\n' for name in FACES[lang])


def cover(volume, words):
    """A cover as a drawing: the title in lines that fit, on the colour of the course."""
    def lines(text, width):
        found = [""]
        for word in text.split():
            if len(f"{found[-1]} {word}") > width and found[-1]:
                found.append("")
            found[-1] = f"{found[-1]} {word}".strip()
        return found

    rtl = words.direction == "rtl"
    x, family = (1100 if rtl else 100), ("Noto Naskh Arabic, Amiri, serif" if rtl else "Georgia, serif")
    said = [(line, 96, 400) for line in lines(volume.title, 22)]
    said += [(line, 60, 0) for line in lines(volume.subtitle, 34)] if volume.subtitle else []
    y, drawn = 420, []
    for line, size, weight in said:
        drawn.append(f'<text x="{x}" y="{y}" font-size="{size}" fill="#fff">{escape(line)}</text>')
        y += round(size * (1.5 if rtl else 1.25))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600" direction="{words.direction}" '
            f'font-family="{family}"><rect width="1200" height="1600" fill="#0b5568"/><rect x="100" y="240" width="1000" height="6" fill="#fff"/>'
            f'{"".join(drawn)}<text x="{x}" y="1460" font-size="44" fill="#e3eef0">{escape(volume.author)}</text></svg>\n')
