"""A volume as one HTML document for print: title page, contents, then every page of the site that it holds."""

from html import escape

from coursekit.book import currency
from coursekit.book.dist import version
from coursekit.edition import ROOT, edition
from coursekit.press.links import rewrite

STATIC = ROOT / "coursekit" / "press" / "static"
DOCUMENT = """<!doctype html>
<html lang="{lang}" dir="{dir}" data-theme="light">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="author" content="{author}">
<link rel="stylesheet" href="{site}/_static/course.css">
<link rel="stylesheet" href="{site}/_static/reference.css">
<style>{style}</style>
</head>
<body>
<main>
{front}
{pages}
</main>
</body>
</html>
"""


def document(volume, numbers=None):
    """The document as text. ``numbers``: {slug of a page: number of the sheet on which it begins}, once that is known."""
    body = "\n".join(f'<div class="bound {"chapter" if page.chapter else "reference"}">{page.body}</div>' for page in volume.pages)
    title = " · ".join(part for part in (volume.subtitle, volume.title) if part)
    return DOCUMENT.format(lang=volume.lang, dir=edition(volume.lang).direction, title=escape(title), author=escape(volume.author),
                           site=volume.site.resolve().as_uri(), style=(STATIC / "press.css").read_text("utf-8"),
                           front=title_page(volume) + (contents(volume, numbers or {}) if len(volume.pages) > 1 else ""), pages=body)


def title_page(volume):
    """Title, authors, version and licence, as a section without a heading of its own: a reader's list of headings begins with the contents."""
    words = edition(volume.lang)
    lines = [words.text("press.version", version=version(), day=words.date(currency.read_last())), words.text("book.footer.licence"),
             words.text("book.footer.sources")]
    return (f'<section class="title-page"><p class="title">{escape(volume.title)}</p>'
            + (f'<p class="subtitle">{escape(volume.subtitle)}</p>' if volume.subtitle else "")
            + f'<p class="author">{escape(volume.author)}</p>' + "".join(f"<p>{escape(line)}</p>" for line in lines) + "</section>\n")


def contents(volume, numbers):
    """The list of pages under their parts, each a link, with the sheet where it begins."""
    lines, part = [], ""
    for page in volume.pages:
        if page.part != part:
            part = page.part
            lines.append(f'<p class="part">{escape(part)}</p>')
        lines.append(f'<p class="entry"><a href="#{page.slug}">{escape(page.title)}</a><span class="sheet">{numbers.get(page.slug, "")}</span></p>')
    return (f'<nav class="contents"><h1>{escape(edition(volume.lang).text("press.contents"))}</h1>\n' + "\n".join(lines) + "</nav>\n")


def named_in_one_file(volume):
    """Makes names and links of a volume those of one document; the beginning of a page is named by its slug."""
    rewrite(volume, lambda slug, place: (f"{slug}.{place}", f"#{slug}.{place}" if place else f"#{slug}"))
    for page in volume.pages:
        page.body["id"] = page.slug
    for page in volume.pages:
        for picture in page.body.find_all("img", src=True):
            picture["src"] = (volume.site / page.name).parent.joinpath(picture["src"]).resolve().as_uri()
