"""Links for a hub: each notebook that the chapters name, in each edition, and addresses that are none."""

from urllib.parse import parse_qs, urlsplit

import pytest

from coursekit import notebooks
from coursekit.edition import ROOT
from coursekit.errors import RequestError
from coursekit.teach.hub_links import links


def test_every_notebook_has_its_link():
    found = links("https://hub.example.edu/", "https://git.example.edu/law/course.git", "autumn 2026")
    opened = set()
    for _, _, link in found:
        parts = urlsplit(link)
        asked = parse_qs(parts.query)
        assert (parts.netloc, parts.path) == ("hub.example.edu", "/hub/user-redirect/git-pull")
        assert asked["repo"] == ["https://git.example.edu/law/course.git"] and asked["branch"] == ["autumn 2026"]
        before, _, path = asked["urlpath"][0].partition("lab/tree/course/")
        assert before == ""
        opened.add(ROOT / path)
    assert opened == set(notebooks.paths()) and len(found) == len(opened) > 10


@pytest.mark.parametrize("hub, repository, place", [("hub.example.edu", "https://a.example/b", "--hub"), ("https://h.example", "b", "--repository")])
def test_an_address_that_is_none_is_named(hub, repository, place):
    with pytest.raises(RequestError, match=f"{place}.*https://hub.example.edu"):
        links(hub, repository)
