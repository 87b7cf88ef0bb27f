"""Addresses of the sources: their form, and what they answer, from a site of this machine."""

import http.server
import threading

import pytest

from coursekit import cli
from coursekit.errors import CourseError
from coursekit.tables import addresses

BAD = {
    "ftp://example.org/a": "does not begin with http",
    "https://interpol/": "no name of a site",
    "https://main.un.org/.../1267": "shortened",
    "https://example.org/a b": "no address has",
    "https://me:word@example.org/": "a name or a password",
    "https://example.org:99999/": "no address",
    "https://-example.org/": "no name of a site",
}
GOOD = ["https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-11&clang=_en", "http://ecrats.org",
        "https://docs.un.org/S/RES/1373(2001)", "https://caert.org.dz/3389-2", "https://example.org:8443/a%20b#c"]


@pytest.mark.parametrize("url", BAD)
def test_a_malformed_address_is_told_with_its_source(url):
    faults = addresses.faults({"good": {"url": GOOD[0]}, "bad": {"url": url}, "none": {"url": ""}})
    assert len(faults) == 1 and BAD[url] in faults[0].what
    assert str(faults[0]).startswith("data/sources.csv:3: bad, url")


@pytest.mark.parametrize("url", GOOD)
def test_a_well_formed_address_passes(url):
    assert addresses.fault(url) == ""


def test_the_addresses_of_the_table_are_well_formed():
    assert [str(fault) for fault in addresses.faults()] == []
    assert 0 < len(addresses.site_only()) < 230


@pytest.fixture
def site():
    """A site with one page, one that moved, one that is gone and one that refuses; yields its address and what it was asked."""
    asked = []

    class Pages(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response({"/page": 200, "/old": 301, "/gone": 404, "/shut": 403}[self.path])
            self.send_header("Location", "/page")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_every_page_is_asked_and_answers_for_itself(site):
    address, asked = site
    rows = {path: {"url": f"{address}/{path}"} for path in ("gone", "page", "shut", "old")}
    found = addresses.online({**rows, "nowhere": {"url": ""}})
    assert [(one.source_id, one.state) for one in found] == [("gone", "gone"), ("page", "there"), ("shut", "refused"), ("old", "moved")]
    assert found[3].detail == f"{address}/page" and found[0].detail == "404"
    assert asked == ["/gone", "/page", "/shut", "/old", "/page"]  # one after another, the moved page followed


def test_a_silent_site_is_asked_once_and_the_others_still(site):
    address, _ = site
    calls = []

    def ask(url):
        calls.append(url)
        return ("silent", "no answer") if "silent" in url else ("there", "200")

    rows = {"a": {"url": "https://silent.org/1"}, "b": {"url": "https://silent.org/2"}, "c": {"url": "https://there.org/1"}}
    assert [one.state for one in addresses.online(rows, ask)] == ["silent", "silent", "there"]
    assert sorted(calls) == ["https://silent.org/1", "https://there.org/1"]


def test_without_a_network_nothing_is_said_of_the_pages():
    with pytest.raises(CourseError, match="No site answered.*with a network"):
        addresses.online({"a": {"url": "http://127.0.0.1:9/"}, "b": {"url": "http://127.0.0.1:9/b"}})


def test_the_command_tells_what_is_gone(monkeypatch, capsys):
    monkeypatch.setattr(addresses, "answer", lambda url: ("gone", "404") if "cttravel" in url else ("there", "200"))
    assert cli.main(["sources", "check"]) == 1
    out, said = capsys.readouterr()
    assert "gone\tun-ct-travel\thttps://www.un.org/cttravel/" in out
    assert "data/sources.csv: un-ct-travel: https://www.un.org/cttravel/ is gone (404)." in said
    assert cli.main(["sources", "check", "--offline"]) == 0
