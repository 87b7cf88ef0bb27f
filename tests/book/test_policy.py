"""The content security policy: own files, the inline scripts that the pages hold, and nothing else."""

import base64
import hashlib

from coursekit.book import policy


def test_the_policy_names_each_inline_script_once_and_no_other_host(tmp_path):
    (tmp_path / "ar").mkdir()
    for name in ("index.html", "ar/index.html"):
        (tmp_path / name).write_text('<script>go()</script><script src="a.js"></script><script type="application/json">{}</script>', "utf-8")
    policy.write(tmp_path)
    text = (tmp_path / policy.FILE).read_text("utf-8")
    assert text.count(f"'sha256-{base64.b64encode(hashlib.sha256(b'go()').digest()).decode()}'") == text.count("sha256-") == 1
    assert "unsafe-eval'" not in text.replace("wasm-unsafe-eval'", "") and "http" not in text and "script-src 'self' blob:" in text
