// Twin of coursekit/items/fold.py: the same rules in the same order; tests/book compares them.
const FOLD_LETTERS = { "ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ء": "", "ـ": "" };

/** One sign of a decomposed lower-case text as it is compared: "" for a mark, " " for punctuation. */
function foldSign(sign) {
  if (sign in FOLD_LETTERS) return FOLD_LETTERS[sign];
  const code = sign.codePointAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (/^[\p{Mn}\p{Cf}]$/u.test(sign)) return "";
  return /^[\p{P}\p{Z}]$/u.test(sign) || /^\s$/u.test(sign) ? " " : sign;
}

/** The folded spelling of a text. */
function fold(text) {
  return [...text.normalize("NFKD").toLowerCase()].map(foldSign).join("").split(/\s+/u).filter(Boolean).join(" ");
}

/** A word without the first of these beginnings that leaves it at least so many letters. */
function without(word, beginnings, letters) {
  const found = beginnings.find((one) => word.startsWith(one) && word.length - one.length >= letters);
  return found ? word.slice(found.length) : word;
}

/**
 * A folded word without the Arabic particles that are written onto it: «and, so», then «with, like, for» or the article.
 * Three letters stay, four where the particle could as well be the first letter of the word.
 */
function stem(word) {
  if (!/^[\u0621-\u064a]+$/.test(word)) return word;
  const joined = word.startsWith("ف") ? without(word, ["ف"], 4) : without(word, ["و"], 3);
  const bare = without(joined, ["بال", "كال", "ال", "لل"], 3);
  return bare === joined ? without(joined, ["ب", "ك", "ل"], 4) : bare;
}
