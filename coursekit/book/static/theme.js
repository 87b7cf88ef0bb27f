// What the frame of a page does: theme, contents on a phone, language switch, tables, code.
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Light, dark or as the device; remembered where the browser allows it. */
function themeSwitch() {
  const select = document.getElementById("theme-switch");
  if (!select) return;
  select.value = root.dataset.theme || "";
  select.addEventListener("change", () => {
    if (select.value) root.dataset.theme = select.value;
    else delete root.dataset.theme;
    try {
      if (select.value) localStorage.setItem("course-theme", select.value);
      else localStorage.removeItem("course-theme");
    } catch {
      // Storage is refused (a private window): the choice then holds for this page.
    }
  });
}

/** Opens and closes the contents on a phone; without script the link's target does it. */
function drawer() {
  const nav = document.getElementById("contents");
  const button = document.querySelector(".menu-button");
  const others = all("main, .site-header, .site-footer, .skip");
  button.setAttribute("role", "button");
  button.setAttribute("aria-expanded", "false");
  const set = (open) => {
    nav.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
    for (const element of others) element.inert = open;
    (open ? nav : button).focus();
  };
  const isOpen = () => nav.classList.contains("open");
  button.addEventListener("click", (event) => { event.preventDefault(); set(!isOpen()); });
  button.addEventListener("keydown", (event) => {
    if (event.key === " ") { event.preventDefault(); set(!isOpen()); }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && isOpen()) set(false); });
  document.addEventListener("click", (event) => {
    if (!isOpen() || button.contains(event.target)) return;
    if (event.target.closest(".close-button")) event.preventDefault();
    if (!nav.contains(event.target) || event.target.closest("a")) set(false);
  });
  matchMedia("(min-width: 860px)").addEventListener("change", (wide) => { if (wide.matches && isOpen()) set(false); });
}

/** The links to the other editions. Following one is remembered: the site's own address then leads there. */
function languages() {
  const links = all("a.language");
  for (const link of links) link.addEventListener("click", () => {
    try {
      localStorage.setItem("course-language", link.hreflang);
    } catch {
      // Storage is refused (a private window): the languages of the browser then go on deciding.
    }
  });
  return links;
}

/** What scrolls sideways is reached by the Tab key; what fits needs no stop on its way. */
function sideways() {
  const scrolls = ".table-scroll, .text pre, .cell_output";
  const fit = (region) => {
    if (region.scrollWidth > region.clientWidth + 1) region.tabIndex = 0;
    // the focus may have led here before it was laid out: it is not taken away under the reader
    else if (region === document.activeElement) region.addEventListener("blur", () => fit(region), { once: true });
    else region.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver((entries) => new Set(entries.map(({ target }) => target.closest(scrolls))).forEach(fit));
  // what is inside grows too, as when its font arrives, and the region around it does not
  for (const region of all(scrolls)) for (const part of [region, ...region.querySelectorAll("table")]) watch.observe(part);
}

/** A button that copies a code cell. */
function copyButtons() {
  if (!navigator.clipboard) return;
  for (const block of all(".highlight")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("pre").textContent);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    block.append(button);
  }
}

/** Keeps an opened card beside its button while the page scrolls; it closes when the button leaves the window. */
function cards() {
  let opened = null;
  const place = () => {
    if (!opened) return;
    const button = opened.previousElementSibling.getBoundingClientRect();
    const size = opened.getBoundingClientRect();
    const top = document.querySelector(".site-header").getBoundingClientRect().bottom;
    if (button.bottom < top || button.top > innerHeight) {
      opened.hidePopover();
      return;
    }
    const left = Math.max(8, Math.min(button.left + button.width / 2 - size.width / 2, root.clientWidth - size.width - 8));
    const below = button.bottom + 6;
    const at = below + size.height < innerHeight ? below : Math.max(8, button.top - size.height - 6);
    Object.assign(opened.style, { position: "fixed", margin: "0", inset: "auto", left: `${left}px`, top: `${at}px`, visibility: "" });
  };
  document.addEventListener("beforetoggle", ({ target: card, newState }) => {
    if (newState === "open" && card.matches?.(".fact-card")) card.style.visibility = "hidden"; // until it stands in its place
  }, true);
  document.addEventListener("toggle", ({ target: card, newState }) => {
    if (!card.matches?.(".fact-card")) return;
    if (newState === "open") opened = card;
    else if (opened === card) opened = null;
    place();
  }, true);
  addEventListener("scroll", place, { passive: true });
}

/** The old address of what stands on another page now leads on; without script the line that it shows does. */
function leadOn() {
  const follow = () => {
    const line = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (line?.matches(".moved-place")) location.replace(line.querySelector("a").href);
  };
  follow();
  addEventListener("hashchange", follow);
}

/** "/" leads to the search box, as long as nobody is writing. */
function searchKey() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    document.querySelector("#search-field, #search-box").focus();
  });
}

/** Who goes to the search box will search: what the search page loads comes while the words are typed. */
function searchAhead() {
  const box = document.getElementById("search-box");
  box.addEventListener("focus", () => {
    if (location.protocol === "file:" || navigator.connection?.saveData) return;
    for (const name of ["search-index.js", "search.js"]) {
      const link = document.createElement("link");
      link.rel = "prefetch";
      link.href = HOME.replace("course.js", name);
      document.head.append(link);
    }
  }, { once: true });
}

for (const start of [leadOn, comeBack, stayAtAddress, themeSwitch, drawer, itemSets, markPlace, sideways, copyButtons, cards, searchKey, searchAhead, offline]) start();
