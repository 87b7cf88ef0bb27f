"""Roles that authors write in a sentence; each has a file of its own."""

from coursekit.book.roles import fact, row, source, state


def setup(app):
    for role in (fact, row, source, state):
        role.setup(app)
