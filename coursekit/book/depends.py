"""Tells Sphinx what a page was made from beside its own text, so that it is made again when that changes: files, and what it
takes from other pages."""

from coursekit.edition import ROOT
from coursekit.errors import CourseError


def depends_on(env, *patterns):
    """The page being read depends on the files that the patterns name, seen from the project's root."""
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            env.note_dependency(str(path))


def taken(env, function, *given):
    """What ``function(env, *given)`` takes from other pages; the page being read is made again once that is something else.

    A page changes more often than what another shows of it. ``function``: one of a module, as Sphinx keeps it by its name; it
    gives plain values, which are kept too.
    """
    own = kept(env).setdefault(env.docname, {})
    if (function, given) not in own:  # else a directive before this one has taken it
        own[function, given] = function(env, *given)
    return own[function, given]


def kept(env):
    """{page: {(function, given): value}} of what pages have taken."""
    if not hasattr(env, "course_taken"):
        env.course_taken = {}
    return env.course_taken


def outdated(app, env, added, changed, removed):
    """The pages that would now take something else."""
    now = {}
    for key in {key for own in kept(env).values() for key in own}:
        function, given = key
        try:
            now[key] = function(env, *given)
        except CourseError:
            now[key] = None  # the page that takes it is read, and tells the fault
    return [page for page, own in kept(env).items() if any(now[key] != value for key, value in own.items())]


def forget(app, env, docname):
    kept(env).pop(docname, None)


def merge(app, env, docnames, other):
    """Of pages that another process has read."""
    kept(env).update({page: own for page, own in kept(other).items() if page in docnames})


def setup(app):
    app.connect("env-get-outdated", outdated)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
