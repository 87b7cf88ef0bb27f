// single, truefalse and multiple: a list of options, each right or not.

/** (right chosen - wrong chosen) / right ones, not below 0. The twin of score._options. */
function scoreOptions(item, chosen) {
  const marks = {};
  for (const {id} of item.options) {
    const wanted = item.key.includes(id);
    marks[id] = chosen.includes(id) ? (wanted ? "right" : "wrong") : wanted ? "missed" : "avoided";
  }
  const points = Math.max(0, count(marks, "right") - count(marks, "wrong")) / item.key.length;
  return result(points, marks, Object.keys(marks).filter((id) => marks[id] !== "avoided"));
}

/** A column of radios or checkboxes. */
function optionsField(item, {t, name, changed}, type) {
  const inputs = item.options.map((option) => el("input", {type, name, value: option.id, onchange: changed}));
  const rows = item.options.map((option, i) =>
    el("label", {class: "item-option"}, inputs[i], el("span", {class: "item-text"}, rich(option.text))));
  return {
    node: el("div", {class: "item-options"}, rows),
    chosen: () => inputs.filter((input) => input.checked).map((input) => input.value),
    choose: (ids) => inputs.forEach((input) => { input.checked = ids.includes(input.value); }),
    mark: (score) => rows.forEach((row, i) => {
      const mark = score?.marks[inputs[i].value];
      setMark(row, mark === "avoided" ? null : mark, mark && t(`items.marks.${mark}`));
    }),
  };
}

function explainOptions(item, response, {marks}, t, checked) {
  return item.options.map(({id, text, rationale}) => ({
    mark: marks[id], word: !checked && marks[id] === "avoided" ? "unfit" : marks[id],
    title: text, rationale, quiet: marks[id] === "avoided",
  }));
}
