"""Directives that authors write on a page; each has a file of its own."""

from coursekit.book.directives import (case, chapter_plan, chart, claims, coverage, currency, data_dictionary, figure_data, instructor, items, lab,
                                       ledger, my_course, outcomes, reference, table_data, timeline, treaties)


def setup(app):
    for directive in (case, chapter_plan, chart, claims, coverage, currency, data_dictionary, figure_data, instructor, items, lab, ledger,
                      my_course, outcomes, reference, table_data, timeline, treaties):
        directive.setup(app)
