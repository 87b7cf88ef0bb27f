"""The worker's knowledge of its build: the same for the same site, another for any change."""

import json

from coursekit.book import offline


def known(site):
    return {line.split(" = ")[0].removeprefix("const "): json.loads(line.split(" = ", 1)[1].rstrip(";"))
            for line in offline.worker(site).splitlines()[:5]}


def test_the_worker_knows_every_file_and_changes_with_each(tmp_path):
    for name in ("index.html", "offline.html", "ar/offline.html", "ar/book/one.html", "_static/course.css", "data/table.csv", "_headers"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    offline.write(tmp_path)
    first = known(tmp_path)
    assert known(tmp_path) == first  # it does not count itself
    assert set(first["FILES"]) == {"index.html", "offline.html", "ar/offline.html", "ar/book/one.html", "_static/course.css", "data/table.csv"}
    assert first["EDITIONS"]["ar"]["names"] == ["ar/book/one.html", "ar/offline.html"]
    assert first["OFFLINE"] == ["ar/offline.html", "offline.html"]
    assert "data/table.csv" not in first["EDITIONS"]["en"]["names"]
    (tmp_path / "data/table.csv").write_text("another", "utf-8")
    changed = known(tmp_path)
    assert changed["BUILD"] != first["BUILD"] and changed["FILES"]["index.html"] == first["FILES"]["index.html"]
