// A list whose entries move up and down by buttons.

/** The order to begin with: as written, unless that is the solution. The twin of static.start_order. */
function startOrder(item) {
  const ids = item.options.map(({id}) => id);
  if (ids.join() !== item.key.join()) return ids;
  return [...ids.filter((_, i) => i % 2), ...ids.filter((_, i) => !(i % 2))];
}

/** The longest increasing run of distinct numbers. The twin of score._longest_run. */
function longestRun(places) {
  const best = [];
  for (let i = places.length - 1; i >= 0; i--) {
    const rest = best.filter((run) => run[0] > places[i]).reduce((a, b) => (b.length > a.length ? b : a), []);
    best.unshift([places[i], ...rest]);
  }
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
}

TYPES.ordering = {
  build(item, {t, changed}) {
    const rows = {}, list = el("ol", {class: "item-order"}), said = el("span", {class: "item-said", "aria-live": "polite"});
    const order = () => [...list.children].map((row) => row.dataset.id);

    // The neighbour moves, not the entry itself: the pressed button stays in place in the document and keeps the focus.
    function move(row, step) {
      const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!other) return;
      if (step < 0) row.after(other);
      else row.before(other);
      ends();
      said.textContent = t("items.moved", {text: plain(texts(item.options)(row.dataset.id)),
        n: order().indexOf(row.dataset.id) + 1, total: item.options.length});
      changed();
    }

    function ends() {
      for (const row of list.children) {
        const [up, down] = row.querySelectorAll("button");
        up.setAttribute("aria-disabled", String(!row.previousElementSibling));
        down.setAttribute("aria-disabled", String(!row.nextElementSibling));
      }
    }

    for (const {id, text} of item.options) {
      const button = (key, step, sign) => el("button", {type: "button", class: "item-move",
        "aria-label": t(`items.${key}`, {text: plain(text)}), onclick: () => move(rows[id], step)}, sign);
      rows[id] = el("li", {class: "item-entry", "data-id": id}, el("span", {class: "item-text"}, rich(text)),
        el("span", {class: "item-moves"}, button("up", -1, "↑"), button("down", 1, "↓")));
    }
    return {
      node: el("div", {}, list, said),
      read: order,
      write(response) {
        const wanted = same(response, item.key) ? response : startOrder(item);
        if (order().join() !== wanted.join()) list.append(...wanted.map((id) => rows[id]));
        ends();
      },
      mark: (score) => Object.entries(rows).forEach(([id, row]) =>
        setMark(row, score?.marks[id], score && t(`items.marks.${orderWord(score.marks[id])}`))),
    };
  },
  score(item, response) {
    const placed = response ?? [];
    const run = longestRun(placed.map((id) => item.key.indexOf(id)));
    const kept = run.length > 1 ? run.map((place) => item.key[place]) : [];
    const marks = {};
    for (const id of item.key) marks[id] = kept.includes(id) ? "right" : placed.includes(id) ? "wrong" : "missed";
    return result(kept.length / item.key.length, marks, [...item.key]);
  },
  solve: (item) => item.key,
  explain: (item, response, {marks}, t) => item.key.map((id, i) => {
    const {text, rationale} = item.options.find((option) => option.id === id);
    return {mark: marks[id], word: orderWord(marks[id]), title: t("items.place", {n: i + 1, text}), rationale};
  }),
  counts: (item, {marks}, t) => [t("items.count_order", {n: count(marks, "right"), total: item.key.length})],
};

function orderWord(mark) {
  return mark === "wrong" ? "misplaced" : mark;
}
