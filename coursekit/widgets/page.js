// A page of the book: every item becomes a form, every lab gets its frame.

function startPage() {
  const t = translator(COURSE.strings), views = {};
  const record = openRecord(tell);

  function tell(trouble) {
    const notice = el("p", {class: "item-notice", role: "status"}, t(`items.record.${trouble}`));
    if (trouble === "damaged") {
      notice.append(" ", el("button", {type: "button", class: "item-button", onclick() {
        record.setAside();
        notice.remove();
      }}, t("items.record.set_aside")));
    }
    document.querySelector("section.item, section.lab")?.before(notice);
  }

  function upgrade(section) {
    const item = JSON.parse(section.querySelector(".item-data").textContent);
    const view = itemView(item, {
      t, name: section.id, reread: heading,
      save: ({response, checked, ticked, points}, judged) => record.put(item.id, (entry) => (
        {...entry, response, checked, ticked, points,
          attempts: judged ? [...entry.attempts, {at: new Date().toISOString(), points}] : entry.attempts})),
    }, section.dataset.number);
    const kept = record.get(item.id);
    if (kept) view.show(kept);
    section.append(view.node);
    section.classList.add("item-upgraded");
    views[item.id] = {view, section};
  }

  each("section.item", upgrade);
  record.follow((ids) => {
    for (const id of ids) {
      // Where the reader is at work nothing moves under the hand.
      const {view, section} = views[id] ?? {};
      if (view && !section.contains(document.activeElement)) view.show(record.get(id) ?? {});
    }
  });
  if (typeof lab !== "undefined") each("section.lab", (section) => lab.upgrade(section, {...COURSE, t, record}));
}

/** A section that fails stays readable as it is, and the others go on. */
function each(selector, upgrade) {
  for (const section of document.querySelectorAll(selector)) {
    try {
      upgrade(section);
    } catch (error) {
      console.error(section.id, error);
    }
  }
}

/** Where a label of this page leads, and how its section is called. @param {string} label */
function heading(label) {
  const target = document.getElementById(label);
  if (!target) return null;
  const found = (target.closest("section") ?? target).querySelector("h1, h2, h3, h4, h5, h6");
  const copy = found?.cloneNode(true);
  copy?.querySelector(".headerlink")?.remove();
  return {href: `#${label}`, title: copy?.textContent.trim()};
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startPage);
else startPage();
