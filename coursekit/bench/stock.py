"""The course's pages under stock Jupyter Book: same sources, same directives and roles, Jupyter Book's own theme.

A Sphinx extension for the copy of the sources that `course bench` builds with ``jupyter-book build``. It brings what the
pages are written with and leaves out what the course changes about a page: theme, script, search, fonts.
"""

from pathlib import Path

import yaml

from coursekit.book import depends, directives, nodes, roles, rows


def setup(app):
    """Called by Sphinx."""
    for part in (depends, nodes, rows, roles, directives):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def use_stock(root):
    """Rewrites ``_config.yml`` in a copy of the sources: Jupyter Book's theme, this extension in place of the course's."""
    path = Path(root) / "_config.yml"
    settings = yaml.safe_load(path.read_text("utf-8"))
    sphinx = settings["sphinx"]
    for name in ("extensions", "html_theme", "html_theme_options"):  # Jupyter Book then sets its own
        sphinx["config"].pop(name, None)
    sphinx["extra_extensions"] = ["coursekit.bench.stock"]
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
