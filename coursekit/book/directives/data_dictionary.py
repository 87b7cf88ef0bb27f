"""``{data-dictionary}``: every table and field, written out from the data package in the page's language."""

from coursekit.book.depends import depends_on

MARK = "```{data-dictionary}\n```"


def write_out(app, docname, source):
    """Puts the dictionary's text in the place of the directive before the page is parsed, so that its headings count."""
    if MARK in source[0]:
        from coursekit import data_dictionary

        depends_on(app.env, "data/datapackage.json", "data/*.csv")
        source[0] = source[0].replace(MARK, data_dictionary.markdown(app.config.language))


def setup(app):
    app.connect("source-read", write_out)
