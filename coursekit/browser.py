"""The Chromium that is on the machine, with the network cut. The tests of the pages and `course bench` drive it."""

import os
import shutil
from contextlib import contextmanager

from coursekit.errors import CourseError

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--font-render-hinting=none",
             # no name resolves, so that a request elsewhere fails even where nobody foresaw it
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]

# Has a page's script make all its forms and labs, where it would wait for the reader to come near; true when it has come to the last.
WHOLE = """() => {
  window.COURSE?.makeAll?.();
  const items = ':is(.item-set > section.item[data-item], .items-again > section.item):not(.item-upgraded)';
  return !document.querySelector(`.js :is(${items}, section.lab:not(.lab-live))`);
}"""


def executable():
    """Path of the browser: the one that CHROMIUM names, else the first on the PATH. Raises CourseError without one."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else NAMES
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise CourseError(f"There is no Chromium on this machine; looked for {', '.join(names)}.",
                      mend="Install it (Debian: apt install chromium), or name one in the variable CHROMIUM.")


@contextmanager
def chromium():
    """A running browser (a Playwright Browser), closed at the end."""
    from playwright.sync_api import sync_playwright

    # Chromium refuses to run as root inside its sandbox
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    path = executable()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS + as_root)
        yield browser
        browser.close()
