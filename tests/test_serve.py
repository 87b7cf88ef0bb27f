"""The server of the built site: what it answers where there is no page."""

import threading
import urllib.error
import urllib.request

import pytest

from coursekit.serve import server


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = tmp_path_factory.mktemp("site")
    for name, text in (("index.html", "home"), ("404.html", "not here"), ("ar/404.html", "غير موجودة"),
                       ("_headers", "/*\n  Referrer-Policy: no-referrer\n")):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    with server(root) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.mark.parametrize("path, said", [("book/none.html", "not here"), ("ar/book/none.html", "غير موجودة"), ("argument.html", "not here")])
def test_a_missing_address_is_answered_in_its_edition(site, path, said):
    with pytest.raises(urllib.error.HTTPError) as answer:
        urllib.request.urlopen(site + path)
    assert answer.value.code == 404 and answer.value.read().decode() == said


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_the_headers_that_the_site_asks_for_are_sent(site, path):
    with urllib.request.urlopen(site + path) as answer:
        assert answer.headers["Referrer-Policy"] == "no-referrer"
