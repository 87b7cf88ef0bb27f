// Finds sections by words, in the index that coursekit/book/search_index.py writes in parts. Its first part is given; the others are
// fetched as scripts, which works from an unpacked folder too.
const LETTERS = 3; // from so many letters on a word may be the beginning of another
const MOST = 60; // words of the index that one word of a query may begin
const HEADING = 1000, BEGINNING = 250; // what a word in a heading counts, and one that only begins there; a text counts less than either

const CITED = 0.1; // in a list of sources a word stands in titles only

/** Sections and weights of a list as it is written: [[section, weight], ...]. */
function postings(list) {
  const found = [];
  let section = -1;
  for (const [, step, weight] of list.matchAll(/([0-9a-z]+)([A-H])/g)) {
    section += parseInt(step, 36);
    found.push([section, weight.charCodeAt(0) - 64]);
  }
  return found;
}

/** The searchable course. ``fetchPart(name)`` resolves to a part's content. */
function course(index, fetchPart) {
  const words = [];
  for (const [, shared, rest] of index.words.matchAll(/([A-Z])([^A-Z]*)/g)) { // how many letters are those of the word before: A is none
    words.push((words.at(-1) || "").slice(0, shared.charCodeAt(0) - 65) + rest);
  }
  const places = new Map(words.map((word, place) => [word, place]));
  const headings = new Map(index.headings.split(" ").filter(Boolean).map((entry) => {
    const [word, list] = entry.split(":");
    return [parseInt(word, 36), list];
  }));
  const sections = index.pages.flatMap(([page, parts]) => {
    const found = [];
    for (let at = 0; at < parts.length; at += 2) {
      const named = Boolean(parts[at + 1]);
      const around = named ? null : found.findLast((section) => section.named); // an entry of a list: its section says what it is
      const cited = page.endsWith("/sources.html") || parts[at] === "page-sources";
      found.push({ page, named, cited, title: parts[1], anchor: at ? parts[at] : "", heading: named ? parts[at + 1] : around?.heading || parts[1] });
    }
    return found;
  });

  const also = Object.keys(index.same); // words that the index has under another
  const common = new Set(index.common.split(" ").map((word) => places.get(word)));
  const partOf = (place, starts) => starts.findLast((start) => start <= place);
  const known = (form) => places.has(form) || Object.hasOwn(index.same, form);
  const placeOf = (form) => places.get(index.same[form] ?? form);

  /** The first place in the index of a word that begins so, by halving. */
  function lowest(beginning) {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  function begunBy(beginning) {
    const found = [];
    for (let place = lowest(beginning); found.length < MOST && words[place]?.startsWith(beginning); place += 1) found.push(place);
    return found.concat(also.filter((word) => word.startsWith(beginning)).map(placeOf));
  }

  /**
   * What a word of a query means: {word, exact, begun, near}: places of the words of the index that it is, of those that it begins, and
   * whether it is only near to them (a letter off, an ending that no table knows).
   */
  function meaning(word) {
    const forms = nearest(word, index.tables, known);
    const exact = new Set((forms.length ? forms : joined(word, index.tables).filter(known)).map(placeOf));
    const begun = new Set();
    const bare = beginnings(word, index.tables);
    if (!/^\d/.test(word)) {
      const all = bare.filter((one) => one.length >= LETTERS).flatMap(begunBy);
      for (const place of all) if (!exact.has(place)) begun.add(place);
    }
    if (exact.size || begun.size || word.length < 4 || /\d/.test(word)) return { word, exact, begun, near: false };
    const long = bare.filter((one) => one.length > 3);
    const near = new Set([...words, ...also].filter((other) => other.length > 3 && long.some((one) => oneOff(one, other))).map(placeOf));
    for (let less = 1; !near.size && less <= 3; less += 1) { // an ending that no table knows, or a word that is not yet written to its end
      for (const one of long) if (one.length - less > 3) for (const place of begunBy(one.slice(0, -less))) near.add(place);
    }
    return { word, exact: near, begun, near: near.size > 0 };
  }

  /** The words asked for, each once; a single letter is none, and words that every text has count only where there is no other. */
  function asked(query) {
    const found = new Set(tokens(query).map(({ word }) => word).filter((word) => word.length > 1 || /\d/.test(word)));
    const all = [...found].map(meaning);
    const telling = all.filter(({ exact }) => ![...exact].some((place) => common.has(place)));
    return telling.length ? telling : all;
  }

  /** For a word of a query: how much each section's heading says of it. */
  function inHeadings({ exact, begun }) {
    const found = new Map();
    for (const place of begun) for (const [section] of postings(headings.get(place) || "")) found.set(section, BEGINNING);
    for (const place of exact) {
      for (const [section, weight] of postings(headings.get(place) || "")) found.set(section, HEADING * (weight > 1 ? 1.5 : 1)); // a whole name
    }
    return found;
  }

  /** For a word of a query: how much each section's text says of it, a rare word more than a frequent one. */
  async function inTexts({ exact, begun }) {
    const found = new Map();
    for (const [set, share] of [[begun, 0.3], [exact, 1]]) {
      for (const place of set) {
        const start = partOf(place, index.word_parts);
        const part = await fetchPart(`words-${start}`);
        part.lists ??= part.content.split(" ");
        const list = postings(part.lists[place - start]);
        const rare = Math.log(1 + sections.length / (list.length + 1));
        for (const [section, weight] of list) {
          const told = share * rare * weight * (sections[section].cited ? CITED : 1);
          found.set(section, Math.max(found.get(section) || 0, told));
        }
      }
    }
    return found;
  }

  /** What the heading of a section that has every word counts besides: the less else it says the more; a page and a term before others. */
  function bonus(section, words) {
    const said = tokens(section.heading.replace(/[(].*/, "")); // what stands in brackets explains it
    const met = said.filter(({ word }) => words.some((one) => meets(one, word))).length;
    const whole = met && met === said.length ? HEADING / 2 : 0;
    const kind = section.page.endsWith("glossary.html") ? HEADING / 4 : section.anchor ? 0 : HEADING / 5;
    return (HEADING * met) / (said.length || 1) + whole + kind;
  }

  /** Does a word of a text answer a word of a query? */
  function meets(one, word) {
    const forms = one.forms ??= new Map();
    if (!forms.has(word)) {
      const found = nearest(word, index.tables, known).map(placeOf);
      forms.set(word, found.some((place) => one.exact.has(place) || one.begun.has(place)));
    }
    return forms.get(word);
  }

  /** The best sections for a query, from scores by word: [{section, place, score}, ...], those first that have every word. */
  function ranked(words, scores, least) {
    const totals = new Map();
    for (const [heading, text] of scores) {
      for (const section of new Set([...heading.keys(), ...text.keys()])) {
        const total = totals.get(section) || { place: section, met: 0, headed: 0, named: 0, score: 0 };
        total.met += 1;
        total.headed += heading.has(section) ? 1 : 0;
        total.named += heading.get(section) || 0;
        total.score += (heading.get(section) || 0) + (text.get(section) || 0);
        totals.set(section, total);
      }
    }
    const hits = [...totals.values()].filter(({ met }) => met >= least);
    for (const hit of hits) {
      hit.section = sections[hit.place];
      if (hit.headed === words.length) hit.score += bonus(hit.section, words) * (hit.named / (HEADING * words.length));
    }
    return hits.sort((one, other) => other.met - one.met || other.score - one.score || one.place - other.place);
  }

  /**
   * Finds: ``early(hits)`` is called at once with what headings alone answer. Resolves to {hits, words, part}: part where no section has
   * every word and the hits have some of them.
   */
  async function find(query, early) {
    const words = asked(query);
    if (!words.length) return { hits: [], words, part: false };
    const heads = words.map(inHeadings);
    const first = ranked(words, heads.map((heading) => [heading, new Map()]), words.length);
    if (first.length) early({ hits: first, words, part: false });
    const scores = await Promise.all(words.map(async (word, place) => [heads[place], await inTexts(word)]));
    const whole = ranked(words, scores, words.length);
    if (whole.length || words.length < 2) return { hits: whole, words, part: false };
    return { hits: ranked(words, scores, Math.max(1, words.length - 1)), words, part: true };
  }

  /** Anchor and text of a section. */
  async function text(place) {
    const start = partOf(place, index.text_parts);
    return (await fetchPart(`text-${start}`)).content[place - start];
  }

  return { find, text, meets, sections };
}
