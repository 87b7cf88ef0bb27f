"""The server of the built site: what it answers where there is no page."""

import gzip
import os
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
    for ending, content in ((".gz", gzip.compress(b"twin", mtime=0)), (".br", b"a brotli twin")):
        (root / f"index.html{ending}").write_bytes(content)
    os.utime(root / "404.html", (1_700_000_000, 1_700_000_000))
    (root / "404.html.br").write_bytes(b"an old twin")
    os.utime(root / "404.html.br", (1_600_000_000, 1_600_000_000))
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


def asked(site, path, **fields):
    """The answer to a request with these header fields: (code, headers, content)."""
    request = urllib.request.Request(site + path, headers={name.replace("_", "-"): value for name, value in fields.items()})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as other:
        return other.code, other.headers, other.read()


@pytest.mark.parametrize("path, takes, coding, content", [
    ("index.html", "gzip, deflate", "gzip", gzip.compress(b"twin", mtime=0)), ("index.html", "gzip, br;q=0.9", "br", b"a brotli twin"),
    ("index.html", "gzip;q=0, br;q=0.0", None, b"home"), ("index.html", "identity", None, b"home"), ("", "br", "br", b"a brotli twin"),
    ("404.html", "gzip, br", "gzip", gzip.compress(b"not here", 6, mtime=0)), ("404.html", "br", None, b"not here")])
def test_a_file_is_sent_as_the_browser_takes_it(site, path, takes, coding, content):
    code, sent, found = asked(site, path, Accept_Encoding=takes)
    assert (code, found) == (200, content)
    assert sent["Content-Encoding"] == coding and sent["Vary"] == "Accept-Encoding"
    assert sent["Content-Type"].startswith("text/html") and int(sent["Content-Length"]) == len(content)


@pytest.mark.parametrize("takes, tag, condition", [("gzip", "ETag", "If-None-Match"), ("br", "ETag", "If-None-Match"),
                                                   ("identity", "Last-Modified", "If-Modified-Since")])
def test_what_the_browser_has_is_not_sent_again(site, takes, tag, condition):
    first = asked(site, "index.html", Accept_Encoding=takes)[1][tag]
    code, sent, content = asked(site, "index.html", Accept_Encoding=takes, **{condition: first})
    assert (code, content, sent["Content-Encoding"], sent["Vary"]) == (304, b"", None, "Accept-Encoding")
    assert asked(site, "index.html", Accept_Encoding=takes, **{condition: '"of another build"'})[0] == 200
