"""The tests of the pages rest on what a Visit notices: it is shown here a page on which everything goes wrong."""

import threading

import pytest

from coursekit.serve import server

WRONG = """<!DOCTYPE html><html lang="en"><title>wrong</title><main>
<img src="http://elsewhere.invalid/picture.png" alt=""><script src="missing.js"></script>
<script>console.error("said aloud"); fetch("http://192.0.2.1/beacon").catch(() => {});</script>
<script>throw new Error("thrown");</script></main>"""


@pytest.fixture(params=["served", "unpacked"])
def base(request, tmp_path):
    (tmp_path / "index.html").write_text(WRONG, "utf-8")
    if request.param == "unpacked":
        yield tmp_path.as_uri() + "/"
        return
    with server(tmp_path) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def test_everything_that_goes_wrong_is_noticed(base, visit):
    visited = visit(base, "index.html")
    signs = ("console: said aloud", "error: thrown", "request elsewhere: http://elsewhere.invalid/picture.png",
             "request elsewhere: http://192.0.2.1/beacon", "missing.js")
    for _ in range(100):  # a busy machine tells late
        missed = [sign for sign in signs if sign not in "\n".join(visited.problems)]
        if not missed:
            break
        visited.page.wait_for_timeout(100)
    assert not missed, visited.problems
    with pytest.raises(AssertionError):
        visited.clean()
