// The search page: shows what find.js finds, headings at once and sentences as their texts arrive, and keeps the query in the address.
(function () {
  const words = JSON.parse(document.getElementById("search-words").textContent);
  const field = document.getElementById("search-field");
  const count = document.getElementById("search-count");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const tips = document.getElementById("search-tips");
  const LIMIT = 20; // results shown at once
  const PARTS = document.currentScript.src.replace(/search\.js.*$/, "");
  // within Arabic a Latin piece, and the other way round: each runs in its own direction
  const OTHER = document.documentElement.dir === "rtl"
    ? { dir: "ltr", pieces: /[A-Za-z](?:[\w./:+’'& ()-]*[\w)])?/g } : { dir: "rtl", pieces: /[\u0600-\u06ff](?:[\u0600-\u06ff «»()\d]*[\u0600-\u06ff)])?/g };

  let searched = null; // the course, once the first part of its index is there
  let build = "";
  const asked = new Map(); // name of a part: {script, done, failed, promise}

  /** Fetches a script of the index; resolves to {content} when it has come. */
  function fetchPart(name) {
    if (!asked.has(name)) {
      const part = {};
      part.promise = new Promise((done, failed) => Object.assign(part, { done, failed }));
      asked.set(name, part);
      load(`search/${name}.js?v=${build}`, () => { asked.delete(name); part.failed(new Error(`${name} did not come`)); });
    }
    return asked.get(name).promise;
  }

  function load(address, failed) {
    const script = document.createElement("script");
    script.src = PARTS + address;
    script.onerror = failed;
    document.head.append(script);
  }

  /** What a script of the index brings. Parts of two builds do not go together: the whole index is then read anew, once. */
  function take([name, from, content]) {
    if (name === "index") {
      build = from;
      asked.clear();
      searched = course(content, fetchPart);
      run();
    } else if (from === build) asked.get(name)?.done({ content });
    else if (!take.anew) {
      take.anew = true;
      load(`search-index.js?v=${from}`, () => { count.textContent = words.unavailable; });
    } else asked.get(name)?.failed(new Error(`${name} is of another build`));
  }

  /** A text as nodes: the words that were asked for marked, and what is of the other direction kept together. */
  function marked(text, query, from = 0, to = text.length) {
    const found = tokens(text.slice(from, to)).filter(({ word }) => query.some((one) => searched.meets(one, word)));
    const write = (into, start, end) => {
      let at = start;
      for (const token of found) {
        const [first, last] = [Math.max(token.start + from, start), Math.min(token.end + from, end)];
        if (first >= last || first < at) continue;
        const mark = document.createElement("mark");
        mark.textContent = text.slice(first, last);
        into.append(text.slice(at, first), mark);
        at = last;
      }
      into.append(text.slice(at, end));
      return into;
    };
    const line = document.createDocumentFragment();
    let at = from;
    for (const match of text.slice(from, to).matchAll(OTHER.pieces)) {
      const start = from + match.index;
      const piece = document.createElement("bdi");
      piece.dir = OTHER.dir;
      line.append(write(document.createDocumentFragment(), at, start), write(piece, start, start + match[0].length));
      at = start + match[0].length;
    }
    return write(line, at, to);
  }

  /** The first sentence with the most of the words asked for, at most some 220 characters of it: [from, to]. */
  function sentence(text, query) {
    const ends = [...text.matchAll(/[.؟?!](?= )/gu)].map(({ index }) => index + 1).concat(text.length);
    let best = { met: 0, from: 0, to: ends[0], at: 0 };
    let place = 0;
    let met = new Set();
    for (const token of tokens(text)) {
      while (token.start >= ends[place]) { place += 1; met = new Set(); }
      const before = met.size;
      query.forEach((one, number) => { if (searched.meets(one, token.word)) met.add(number); });
      if (met.size > before && met.size > best.met) {
        const at = best.met && best.to === ends[place] ? best.at : token.start; // where its first word is
        best = { met: met.size, from: place ? ends[place - 1] + 1 : 0, to: ends[place], at };
      }
    }
    let { from, to, at } = best;
    if (at - from > 120) from = text.indexOf(" ", at - 100) + 1;
    if (to - from > 220) to = Math.max(text.lastIndexOf(" ", from + 200), at + 20);
    return [from, Math.min(to, text.length), from > best.from, to < best.to];
  }

  const waiting = new Map(); // shown result: what fills it when it comes near the window
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !waiting.has(target)) continue;
      near.unobserve(target);
      waiting.get(target)();
      waiting.delete(target);
    }
  }, { rootMargin: "400px" });

  function show({ section, place }, query, number) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const line = document.createElement("p");
    link.href = section.page + (section.anchor ? `#${section.anchor}` : "");
    link.append(marked(section.heading, query));
    link.addEventListener("click", () => history.replaceState({ result: number }, ""));
    item.append(link);
    if (section.anchor && section.title !== section.heading) {
      const where = document.createElement("p");
      where.className = "where";
      where.append(marked(section.title, []));
      item.append(where);
    }
    line.className = "sentence";
    item.append(line);
    waiting.set(item, async () => {
      const [anchor, text] = await searched.text(place).catch(() => [section.anchor, words.unavailable]);
      if (!section.named) link.href = `${section.page}#${anchor}`;
      const [from, to, begun, cut] = sentence(text, query);
      if (text) line.append(begun ? "… " : "", marked(text, query, from, to), cut ? " …" : "");
      else line.remove();
    });
    near.observe(item);
    return item;
  }

  /** Shows the first results; a button brings those after them, and the keyboard goes on at the first that it brings. */
  function showAll(hits, query, shown = LIMIT) {
    waiting.clear();
    near.disconnect();
    list.replaceChildren(...hits.slice(0, shown).map((hit, number) => show(hit, query, number)));
    more.hidden = hits.length <= shown;
    more.onclick = () => {
      const next = hits.slice(shown, shown + LIMIT).map((hit, number) => show(hit, query, shown + number));
      shown += LIMIT;
      more.hidden = hits.length <= shown;
      list.append(...next);
      next[0].querySelector("a").focus();
    };
  }

  const quoted = (text) => `«${text}»`;

  /** What is said of the results, to the eye and to a screen reader. */
  function said(query, { hits, words: meant, part }) {
    if (!query) return words.empty;
    if (!hits.length) return words.none.replace("{query}", quoted(query));
    const form = new Intl.PluralRules(document.documentElement.lang).select(hits.length);
    const number = (words.count[form] || words.count.other).replace("{n}", hits.length);
    const near = meant.filter((one) => one.near).map((one) => quoted(one.word)).join(" ");
    return [number, part ? words.part : "", near ? words.near.replace("{words}", near) : ""].filter(Boolean).join(" ");
  }

  let latest = 0;
  async function run() {
    const query = field.value.trim();
    const mine = latest += 1;
    list.setAttribute("aria-busy", "true");
    for (const link of document.querySelectorAll("a.language")) {
      link.setAttribute("href", link.getAttribute("href").split("?")[0] + (query ? `?q=${encodeURIComponent(query)}` : ""));
    }
    if (!searched) return; // the index calls again
    const back = history.state?.result; // the result that was followed before the way back here
    const most = back === undefined ? LIMIT : Math.ceil((back + 1) / LIMIT) * LIMIT;
    let found;
    try {
      found = await searched.find(query, (early) => { if (mine === latest) showAll(early.hits, early.words, most); });
    } catch {
      if (mine !== latest) return;
      list.setAttribute("aria-busy", "false");
      count.textContent = words.unavailable; // a part of the index did not come: no network, and not kept
      return;
    }
    if (mine !== latest) return;
    list.setAttribute("aria-busy", "false");
    showAll(found.hits, found.words, most);
    tips.hidden = !query || found.hits.length > 0;
    count.textContent = said(query, found);
    if (back !== undefined) list.children[back]?.querySelector("a").focus();
  }

  /** The address tells what is asked: it can be kept, sent, and come back to. */
  function ask() {
    history.replaceState(null, "", field.value.trim() ? `?q=${encodeURIComponent(field.value.trim())}` : location.pathname);
    run();
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  let timer = 0;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  document.getElementById("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
  if (history.state?.result === undefined) field.focus();
  const before = window.COURSE_SEARCH || [];
  window.COURSE_SEARCH = { push: take };
  before.forEach(take);
})();
