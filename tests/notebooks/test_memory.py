"""The memory that the page for whoever runs a hub promises: no lab's kernel holds more."""

import re

from coursekit.bench import memory
from coursekit.edition import ROOT, SOURCE, editions

PAGES = [ROOT / ("" if code == SOURCE else f"translations/{code}") / "book/deployment.md" for code in editions()]


def test_a_kernel_that_ran_the_largest_lab_holds_no_more_than_the_page_says():
    sections = [path.read_text("utf-8").partition("(deployment-memory)=")[2].partition("\n(")[0] for path in PAGES]
    (server, promised), = {tuple(map(int, re.findall(r"(?<!\w)\d+", re.sub("follows \\w+", "", section))[:2])) for section in sections}
    assert server < promised <= 256
    held = memory.kernel(ROOT / "notebooks" / "03-databases.ipynb")
    assert promised / 4 < held <= promised
