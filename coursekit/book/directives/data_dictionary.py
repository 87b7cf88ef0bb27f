"""``{data-dictionary}``: every table and field, written out from the data package in the page's language, with the files to load down."""

import re
from html import escape

from coursekit.book import downloads
from coursekit.book.depends import depends_on
from coursekit.edition import edition

MARK = "```{data-dictionary}\n```"
TABLE = re.compile(r"^(#+ .*\(`?(\w+)\.csv`?\))$", re.MULTILINE)


def write_out(app, docname, source):
    """Puts the dictionary's text in the place of the directive before the page is parsed, so that its headings count."""
    if MARK in source[0]:
        from coursekit import data_dictionary

        lang = app.config.language
        depends_on(app.env, "data/datapackage.json", "data/*.csv")
        body = data_dictionary.markdown(lang, lambda resource: offer(resource["path"], docname, lang))
        body = TABLE.sub(r"(dictionary-\2)=\n\1", body)  # a title differs between the editions, an address does not
        source[0] = source[0].replace(MARK, f"{whole(docname, lang)}\n\n{body}")


def offer(name, docname, lang):
    """The line that offers one table: a link that names it, and its size."""
    size = downloads.size((downloads.DATA / name).stat().st_size, edition(lang))
    return f'<p class="download">{link(name, docname, lang, name)} ({size})</p>'


def whole(docname, lang):
    """The line that offers all tables with their descriptor as one archive; its size depends on how well a machine packs, so it is
    said of the files in it."""
    words = edition(lang)
    size = downloads.size(sum(path.stat().st_size for path in downloads.files()), words)
    text = words.text("data.dictionary.whole", archive=link(downloads.ARCHIVE, docname, lang, words.text("data.dictionary.all_tables")),
                      package=link(downloads.PACKAGE, docname, lang, downloads.PACKAGE), size=size)
    return f'<p class="download">{text}</p>'


def link(name, docname, lang, text):
    inner = f"<bdi>{escape(text)}</bdi>" if text == name else escape(text)
    return f'<a href="{downloads.address(docname, lang, name)}" download>{inner}</a>'


def setup(app):
    app.connect("source-read", write_out)
