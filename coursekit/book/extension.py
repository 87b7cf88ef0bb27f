"""The Sphinx extension of the course: theme, directives, roles and what is written beside the pages.

``_config.yml`` names it. Each part has a ``setup`` of its own; this file only lists them.
"""

from pathlib import Path

from coursekit.book import (assets, depends, directives, missing, moved, nodes, offline, page, page_sources, published, reference_files,
                            roles, rows, search, sections, tails, translator)

HERE = Path(__file__).parent


def setup(app):
    """Called by Sphinx."""
    app.add_html_theme("course", str(HERE / "theme"))
    # Jupyter Book sets this for an extension the course does not load; unknown settings are warnings.
    app.add_config_value("comments_config", {}, "")
    for part in (depends, nodes, rows, roles, directives, translator, sections, tails, page_sources, page, published, missing, offline,
                 moved, assets, reference_files, search):
        part.setup(app)
    return {"version": "1", "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
