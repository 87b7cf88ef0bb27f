// Twin of coursekit/book/words.py for what a reader writes: the same tables, which the index brings along.
const WORD = /(?:[\p{L}\p{N}]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640])+/gu;

/** Folded words of a text with their places: {start, end, word}. A word is folded once, however often a text says it. */
const foldings = new Map();
function tokens(text) {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    if (!foldings.has(match[0])) foldings.set(match[0], fold(match[0]).split(" ").filter(Boolean));
    for (const word of foldings.get(match[0])) found.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return found;
}

/** The table of the language whose letters a word has. */
function tableOf(word, tables) {
  return tables.find((table) => (table.pattern ??= new RegExp(`^[${table.letters}]+$`)).test(word));
}

/** What is left of a word when one beginning or one ending comes off. */
function shorter(word, tables) {
  const table = tableOf(word, tables);
  if (!table || table.apart.includes(word)) return [];
  const found = [];
  const [beginnings, endings] = table.reach;
  for (let size = 1; size < Math.min(word.length, beginnings + 1); size += 1) {
    for (const [least] of table.before[word.slice(0, size)] || []) if (word.length - size >= least) found.push(word.slice(size));
  }
  for (let size = 1; size < Math.min(word.length, endings + 1); size += 1) {
    for (const [least, put] of table.after[word.slice(-size)] || []) {
      if (word.length - size + put.length >= least) found.push(word.slice(0, -size) + put);
    }
  }
  return found;
}

/** The forms of a word nearest to it that are known, and what they stand for: what comes off goes one by one until one is. */
function nearest(word, tables, known) {
  const seen = new Set([word]);
  for (let forms = [word]; forms.length;) {
    const found = forms.filter(known);
    if (found.length) return found;
    const next = [];
    for (const form of forms) for (const one of shorter(form, tables)) if (!seen.has(one)) { seen.add(one); next.push(one); }
    forms = next;
  }
  return [];
}

/** A word as it begins, without the article: what may be the beginning of a word of the index. */
function beginnings(word, tables) {
  const table = tableOf(word, tables);
  const bare = table ? table.article.filter((article) => word.startsWith(article) && word.length > article.length + 1) : [];
  return [word, ...bare.map((article) => word.slice(article.length))];
}

/** A word with what is written onto it: so it stands in the index when the book has it in no other way. */
function joined(word, tables) {
  return (tableOf(word, tables)?.joined || []).map((particle) => particle + word);
}

/** Is one word the other with one letter more, less, another, or two neighbours changed about? */
function oneOff(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const rest = one.slice(from), wanted = other.slice(from);
  return rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2));
}
