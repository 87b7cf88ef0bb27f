// A select for every left entry.
TYPES.matching = {
  build(item, {t, name, changed}) {
    // In the order of their text, so that the right side tells nothing about the left.
    const right = [...item.right].sort((a, b) => (plain(a.text) < plain(b.text) ? -1 : 1));
    const controls = {}, rows = {};
    item.left.forEach(({id, text}) => {
      const box = select(right, {id: `${name}-${id}`, onchange: changed}, t);
      controls[id] = {get: () => box.value, set: (value) => { box.value = value; }};
      rows[id] = el("li", {class: "item-part"},
        el("label", {class: "item-text", for: `${name}-${id}`}, rich(text)), box);
    });
    return {
      node: el("div", {}, writtenOut(right), el("ul", {class: "item-parts"}, Object.values(rows))),
      read: () => readParts(controls),
      write: (response) => writeParts(controls, response),
      mark: (score) => Object.entries(rows).forEach(([id, row]) =>
        setMark(row, score?.marks[id], score && t(`items.marks.${partWord(score.marks[id])}`))),
    };
  },
  score(item, response) {
    response = response ?? {};
    const left = item.left.map(({id}) => id);
    const {points, marks} = scoreParts(left, item.key, response);
    const spare = item.right.map(({id}) => id)
      .filter((id) => !Object.values(item.key).includes(id) && Object.values(response).includes(id));
    return result(points, marks, [...left, ...spare]);
  },
  solve: (item) => item.key,
  explain(item, response, {marks, why}) {
    const used = Object.values(item.key);
    return [
      ...item.left.map(({id, text}) => explainPart(id, text, item, response, marks, texts(item.right))),
      ...item.right.filter(({id}) => !used.includes(id)).map(({id, text}) => (
        {mark: why.includes(id) ? "wrong" : "avoided", word: "unfit", title: text, rationale: item.rationale[id],
          quiet: !why.includes(id)})),
    ];
  },
  counts: countParts,
};
