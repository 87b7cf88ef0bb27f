// A word or phrase, compared after folding its spelling.

/** One spelling for what a reader would call the same; the rules are told in coursekit/items/fold.py. @param {string} text */
function fold(text) {
  const letters = {"ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ء": "", "ـ": ""};
  return latinDigits(text.normalize("NFKD").toLowerCase().replace(/[ٱةىیکءـ]/g, (sign) => letters[sign]))
    .replace(/[\p{Mn}\p{Cf}]/gu, "").replace(/[\p{P}\p{Z}\s]+/gu, " ").trim();
}

TYPES.short = {
  build: (item, tools) => typedField(tools, {maxlength: "200"}),
  score: (item, response) => scoreTyped(item, response, (entry) =>
    (entry.key ?? [entry.form]).some((form) => fold(form) === fold(response))),
  solve: shortSolution,
  explain: (item, response, score) => explainTyped(item, response, score, shortSolution(item)),
};

/** The first accepted form in the item's own script. */
function shortSolution(item) {
  return item.key.find((form) => /[\u0600-\u06ff]/.test(form) === (item.dir === "rtl")) ?? item.key[0];
}
