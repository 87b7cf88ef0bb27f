"""The pages behind the addresses of folders: an edition's leads on to its first page, the site's chooses the edition.

The choice goes by what the reader chose with the switch, then by the languages of the browser, then to the source edition. Only the
site's own address chooses: every other address, an edition's folder too, stays in its language, so that nobody is caught.
"""

import json
from html import escape

from coursekit.edition import SOURCE, edition

PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="color-scheme" content="light dark">
{head}
</head>
<body>{body}</body>
</html>
"""
REFRESH = '<meta http-equiv="refresh" content="0; url={page}">'
CHOICE = """<script>
(function (pages, source) {{
  var wanted = (navigator.languages || []).slice(), found;
  try {{ wanted.unshift(localStorage.getItem("course-language")); }} catch (refused) {{ /* storage is off: the browser's languages hold */ }}
  while (!found && wanted.length) found = pages[String(wanted.shift()).toLowerCase().split("-")[0]];
  location.replace((found || pages[source]) + location.search + location.hash);
}})({pages}, {source});
</script>
<noscript>{refresh}</noscript>"""
# From within an archive that was not unpacked a file manager takes out this page alone: then it says what to do. A style sheet tells,
# as a page in a folder may load one and may not ask whether a file is there. It is for no medium: it tells, and asks for no face.
UNPACKED = """<script>
addEventListener("DOMContentLoaded", function () {{
  var sheet = document.createElement("link");
  sheet.rel = "stylesheet"; sheet.media = "not all"; sheet.href = {sheet};
  sheet.onload = function () {{ location.replace({page}); }};
  sheet.onerror = function () {{ document.getElementById("unpack").hidden = false; }};
  document.head.append(sheet);
}});
</script>
<noscript>{refresh}</noscript>"""


def link(code, title, page):
    """A link to the first page of an edition, in its language."""
    return f'<p><a href="{page}" hreflang="{code}" lang="{code}" dir="{edition(code).direction}">{escape(title)}</a></p>'


def of_edition(code, title, page):
    """The page of an edition's folder, which leads on to ``page`` with script and without."""
    return PAGE.format(lang=code, dir=edition(code).direction, title=escape(title), head=REFRESH.format(page=page), body=link(code, title, page))


def of_site(titles, page):
    """The page of the site's address. ``titles``: {code: title of the edition}, the source edition among them."""
    pages = {code: address(code, page) for code in titles}
    head = [f'<link rel="alternate" hreflang="{code}" href="{there}">' for code, there in {**pages, "x-default": pages[SOURCE]}.items()]
    head.append(CHOICE.format(pages=json.dumps(pages), source=json.dumps(SOURCE), refresh=REFRESH.format(page=pages[SOURCE])))
    return PAGE.format(lang=SOURCE, dir=edition(SOURCE).direction, title=escape(titles[SOURCE]), head="\n".join(head),
                       body="\n".join(link(code, title, pages[code]) for code, title in titles.items()))


def of_archive(code, title, page):
    """The page that is opened in an unpacked archive: leads on in its language, or says that the archive is still packed."""
    first = address(code, page)
    sheet = first.removesuffix(page) + "_static/course.css"
    head = UNPACKED.format(sheet=json.dumps(sheet), page=json.dumps(first), refresh=REFRESH.format(page=first))
    body = f'{link(code, title, first)}\n<p id="unpack" hidden>{escape(edition(code).text("book.unpack"))}</p>'
    return PAGE.format(lang=code, dir=edition(code).direction, title=escape(title), head=head, body=body)


def address(code, page):
    """A page of an edition, seen from the site's root."""
    return page if code == SOURCE else f"{code}/{page}"
