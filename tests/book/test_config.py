"""An edition is the same book: what it sets otherwise is a short list."""

import pytest

from coursekit.book.config import OWN_KEYS, leaves, settings, source_folder, sphinx_config
from coursekit.edition import ROOT, editions, read_yaml
from coursekit.errors import CourseError


def test_editions_set_only_their_own_keys():
    others = [lang for lang in editions() if lang != "en"]
    assert others
    for lang in others:
        own = set(leaves(read_yaml(source_folder(lang) / "_config.yml")))
        assert own and own <= set(OWN_KEYS)


def test_the_rest_is_the_same_for_every_edition():
    def rest(lang):
        return {key: value for key, value in flat(settings(lang)).items() if key not in OWN_KEYS}
    assert rest("en") == rest("ar")


def flat(tree, prefix=""):
    found = {}
    for key, value in tree.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
    return found


def test_another_key_is_refused_by_name(book):
    path = book.root / "translations/ar/_config.yml"
    path.write_text(path.read_text("utf-8") + "exclude_patterns: [x]\n", "utf-8")
    with pytest.raises(CourseError, match="exclude_patterns") as caught:
        settings("ar", book.root)
    assert "translations/ar/_config.yml" in str(caught.value)


def test_no_extension_but_the_four_that_are_named():
    extensions = sphinx_config("en")["extensions"]
    assert extensions == ["myst_nb", "jupyter_book", "sphinx_external_toc", "coursekit.book.extension"]
    assert (ROOT / "_toc.yml").exists()
