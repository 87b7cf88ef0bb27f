// The reader's own text; model answer and rubric appear once there is one, and the reader marks it.
TYPES.open = {
  build(item, {t, name, changed, tick}) {
    const area = el("textarea", {class: "item-area", id: `${name}-area`, rows: "6", dir: "auto", oninput: changed});
    const boxes = item.rubric.map((_, i) => el("input", {type: "checkbox", value: i, onchange: () => tick(ticked())}));
    const ticked = () => boxes.filter((box) => box.checked).map((box) => Number(box.value));
    const total = item.rubric.reduce((sum, {points}) => sum + points, 0);
    const sum = el("p", {class: "item-sum", "aria-live": "polite"});
    const model = el("div", {class: "item-model", hidden: true},
      el("p", {class: "item-label"}, t("items.open.model")), el("p", {class: "item-prose"}, rich(item.model)),
      el("fieldset", {class: "item-rubric"}, el("legend", {class: "item-label"}, t("items.open.rubric")),
        boxes.map((box, i) => el("label", {class: "item-option"}, box, el("span", {class: "item-text"},
          rich(item.rubric[i].text), " ",
          el("span", {class: "item-worth"}, t("items.open.worth", {n: item.rubric[i].points})))))), sum);
    return {
      node: el("div", {}, el("label", {class: "item-label", for: `${name}-area`}, t("items.answer")), area,
        el("p", {class: "item-hint"}, t("items.open.kept")), model),
      read: () => area.value,
      write: (response) => { area.value = response ?? ""; },
      mark(score, state) {
        model.hidden = !state.checked;
        boxes.forEach((box, i) => { box.checked = state.ticked.includes(i); });
        const got = selfPoints(item, state.ticked) * total;
        sum.textContent = state.checked ? t("items.open.points", {n: Math.round(got), total}) : "";
      },
    };
  },
  score: () => ({points: null, correct: null, marks: {}, why: []}),
  checkWord: "items.open.check",
  done: "items.open.compared",
};

/** Share of the rubric's points that the reader ticked. */
function selfPoints(item, ticked) {
  const sum = (list) => list.reduce((all, {points}) => all + points, 0);
  return sum(item.rubric.filter((_, i) => ticked.includes(i))) / sum(item.rubric);
}
