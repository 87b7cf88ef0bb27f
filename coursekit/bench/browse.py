"""Pages in Chromium: what a first visit loads, and how soon a question answers."""

import gzip
import threading
from contextlib import contextmanager

import brotli

from coursekit.browser import WHOLE, chromium
from coursekit.serve import server

COMPRESSED = (".woff2", ".woff", ".png", ".jpg", ".gz")  # a host sends these as they are
# Every question of choice on the page, answered once: from the click on the button to the frame that shows the verdict.
CLICKS = """async () => {
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  document.querySelectorAll("main details").forEach(fold => { fold.open = true; });
  for (const form of document.querySelectorAll("form.item-live")) {
    const box = form.querySelector("input[type=radio], input[type=checkbox]");
    const check = form.querySelector(".item-check");
    if (!box || !check || form.closest("[hidden]")) continue;
    box.click();
    await painted();
    const start = performance.now();
    check.click();
    const answered = performance.now() - start;
    await painted();
    if (form.querySelector("[role=status]").textContent.trim()) times.push([answered, performance.now() - start]);
  }
  return times;
}"""


@contextmanager
def served(site):
    """The address of a site, while it is served."""
    with server(site) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def first_visits(site, pages):
    """For each page what a first visit loads: requests, those to other hosts, and kilobytes raw, under gzip and brotli."""
    with served(site) as base, chromium() as browser:
        return {page: first_visit(browser, base, f"{page}.html") for page in pages}


def first_visit(browser, base, path):
    context = browser.new_context(service_workers="block")  # a first visit, before anything is kept
    bodies, elsewhere = {}, set()
    page = context.new_page()
    page.on("request", lambda request: None if request.url.startswith((base, "data:", "blob:")) else elsewhere.add(request.url))
    page.on("response", lambda response: bodies.update({response.url: response})
            if response.ok and response.url.startswith(base) else None)
    page.goto(base + path, wait_until="load")
    page.wait_for_timeout(1000)  # what scripts ask for after the page stands
    loaded = {url: response.body() for url, response in bodies.items()}
    context.close()
    packed = {url: body for url, body in loaded.items() if url.split("?")[0].endswith(COMPRESSED)}
    texts = [body for url, body in loaded.items() if url not in packed]
    already = sum(map(len, packed.values()))
    return {"requests": len(loaded) + len(elsewhere), "elsewhere": len(elsewhere),
            "raw_kb": kilobytes(already + sum(map(len, texts))),
            "gzip_kb": kilobytes(already + sum(len(gzip.compress(body, 6)) for body in texts)),
            "brotli_kb": kilobytes(already + sum(len(brotli.compress(body, quality=5)) for body in texts))}


def kilobytes(size):
    return round(size / 1000, 1)


def clicks(site, path):
    """How soon a page's questions answer a click, each asked once, with all of them on the screen: how many stand on the page,
    how many were answered, and in milliseconds the longest until the verdict stands, and the median and the longest until the
    browser has drawn it."""
    with served(site) as base, chromium() as browser:
        page = browser.new_page()
        page.goto(base + path, wait_until="load")
        page.wait_for_function(WHOLE)
        for button in page.locator(".set-all").all():  # questions of a set come one at a time
            button.click()
        times = page.evaluate(CLICKS)
        shown = sorted(after for _, after in times)
        return {"on_page": page.locator("section.item").count(), "answered": len(times),
                "longest_ms": round(max(first for first, _ in times)),
                "drawn_median_ms": round(shown[len(shown) // 2]), "drawn_longest_ms": round(shown[-1])}
