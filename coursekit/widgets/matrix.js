// A table of selects, one code for every cell.

/** The cells in reading order: {id: "row:column", row, column}. */
function cells(item) {
  return item.rows.flatMap((row) => item.columns.map((column) => ({id: `${row.id}:${column.id}`, row, column})));
}

TYPES.matrix = {
  build(item, {t, changed}) {
    const controls = {}, boxes = {};
    cells(item).forEach(({id, row, column}) => {
      const box = select(item.codes, {"aria-label": plain(t("items.cell", {row: row.text, column: column.text})), onchange: changed}, t);
      controls[id] = {get: () => box.value, set: (value) => { box.value = value; }};
      boxes[id] = el("td", {}, box);
    });
    return {
      node: el("div", {class: "item-scroll", tabindex: "0", role: "group", "aria-label": t("items.table")},
        el("table", {class: "item-matrix"},
          el("thead", {}, el("tr", {}, el("td"),
            item.columns.map(({text}) => el("th", {scope: "col"}, rich(text))))),
          el("tbody", {}, item.rows.map((row) => el("tr", {}, el("th", {scope: "row"}, rich(row.text)),
            item.columns.map((column) => boxes[`${row.id}:${column.id}`])))))),
      read: () => readParts(controls),
      write: (response) => writeParts(controls, response),
      mark: (score) => Object.entries(boxes).forEach(([id, cell]) =>
        setMark(cell, score?.marks[id], score && t(`items.marks.${partWord(score.marks[id])}`))),
    };
  },
  score(item, response) {
    const ids = cells(item).map(({id}) => id);
    const {points, marks} = scoreParts(ids, item.key, response ?? {});
    return result(points, marks, ids.filter((id) => id in item.rationale));
  },
  solve: (item) => item.key,
  // Of many cells, what went wrong comes alone, unless nothing did.
  explain: (item, response, {marks, correct}, t) => cells(item).map(({id, row, column}) => ({
    ...explainPart(id, t("items.cell", {row: row.text, column: column.text}), item, response, marks, texts(item.codes)),
    quiet: marks[id] === "right" && !correct,
  })),
  counts: countParts,
};
