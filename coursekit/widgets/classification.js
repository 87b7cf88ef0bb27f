// One of the same few classes for every entry: radios where they are few and short, else a select.
TYPES.classification = {
  build(item, {t, name, changed}) {
    const controls = {}, rows = {}, long = writtenOut(item.categories);
    item.options.forEach(({id, text}) => {
      const inner = long || item.categories.length > 4 ? bySelect(id, text) : byRadio(id);
      rows[id] = el("fieldset", {class: "item-part"}, el("legend", {class: "item-text"}, rich(text)), inner);
    });

    function bySelect(id, text) {
      const box = select(item.categories, {"aria-label": plain(text), onchange: changed}, t);
      controls[id] = {get: () => box.value, set: (value) => { box.value = value; }};
      return box;
    }

    function byRadio(id) {
      const inputs = item.categories.map((category) =>
        el("input", {type: "radio", name: `${name}-${id}`, value: category.id, onchange: changed}));
      controls[id] = {get: () => inputs.find((input) => input.checked)?.value,
        set: (value) => inputs.forEach((input) => { input.checked = input.value === value; })};
      return el("span", {class: "item-classes"}, inputs.map((input, i) =>
        el("label", {class: "item-class"}, input, el("span", {}, rich(item.categories[i].text)))));
    }

    return {
      node: el("div", {}, long, el("div", {class: "item-parts"}, Object.values(rows))),
      read: () => readParts(controls),
      write: (response) => writeParts(controls, response),
      mark: (score) => Object.entries(rows).forEach(([id, row]) =>
        setMark(row, score?.marks[id], score && t(`items.marks.${partWord(score.marks[id])}`))),
    };
  },
  score(item, response) {
    const ids = item.options.map(({id}) => id);
    const {points, marks} = scoreParts(ids, item.key, response ?? {});
    return result(points, marks, ids);
  },
  solve: (item) => item.key,
  explain: (item, response, {marks}) => item.options.map(({id, text, rationale}) =>
    ({...explainPart(id, text, item, response, marks, texts(item.categories)), rationale, quiet: false})),
  counts: countParts,
};
