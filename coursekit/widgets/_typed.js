// numeric and short: one line, all or nothing, with foreseen wrong answers. The twins of score._typed, number.py, fold.py.

const latinDigits = (text) => text
  .replace(/[٠-٩]/g, (sign) => sign.charCodeAt(0) - 0x660)
  .replace(/[۰-۹]/g, (sign) => sign.charCodeAt(0) - 0x6f0);

/** @param {(entry: Object) => boolean} fits whether the response fits the item or one of its traps */
function scoreTyped(item, response, fits) {
  if (!(response ?? "").trim()) return result(0, {answer: "missed"}, ["answer"]);
  const right = fits(item), trap = right ? -1 : item.traps.findIndex(fits);
  return result(right ? 1 : 0, {answer: right ? "right" : "wrong"}, [...(trap < 0 ? [] : [`trap:${trap}`]), "answer"]);
}

/** A labelled line. @param {Object} props of the input @param {string} [unit] said after it */
function typedField({t, name, changed}, props, unit) {
  const input = el("input", {type: "text", class: "item-line", id: `${name}-line`, autocomplete: "off", dir: "auto",
    oninput: changed, "aria-describedby": unit ? `${name}-unit` : null, ...props});
  const row = el("div", {class: "item-typed"}, el("label", {for: `${name}-line`}, t("items.answer")), input,
    unit && el("span", {id: `${name}-unit`}, unit));
  return {
    node: row,
    read: () => input.value,
    write: (response) => { input.value = response ?? ""; },
    mark: (score) => setMark(row, score?.marks.answer, score && t(`items.marks.${partWord(score.marks.answer)}`)),
  };
}

/** @param {string} solution the right answer as a text */
function explainTyped(item, response, {marks, why}, solution) {
  const right = marks.answer === "right", trap = why.find((id) => id.startsWith("trap:"));
  return [
    marks.answer === "wrong" && {mark: "wrong", word: "wrong", title: response,
      rationale: trap && item.traps[trap.slice(5)].rationale},
    {mark: right ? "right" : "missed", word: right ? "right" : "answer", title: solution, rationale: item.rationale},
  ].filter(Boolean);
}
