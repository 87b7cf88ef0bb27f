// A page of the book: every item becomes a form, every lab gets its frame, and what a page asks for is loaded beside it.

const BASE = document.currentScript?.src; // the page's script; what it loads lies beside it
const LATE = 10_000; // ms after the start: what is still far then is made ready too, for a screen reader that does not scroll

function startPage() {
  const t = translator(COURSE.strings), views = [];
  const record = openRecord(tell);
  Object.assign(COURSE, {el, rich, plain, shape, number, signed, dayOf, itemView, TYPES, texts, cells, isEmpty, verdictOf, LEVELS,
    certaintyMark, readRecord, exportText, remember, translator, explained, sourced, t, record});

  function tell(trouble) {
    const notice = el("p", {class: "item-notice", role: "status"}, t(`items.record.${trouble}`));
    if (trouble === "damaged") {
      notice.append(" ", el("button", {type: "button", class: "item-button", onclick() {
        record.setAside();
        notice.remove();
        document.dispatchEvent(new Event("course-record"));
      }}, t("items.record.set_aside")));
    }
    document.querySelector("section.item, section.lab, .course-host")?.before(notice);
  }

  /** Put a form into its section; what another tab changes is shown by it. @param {Function} show from an entry */
  function place(section, id, view, show) {
    const kept = record.get(id), focused = section.contains(document.activeElement);
    if (kept) show(kept);
    section.append(view.node);
    section.classList.add("item-upgraded");
    if (focused) view.node.querySelector("input, select, textarea, button").focus(); // a key led into the text that the form replaces
    views.push({id, section, show});
  }

  function live(section, item, numbered, first) {
    const view = itemView(item, {t, name: section.id, reread: heading, first,
      save: (state, attempt) => record.put(item.id, (entry) => remember(entry, state, attempt))}, numbered);
    place(section, item.id, view, (entry) => view.show(entry));
  }

  const itemOf = (section) => JSON.parse(section.querySelector(".item-data").textContent);
  const items = [...document.querySelectorAll("section.item")], asked = items.filter((item) => "before" in item.dataset);
  const makers = asked.length ? startBefore(asked, {t, record, place, live, itemOf}) : new Map();
  for (const section of items) if (!makers.has(section)) makers.set(section, () => live(section, itemOf(section), section.dataset.number));
  for (const section of document.querySelectorAll("section.lab")) makers.set(section, () => lab.upgrade(section, {...COURSE, t}));
  record.follow((ids) => {
    for (const {id, section, show} of views) {
      // Where the reader is at work nothing moves under the hand.
      if (ids.includes(id) && !section.contains(document.activeElement)) show(record.get(id) ?? {});
    }
  });
  printedKey();
  startExtras(t);
  inTurn(makers);
}

/**
 * One section after another, those in sight first; in between the browser draws and answers the reader. What is far from the window,
 * and not laid out before it comes near, becomes a form only then: making the forms of a whole chapter holds a phone up for a second.
 * A section that fails stays readable as it is, and the others go on.
 * @param {Map<HTMLElement, () => void>} makers what makes each section
 */
async function inTurn(makers) {
  const left = new Map(makers);
  const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => { setTimeout(done); });
  const isNear = (section) => section.parentElement.checkVisibility?.({contentVisibilityAuto: true}) ?? true;
  const make = async (wanted) => {
    const found = [...left.keys()].filter(wanted);
    for (const section of found.sort((one, other) => one.hasAttribute("hidden") - other.hasAttribute("hidden"))) {
      const maker = left.get(section);
      if (!left.delete(section)) continue; // a later call was quicker
      try {
        maker();
      } catch (error) {
        console.error(section.id, error);
      }
      await pause();
    }
  };
  COURSE.makeAll = () => make(() => true);
  setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(COURSE.makeAll), LATE);
  document.addEventListener("contentvisibilityautostatechange", ({skipped}) => skipped || make(isNear));
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }); // by then it is known what is far
  make(isNear);
}

/** Fills the key that only paper shows, where it came empty, with the folded answers of the page. */
function printedKey() {
  const list = document.querySelector(".item-key > ol:empty"), print = matchMedia("print");
  if (!list) return;
  const entry = (section) => {
    const answer = section.querySelector(".item-answer").cloneNode(true);
    answer.querySelectorAll("summary, .item-reread").forEach((one) => one.remove());
    return el("li", {}, section.querySelector(".item-static > .item-stem").cloneNode(true), [...answer.childNodes]);
  };
  const fill = () => {
    if (!list.childElementCount) list.append(...[...document.querySelectorAll("section.item[data-item]")].map(entry));
  };
  addEventListener("beforeprint", fill);
  print.addEventListener("change", fill);
  if (print.matches) fill();
}

/** Where a label of this page leads, and how its section is called. @param {string} label */
function heading(label) {
  const target = document.getElementById(label);
  if (!target) return null;
  const found = (target.closest("section") ?? target).querySelector("h1, h2, h3, h4, h5, h6");
  const copy = found?.cloneNode(true);
  copy?.querySelector(".headerlink, .permalink")?.remove();
  return {href: `#${label}`, title: copy?.textContent.trim()};
}

/** My course where the page has its place, the seminar where it is asked for; each is a file of its own. */
function startExtras(t) {
  const extra = (name) => loadOnce(new URL(`${name}.js${new URL(BASE).search}`, BASE).href);
  COURSE.load = extra;
  if (document.querySelector(".course-host")) extra("course-items").then(() => extra("my-course"));
  const button = document.querySelector(".item-seminar > button"); // of a page with questions
  if (!button) return;
  const open = () => extra("seminar").then(() => COURSE.seminar());
  button.addEventListener("click", open);
  if (new URLSearchParams(location.search).has("seminar")) open();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startPage);
else startPage();
