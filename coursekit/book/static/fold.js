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
