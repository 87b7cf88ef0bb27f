// Where the reader is on a page: led there by an address, come back to it, reading on. Sections above are not laid out before they come
// near, questions are not yet forms, faces arrive late; so pixels alone mean another place a moment later.

let release = () => {};

/**
 * Keeps the page where it was led whenever anything on it takes another size, until the reader moves on. Browsers do that by themselves,
 * but not always: Chromium lost one address of four in the long ledger when its face came after the scrolling.
 * @param {() => Element | null} find what is kept in its place; looked up anew each time, as scripts make anew what they find
 * @param {number} [top] its distance from the top of the window; without it, the place to which its address leads
 */
function hold(find, top) {
  release();
  const text = document.querySelector("article.text"), moves = ["wheel", "touchmove", "keydown", "pointerdown"];
  const place = () => find()?.getBoundingClientRect().top;
  let size, stands;
  const watch = new ResizeObserver(() => {
    if (top === undefined) find()?.scrollIntoView();
    else scrollBy(0, place() - top || 0);
    [size, stands] = [text.offsetHeight, place()];
  });
  // a screen reader and the bar at the side scroll without a key: nothing took another size, and yet the place is another
  const scrolled = () => { if (text.offsetHeight === size && Math.abs(place() - stands) > 2) release(); };
  release = () => {
    watch.disconnect();
    removeEventListener("scroll", scrolled);
    for (const move of moves) removeEventListener(move, release);
  };
  watch.observe(text);
  addEventListener("scroll", scrolled, { passive: true });
  for (const move of moves) addEventListener(move, release, { passive: true });
}

/** What the address names, if it is in the text. */
const named = () => document.querySelector("article.text :target");

/** What a fresh address and a link within the page lead to stays in its place. */
function stayAtAddress() {
  if (location.hash && performance.getEntriesByType("navigation")[0]?.type === "navigate") hold(named);
  addEventListener("hashchange", () => {
    const top = named()?.getBoundingClientRect().top;
    if (top >= 0 && top < root.clientHeight) hold(named, top);
  });
}

/** What stands at the top of the window: the way to it from an element with an id, child by child, and its distance from the top. */
function standing(text) {
  const head = document.querySelector(".site-header").getBoundingClientRect().bottom;
  const { left, width } = text.getBoundingClientRect();
  const height = (element) => element.getBoundingClientRect().height;
  // several lines: one may fall between two paragraphs, on nothing but the section around them
  const found = [1, 17, 33, 49].map((below) => document.elementFromPoint(left + width / 2, head + below)).filter((one) => text.contains(one));
  if (!found.length) return null;
  let element = found.reduce((one, other) => height(other) < height(one) ? other : one);
  const { top } = element.getBoundingClientRect(), way = [];
  for (; !element.id; element = element.parentElement) way.unshift([...element.parentElement.children].indexOf(element));
  return { id: element.id, way, top };
}

/** Finds what stood there, or what will hold it once a script has made it; nothing, if it left the page since. */
const standingNow = ({ id, way }) => way.reduce((element, child) => element?.children[child] ?? element, document.getElementById(id));

/** Keeps the place of a page whenever it goes out of sight, for as long as the tab lives, and leads back to it. */
function comeBack() {
  const text = document.querySelector("article.text"), name = `course-place:${location.pathname}`;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return;
    try {
      sessionStorage.setItem(name, JSON.stringify(scrollY > 0 ? standing(text) : null));
    } catch {
      // Storage is refused (a private window): the browser's own memory of pixels then goes on deciding.
    }
  });
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") return;
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(name));
  } catch {
    return; // refused here too
  }
  if (!kept) return;
  history.scrollRestoration = "manual";
  hold(() => standingNow(kept), kept.top);
  addEventListener("load", () => setTimeout(() => { history.scrollRestoration = "auto"; })); // for the ways within the page
}

/** Marks the section being read in "on this page", and lets the language switch lead to it. */
function markPlace() {
  const within = (above) => [...above.children].flatMap((one) => one.matches("section[id]") ? one : one.matches("div, details") ? within(one) : []);
  const links = new Map(all(".page-toc a").map((link) => [link.hash.slice(1), link]));
  const switches = languages().map((link) => [link, link.getAttribute("href").split("#")[0]]);
  let current = "";
  const update = () => {
    const line = root.clientHeight * 0.25;
    let read, found = document.querySelector("article.text");
    do { // from section to section within it: no more of them are measured than lie on the way
      found = within(found).findLast((section) => section.checkVisibility() && section.getBoundingClientRect().top <= line);
      read = found ?? read;
    } while (found);
    const id = read && read.getBoundingClientRect().bottom > 0 ? read.id : "";
    // what the address names is where the reader is, as long as it begins in the window: the last section cannot come up to the line
    const top = named()?.getBoundingClientRect().top;
    const place = top >= 0 && top < root.clientHeight ? named().id : scrollY > 0 ? id : "";
    for (const [link, page] of switches) link.href = place ? `${page}#${place}` : page;
    if (id === current) return;
    current = id;
    for (const link of links.values()) link.removeAttribute("aria-current");
    let listed = read; // a question or a claim is no entry of its own: the section around it is
    while (listed && !links.has(listed.id)) listed = listed.parentElement.closest("section[id]");
    if (id) links.get(listed?.id)?.setAttribute("aria-current", "true");
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; update(); });
  }, { passive: true });
  requestAnimationFrame(() => setTimeout(update)); // after the first picture: measuring before it would lay the page out twice
}
