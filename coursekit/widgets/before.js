// An item asked before the text: it takes one answer and keeps it without a verdict. At the end of the chapter the item
// returns, and the first answer stands beside the new one.

/**
 * The form before the text. A host is {t, name, save(first)}; first: an attempt with its response.
 * @returns {{node: HTMLElement, show(first): void}}
 */
function beforeView(item, host, numbered) {
  const {t} = host, type = TYPES[item.type];
  const field = type.build(item, {t, name: host.name, changed() {}, tick() {}});
  const certainty = type.solve && certaintyField({t, name: host.name, changed() {}});
  const status = el("div", {class: "item-result", role: "status"});
  const keep = el("button", {type: "submit", class: "item-button item-check"}, t("items.before.keep"));
  const fields = question(item, t, numbered, field.node, certainty?.node);
  let kept = false;
  const node = el("form", {class: "item-live", novalidate: true, onsubmit(event) {
    event.preventDefault();
    if (kept) return;
    const response = field.read();
    if (isEmpty(response)) {
      status.replaceChildren(el("p", {class: "item-note"}, t(emptyWord(item))));
      return;
    }
    const first = {response, at: new Date().toISOString(), points: type.score(item, response).points,
      sure: certainty?.read() ?? null, helped: false, form: item.form};
    show(first);
    host.save(first);
  }}, fields, el("div", {class: "item-buttons"}, keep), status);

  function show(first) {
    field.write(first?.response ?? null);
    certainty?.write(first?.sure ?? null);
    kept = Boolean(first);
    fields.querySelectorAll("input, select, textarea, button").forEach((one) => { one.disabled = kept; });
    keep.setAttribute("aria-disabled", String(kept));
    status.replaceChildren(...(first ? [el("p", {class: "item-note"}, t("items.before.kept"))] : []));
  }

  show();
  return {node, show};
}

/** A response in words, a text a part. @returns {string[]} */
function told(item, response, t) {
  if (!isMap(response)) return [response].flat().map((one) => (item.options ? texts(item.options)(one) ?? one : one));
  const parts = item.rows
    ? cells(item).map(({id, row, column}) => ({id, text: t("items.cell", {row: row.text, column: column.text})}))
    : item.left ?? item.options;
  const choice = texts(item.right ?? item.categories ?? item.codes);
  return parts.filter(({id}) => response[id]).map(({id, text}) => t("items.pair", {left: text, right: choice(response[id])}));
}

/** The first answer and the present one, side by side. */
function compared(item, first, now, t) {
  if (!first) return el("p", {class: "item-hint"}, t("items.before.none"));
  return el("dl", {class: "item-compared"}, [["first", first], ["now", now]].map(([name, {response, points, sure}]) => {
    const [mark, word] = verdictOf(points);
    return el("div", {}, el("dt", {}, t(`items.before.${name}`)),
      el("dd", {}, told(item, response, t).map((text) => el("p", {}, rich(text))),
        points !== null && el("p", {class: "item-mark", "data-verdict": mark}, shape(mark), " ", t(`items.${word}`)),
        sure && el("p", {class: "item-count"}, t(`items.certainty.${LEVELS[sure - 1]}`))));
  }));
}

/**
 * The items before the text, how many of them are answered, and their return at the end of the chapter.
 * @param {HTMLElement[]} asked their sections @param {Object} page its t, record, place, live and itemOf
 * @returns {Map<HTMLElement, () => void>} what makes the form of each section, of the first ask and of the return
 */
function startBefore(asked, {t, record, place, live, itemOf}) {
  const total = asked.length, count = el("span"), after = asked.at(-1), makers = new Map();
  const next = after.closest("section:not(.item)")?.nextElementSibling;
  const title = next?.id && heading(next.id)?.title;
  const firstOf = ({dataset}) => record.get(dataset.item)?.first;
  const counted = () => {
    count.textContent = t("items.before.count", {n: asked.filter(firstOf).length, total});
  };
  const ask = (section) => {
    const item = itemOf(section);
    const view = beforeView(item, {t, name: section.id, save(first) {
      record.put(item.id, ({attempts, ...entry}) => {
        const {response, ...bare} = first;
        return {...entry, first, attempts: [...attempts, TYPES[item.type].solve ? first : bare]};
      });
      counted();
    }}, section.dataset.number);
    place(section, item.id, view, ({first}) => {
      view.show(first);
      counted();
    });
  };
  for (const section of asked) makers.set(section, () => ask(section));
  after.after(el("p", {class: "item-aside", role: "status"}, count, " ",
    title && el("a", {href: `#${next.id}`}, t("items.before.read_on", {title}))));
  counted();

  const last = [...document.querySelectorAll("section.item:not([data-before])")].pop();
  if (!last) return makers;
  const returned = asked.map((section) => {
    const again = el("section", {class: "item", id: `again-${section.dataset.item}`, lang: section.lang, dir: section.dir});
    makers.set(again, () => live(again, itemOf(section), section.dataset.number, () => firstOf(section)));
    return again;
  });
  last.after(el("section", {class: "items-again"}, el("h3", {id: "before-again"}, t("items.before.again")),
    el("p", {}, t("items.before.again_hint")), returned));
  return makers;
}
