// The search page: finds sections by words, headings first, and shows the sentence with the words marked.
(function () {
  const words = JSON.parse(document.getElementById("search-words").textContent);
  const field = document.getElementById("search-field");
  const count = document.getElementById("search-count");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const LIMIT = 40; // results shown at once

  const known = new Map(); // a word is folded once, however often the course says it: most of a first search's time
  function spelling(word) {
    if (!known.has(word)) {
      const folded = fold(word);
      known.set(word, { folded, stem: stem(folded) });
    }
    return known.get(word);
  }

  /** Words of a text with their places: {start, end, folded, stem}. */
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)) {
      const { folded, stem: bare } = spelling(match[0]);
      if (folded) found.push({ start: match.index, end: match.index + match[0].length, folded, stem: bare });
    }
    return found;
  }

  const sections = window.COURSE_INDEX.flatMap(([page, parts]) => parts.map(([anchor, heading, text], place) => (
    { page, anchor: place ? anchor : "", title: parts[0][1], heading, text })));

  /** Does a word of a text answer a word of the query? The start of a word is enough; before a suffix the Arabic ة is written ت. */
  const meets = (asked, token) => token.folded.startsWith(asked.folded) || token.stem.startsWith(asked.stem) ||
    (asked.stem.length > 3 && asked.stem.endsWith("ه") && token.stem.startsWith(`${asked.stem.slice(0, -1)}ت`));
  const spelt = (found) => found.map((token) => token.stem).join(" ");
  const question = (section) => section.anchor.startsWith("item-");

  /** The sections that hold every word asked for, best first: headings that say just this, headings with the words, terms before others. */
  function find(query) {
    const asked = tokens(query).filter((token) => token.folded.length > 1 || /\d/.test(token.folded));
    if (!asked.length) return [];
    const hits = [];
    for (const section of sections) {
      section.inHeading ??= tokens(section.heading);
      section.inText ??= tokens(section.text);
      let score = spelt(section.inHeading) === spelt(asked) ? 400 : 0;
      const names = !question(section); // the heading of a question is its number
      let first = -1;
      const all = asked.every((word) => {
        const heading = section.inHeading.some((token) => meets(word, token));
        const places = section.inText.filter((token) => meets(word, token));
        if (places.length && first < 0) first = section.inText.indexOf(places[0]);
        const exact = places.some((token) => token.folded === word.folded);
        score += (heading && names ? 100 : 0) + (exact ? 5 : 0) + Math.min(places.length, 5);
        return (heading && names) || places.length > 0;
      });
      if (score >= 100 && section.page.endsWith("glossary.html")) score += 50;
      if (all) hits.push({ section, score, asked, first });
    }
    return hits.sort((one, other) => other.score - one.score);
  }

  /** A text as nodes, the words that meet the query marked. */
  function marked(text, found, asked, from = 0, to = text.length) {
    const nodes = [];
    let at = from;
    for (const token of found) {
      if (token.start < from || token.end > to || !asked.some((word) => meets(word, token))) continue;
      nodes.push(text.slice(at, token.start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(token.start, token.end);
      nodes.push(mark);
      at = token.end;
    }
    nodes.push(text.slice(at, to));
    return nodes;
  }

  /** The sentence around a place, at most some 200 characters of it. */
  function sentence(text, place) {
    const before = Math.max(text.lastIndexOf(". ", place), text.lastIndexOf("؟ ", place), text.lastIndexOf("? ", place));
    let from = before < 0 ? 0 : before + 2;
    if (place - from > 120) from = text.indexOf(" ", place - 100) + 1;
    const stop = text.slice(place).search(/[.؟?] /u);
    let to = stop < 0 ? text.length : place + stop + 1;
    if (to - from > 220) to = Math.max(text.lastIndexOf(" ", from + 200), place + 20);
    return [from, Math.min(to, text.length)];
  }

  function show({ section, asked, first }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = section.page + (section.anchor ? `#${section.anchor}` : "");
    link.append(...marked(section.heading, section.inHeading, asked));
    item.append(link);
    if (section.anchor) {
      const where = document.createElement("p");
      where.className = "where";
      where.textContent = section.title;
      item.append(where);
    }
    if (section.text) {
      const [from, to] = sentence(section.text, first < 0 ? 0 : section.inText[first].start);
      const line = document.createElement("p");
      const cut = from > 0 && !/[.؟?]/u.test(section.text[from - 2]);
      line.append(cut ? "… " : "", ...marked(section.text, section.inText, asked, from, to));
      item.append(line);
    }
    return item;
  }

  /** A button for the results after the first ones; the keyboard goes on at the first that it brings. */
  function showMore(hits, shown) {
    more.hidden = hits.length <= shown;
    more.onclick = () => {
      const next = hits.slice(shown, shown + LIMIT).map(show);
      list.append(...next);
      next[0].querySelector("a").focus();
      showMore(hits, shown + LIMIT);
    };
  }

  function run() {
    const query = field.value.trim();
    const hits = query ? find(query) : [];
    list.replaceChildren(...hits.slice(0, LIMIT).map(show));
    showMore(hits, LIMIT);
    for (const link of document.querySelectorAll("a.language")) {
      link.setAttribute("href", link.getAttribute("href").split("?")[0] + (query ? `?q=${encodeURIComponent(query)}` : ""));
    }
    const form = new Intl.PluralRules(document.documentElement.lang).select(hits.length);
    count.textContent = !query ? words.empty : hits.length
      ? (words.count[form] || words.count.other).replace("{n}", hits.length)
      : words.none.replace("{query}", `«${query}»`);
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  let timer = 0;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
  document.getElementById("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    run();
  });
  run();
  field.focus();
})();
