"""What a page tells search engines and the sites that link to it: card, place in the course, and its address where it has one.

The address of the published site is ``html.baseurl`` in ``_config.yml``. Without it a page says what needs no address; with it
come the canonical address, the other editions' full addresses, a picture for links, and a list of all pages.
"""

from xml.sax.saxutils import escape

from coursekit import tables
from coursekit.book import social_card
from coursekit.book.fields import known
from coursekit.edition import SOURCE, edition, editions

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def folder(code):
    """The folder of an edition within the site, with its slash; the source edition is at the root."""
    return "" if code == SOURCE else f"{code}/"


def base(config):
    """The address of the published site with a slash at its end, or ""."""
    return f"{config.html_baseurl.rstrip('/')}/" if config.html_baseurl else ""


def addresses(config, pagename, codes):
    """The full addresses of a page: {"own", "picture", "editions": {code: address}}; empty where the site has none.

    ``x-default``, for readers of any other language, is the source edition. Search engines take full addresses only, so a site without
    an address of its own names no editions to them; the switch in the header leads to them all the same.
    """
    root, own = base(config), config.language
    if not root:
        return {}
    return {"own": f"{root}{folder(own)}{pagename}.html", "picture": f"{root}{folder(own)}_static/{social_card.NAME}",
            "editions": {code: f"{root}{folder(code)}{pagename}.html" for code in (own, *codes)}
            | {"x-default": f"{root}{pagename}.html"}}


def described(config, pagename, kind, title, about):
    """The page in the terms of schema.org, as a mapping for JSON-LD; None for a page that is neither the course nor a part of it."""
    if kind not in ("home", "chapter", "notebook"):
        return None
    course = {"@type": "Course", "name": config.html_title}
    common = {"@context": "https://schema.org", "name": title, "description": about, "inLanguage": config.language, "license": LICENCE,
              "isAccessibleForFree": True}
    if kind == "home":
        workload = sum(int(minutes) for row in tables.load("chapters").itertuples()
                       for minutes in (row.reading_minutes, row.lab_minutes) if known(minutes))
        return {**common, **course, "provider": {"@type": "Organization", "name": config.author},
                "teaches": list(tables.load("outcomes")[f"text_{config.language}"]),
                "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "courseWorkload": f"PT{workload}M"}}
    chapter = tables.load("chapters").set_index("chapter_id")
    name = pagename.rpartition("/")[2]
    part = {**common, "@type": "LearningResource", "isPartOf": course,
            "learningResourceType": edition(config.language).text(f"book.kinds.{kind}")}
    if name in chapter.index:
        outcomes = tables.load("outcomes")
        part |= {"timeRequired": f"PT{int(chapter.loc[name].reading_minutes)}M",
                 "teaches": list(outcomes[outcomes.chapter_id == name][f"text_{config.language}"])}
    return part


def write_list(site, root, pages):
    """Writes ``sitemap.xml`` and ``robots.txt`` for a site at the address ``root``; ``pages``: their paths without an edition's folder."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">']
    for page in pages:
        named = {**{code: folder(code) for code in editions()}, "x-default": folder(SOURCE)}
        others = "".join(f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(root + place + page)}"/>' for code, place in named.items())
        lines += [f"<url><loc>{escape(root + folder(code) + page)}</loc>{others}</url>" for code in editions()]
    (site / "sitemap.xml").write_text("\n".join([*lines, "</urlset>", ""]), "utf-8")
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {root}sitemap.xml\n", "utf-8")


def write_card(app, exception):
    """Draws the picture for links when the pages of an edition are done."""
    if exception is None and base(app.config):
        social_card.write(app.outdir / "_static" / social_card.NAME, app.config.html_title, app.config.language)


def setup(app):
    app.connect("build-finished", write_card)
