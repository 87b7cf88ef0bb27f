// Coming back: a page that is loaded again (a reload, a phone that had dropped it, the way back) stands where the reader was. A browser
// remembers pixels, and they mean another place while sections above are not laid out and questions are not yet forms.

const begins = (element) => element.textContent.trim().slice(0, 40);

/** What stands at the top of the window: the way to it from an element with an id, child by child, its words, its distance from the top. */
function standing(text) {
  const head = document.querySelector(".site-header").getBoundingClientRect().bottom;
  const { left, width } = text.getBoundingClientRect();
  const height = (element) => element.getBoundingClientRect().height;
  // several lines: one may fall between two paragraphs, on nothing but the section around them
  const found = [1, 17, 33, 49].map((below) => document.elementFromPoint(left + width / 2, head + below)).filter((one) => text.contains(one));
  if (!found.length) return null;
  let element = found.reduce((one, other) => height(other) < height(one) ? other : one);
  const { top } = element.getBoundingClientRect(), words = begins(element), way = [];
  for (; !element.id; element = element.parentElement) way.unshift([...element.parentElement.children].indexOf(element));
  return { id: element.id, way, words, top };
}

/** Scrolls to what stood there, or to what will hold it once a script has made it. @returns {boolean} whether it was there already */
function leadBack({ id, way, words, top }) {
  let element = document.getElementById(id);
  if (!element) return true; // it left the page since
  for (const child of way) element = element.children[child] ?? element;
  element.scrollIntoView();
  scrollBy(0, element.getBoundingClientRect().top - top);
  return begins(element) === words;
}

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
  const stop = () => document.removeEventListener("course-made", lead);
  const lead = () => { if (leadBack(kept)) stop(); };
  document.addEventListener("course-made", lead);
  for (const own of ["wheel", "touchmove", "keydown"]) addEventListener(own, stop, { once: true, passive: true });
  requestAnimationFrame(() => setTimeout(lead)); // by then it is known what is far, and how large that is taken to be
  addEventListener("load", () => setTimeout(() => { history.scrollRestoration = "auto"; })); // for the ways within the page
}
