"""The settings an edition is built with: the root's ``_config.yml`` and the few keys that the edition sets itself."""

import sys
from pathlib import Path

from coursekit.edition import ROOT, SOURCE, read_yaml
from coursekit.errors import CourseError

# What an edition may say otherwise than the root. Short on purpose: everything else is the same book.
OWN_KEYS = ("title", "author", "copyright", "sphinx.config.language")


def source_folder(lang, root=ROOT):
    """Where the pages of an edition stand: the root for the source edition, ``translations/<lang>`` for the others."""
    return Path(root) if lang == SOURCE else Path(root) / "translations" / lang


def settings(lang, root=ROOT):
    """The book's settings for one edition, in the shape of a ``_config.yml``.

    Raises CourseError where an edition sets a key that is not its own.
    """
    merged = read_yaml(Path(root) / "_config.yml")
    if lang == SOURCE:
        return merged
    path = source_folder(lang, root) / "_config.yml"
    own = read_yaml(path)
    for key in leaves(own):
        if key not in OWN_KEYS:
            raise CourseError(f"An edition does not set «{key}».", file=path.relative_to(root),
                              mend=f"Set it in _config.yml for all editions; an edition's own keys are {', '.join(OWN_KEYS)}.")
    merge(merged, own)
    return merged


def sphinx_config(lang, root=ROOT):
    """The configuration Sphinx is given for one edition, as ``jupyter-book build`` would make it."""
    # jsonschema builds a grammar of IRIs when it is imported, for a check that no setting asks for: most of a small build's time
    sys.modules.setdefault("rfc3987_syntax", None)
    from jupyter_book.config import get_final_config

    overrides = {"external_toc_path": str(Path(root).resolve() / "_toc.yml"), "latex_individualpages": False}
    config, _ = get_final_config(user_yaml=settings(lang, root), cli_config=overrides, sourcedir=source_folder(lang, root))
    return config


def leaves(tree, prefix=""):
    """Dotted names of everything in a nested mapping that is not a mapping itself."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield prefix + key


def merge(into, update):
    """Lays ``update`` over ``into``, mapping by mapping."""
    for key, value in update.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            merge(into[key], value)
        else:
            into[key] = value
