"""Lighthouse on pages of the site: performance, accessibility, best practices and search, as a phone on a slow network sees them."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from coursekit.bench.browse import served
from coursekit.browser import executable
from coursekit.errors import CourseError

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3  # of which the median counts: a busy machine moves the speed, not the rest
LACKING = "no Lighthouse here: npm install --global lighthouse, or name one in the variable LIGHTHOUSE"
# Without a window Chromium holds back the first picture for seconds, waiting for a page before it that there never was.
FLAGS = "--headless=new --disable-gpu --disable-features=PaintHolding"


def lighthouse():
    """Path of the program: the one that LIGHTHOUSE names, else the one on the PATH; None without one."""
    return shutil.which(os.environ.get("LIGHTHOUSE") or "lighthouse")


def scores(site, pages, runs=RUNS):
    """{page: {category: score}} with scores of 0 to 100, the median of ``runs`` visits; {} where Lighthouse is not installed.

    ``pages``: paths within the site. The site is served compressed, and Lighthouse slows network and processor as its mobile preset does.
    """
    program = lighthouse()
    if not program:
        return {}
    with served(site) as base:
        found = {page: [visit(program, base + page) for _ in range(runs)] for page in pages}
    return {page: {name: median(one[name] for one in made) for name in CATEGORIES} for page, made in found.items()}


def visit(program, address):
    """One run: {category: score}. Raises CourseError where Lighthouse fails."""
    flags = FLAGS + (" --no-sandbox" if hasattr(os, "geteuid") and os.geteuid() == 0 else "")
    with tempfile.TemporaryDirectory(prefix="course-lighthouse-") as folder:
        out = Path(folder) / "report.json"
        run = subprocess.run([program, address, "--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={flags}"],
                             env={**os.environ, "CHROME_PATH": executable()}, capture_output=True, text=True)
        if run.returncode or not out.is_file():
            raise CourseError(f"Lighthouse ended with {run.returncode} at {address}: {run.stderr[-500:]}")
        categories = json.loads(out.read_text("utf-8"))["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES}
