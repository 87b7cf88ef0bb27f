// A review: due items, chapters mixed, one at a time.

const SESSION = 12; // items at a time

/**
 * @param {Object[]} items @param {HTMLElement} stage where they are shown @param {Function} ended called at the end
 */
function review(items, stage, ended) {
  let place = 0, right = 0;

  function next() {
    if (place === items.length) return finish();
    const item = items[place++], kept = record.get(item.id), chapter = chapters.find(({id}) => id === item.chapter);
    const section = el("section", {class: "item", id: `review-${item.id}`, lang: item.lang, dir: item.dir});
    const numbered = t("items.question_of", {n: place, total: items.length});
    const onward = el("button", {type: "button", class: "item-button", onclick: next},
      words(place < items.length ? "learner.review.next" : "learner.review.finish"));
    const view = itemView(item, {t, name: section.id,
      reread: (label) => ({href: `${item.chapter}.html#${label}`, title: chapter.title}),
      save(state, attempt) {
        right += attempt?.points === 1 && !attempt.helped;
        record.put(item.id, (entry) => remember(entry, state, attempt));
      }}, `${numbered} · ${chapter.title}`);
    view.show({points: kept?.points ?? null, seen: kept?.seen ?? null});
    section.append(view.node);
    stage.replaceChildren(section, el("p", {class: "course-buttons"}, onward,
      el("button", {type: "button", class: "item-button item-quiet", onclick: finish}, words("learner.review.stop"))));
    section.querySelector("legend").tabIndex = -1;
    section.querySelector("legend").focus();
  }

  function finish() {
    const said = el("p", {role: "status", tabindex: "-1"}, words("learner.review.done", {n: right, total: items.length}));
    stage.replaceChildren(said);
    ended();
    said.focus();
  }

  next();
}
