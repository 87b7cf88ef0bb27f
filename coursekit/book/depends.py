"""Tells Sphinx what a page was made from beside its own text, so that it is made again when that changes."""

from coursekit.edition import ROOT


def depends_on(env, *patterns):
    """The page being read depends on the files that the patterns name, seen from the project's root."""
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            env.note_dependency(str(path))
