// A number within a tolerance, typed in any digits.

/** The number a text stands for, or null; the rules are told in coursekit/items/number.py. @param {string} text */
function parseNumber(text) {
  const signs = {"٫": ".", "٬": "'", "،": ",", "−": "-", "٪": "%", "’": "'"};
  const bare = latinDigits(text.replace(/[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""))
    .replace(/[٫٬،−٪’]/g, (sign) => signs[sign]).replace(/%$/, "");
  if (/^[-+]?\d{1,3}(?:([,'])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(bare)) return Number(bare.replace(/[,']/g, ""));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return Number(bare.replace(/\./g, "").replace(",", "."));
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(bare)) return Number(bare.replace(",", "."));
  return null;
}

TYPES.numeric = {
  build: (item, tools) => typedField(tools, {inputmode: "decimal"}, item.unit),
  score(item, response) {
    const value = parseNumber(response ?? "");
    return scoreTyped(item, response, (entry) =>
      value !== null && Math.abs(value - (entry.key ?? entry.value)) <= entry.tolerance + 1e-9);
  },
  solve: (item) => String(item.key),
  explain: (item, response, score) =>
    explainTyped(item, response, score, [number(item.key), item.unit].filter(Boolean).join(" ")),
};
