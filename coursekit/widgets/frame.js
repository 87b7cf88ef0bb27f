// The form around every type: legend, field, buttons, and the result that says why.

/**
 * A type (TYPES[name]) is
 *   build(item, tools) -> {node, read(): response, write(response), mark(score | null, state)}
 *     tools: t (words), name (a prefix for ids), changed() to call after an edit, tick(list) for self-marks
 *   score(item, response) -> {points, correct, marks, why}, the twin of coursekit/items/score.py
 *   solve(item) -> the right response; a type without it has no answer to show
 *   explain(item, response, score, t, checked) -> [{mark, word, title, given, wanted, rationale, quiet}]; quiet entries
 *     appear only with the whole answer
 *   counts(item, score, t) -> sentences on how much was right (optional); checkWord, done: keys of other words (open)
 *
 * A host is {t, name, save(state, attempt | null), reread(label) -> {href, title} | null, first() -> attempt | undefined}
 *   first (optional) gives the answer to the same item before the text.
 * A state is {response, sure, checked, shown, ticked, points, seen}; the view follows from it alone.
 *   sure: 1, 2, 3 or null. seen: the day on which the right answer was last before the reader's eyes.
 * An attempt is {at, points, sure, helped, form, response}; helped: the answer had been seen that day, so it says nothing on
 *   memory. form: the mark of the item as it was asked (Item.form). response: what was given, but for an open item's text.
 */

const START = {response: null, sure: null, checked: false, shown: false, ticked: [], points: null, seen: null};

function isEmpty(response) {
  return response === null || response === undefined || (typeof response === "string" ? !response.trim()
    : Object.keys(response).length === 0);
}

/** Whether two responses say the same, whatever the order of their parts. */
function same(a, b) {
  const flat = (response) => JSON.stringify(isMap(response) ? Object.entries(response).sort()
    : Array.isArray(response) ? [...response].sort() : response);
  return flat(a) === flat(b);
}

/** The legend, the hint and the field of an item. */
function question(item, t, numbered, ...fields) {
  return el("fieldset", {class: "item-fields"},
    el("legend", {class: "item-stem"}, numbered && el("span", {class: "item-number"}, numbered), rich(item.stem)),
    el("p", {class: "item-hint"}, t(`items.instructions.${item.type}`)), fields);
}

/** What is said when nothing was given. */
function emptyWord(item) {
  return `items.empty.${["numeric", "short", "open"].includes(item.type) ? "write" : "choose"}`;
}

/**
 * The form of an item.
 * @param {Object} item Item.to_dict @param {Object} host @param {string} [numbered] "Question 1 of 7"
 * @returns {{node: HTMLElement, show(state): void, state(): Object}}
 */
function itemView(item, host, numbered) {
  const {t} = host, type = TYPES[item.type];
  let state = {...START};
  const field = type.build(item, {t, name: host.name, changed: edited, tick});
  const certainty = type.solve && certaintyField({t, name: host.name, changed: edited});
  const status = el("div", {class: "item-result", role: "status", id: `${host.name}-result`});
  const button = (name, press, word) => el("button", {type: "button", class: `item-button ${name}`, onclick: press}, word);
  const check = el("button", {type: "submit", class: "item-button item-check"}, t(type.checkWord ?? "items.check"));
  const again = button("item-again-button", () => restart({}), t("items.try_again"));
  const reveal = type.solve && button("item-quiet item-reveal", toggle);
  const reset = button("item-quiet item-reset", () => restart({response: null, sure: null, ticked: []}), t("items.reset"));
  const buttons = [check, again, reveal, reset].filter(Boolean);
  const node = el("form", {class: "item-live", novalidate: true, onsubmit: judge},
    question(item, t, numbered, field.node, certainty?.node), el("div", {class: "item-buttons"}, buttons), status);
  again.hidden = reset.hidden = true;
  reveal?.setAttribute("aria-controls", status.id);

  function keep(change, attempt = null) {
    state = {...state, ...change};
    host.save(state, attempt);
    draw();
  }

  function edited() {
    keep({response: field.read(), sure: certainty?.read() ?? null, checked: item.type === "open" && state.checked});
  }

  function tick(ticked) { keep({ticked, points: selfPoints(item, ticked)}); }

  function judge(event) {
    event.preventDefault();
    if (state.checked) return;
    const response = field.read();
    if (isEmpty(response)) {
      state = {...state, response: null};
      draw(t(emptyWord(item)));
      return;
    }
    const points = type.score(item, response).points, helped = state.seen === dayOf();
    const sure = helped ? null : state.sure;
    keep({response, sure, checked: true, points: points ?? state.points, seen: dayOf()},
      {at: new Date().toISOString(), points, sure, helped, form: item.form, ...(type.solve ? {response} : {})});
  }

  /** Take the verdict back. @param {Object} cleared what else begins anew */
  function restart(cleared) {
    if ("response" in cleared) field.write(null);
    keep({checked: false, shown: false, ...cleared});
  }

  function toggle() { keep({shown: !state.shown, ...(state.shown ? {} : {seen: dayOf()})}); }

  /** Everything that follows from the state but the inputs themselves. */
  function draw(note) {
    const score = state.checked ? type.score(item, state.response) : null, judged = state.checked || state.shown;
    field.mark(score, state);
    if (certainty) {
      certainty.write(state.sure);
      certainty.node.disabled = state.checked;
      certainty.node.hidden = !state.checked && state.seen === dayOf();
    }
    // Once seen, a button stays where it is: one that goes away under the finger takes the focus with it.
    for (const [one, off] of [[check, state.checked], [again, !judged], [reset, !judged && isEmpty(state.response)]]) {
      if (!off) one.hidden = false;
      one.setAttribute("aria-disabled", String(off));
    }
    if (reveal) {
      reveal.textContent = t(state.shown ? "items.hide_answer" : "items.show_answer");
      reveal.setAttribute("aria-expanded", String(state.shown));
    }
    status.replaceChildren(...(note ? [el("p", {class: "item-note"}, note)] : said(score)));
  }

  function said(score) {
    if (!state.checked && !state.shown) return [];
    const response = state.checked ? state.response : type.solve?.(item);
    const entries = type.solve ? type.explain(item, response, score ?? type.score(item, response), t, state.checked)
      .filter((entry) => state.shown || !entry.quiet) : [];
    return [
      score && verdict(item, type, score, state, t),
      score && host.first && compared(item, host.first(), {...state, points: score.points}, t),
      entries.length > 0 && el("ul", {class: "item-why"}, entries.map((entry) => explained(entry, t))),
      item.feedback && el("p", {class: "item-feedback"}, rich(item.feedback)),
      reread(item, host, t), sourced(item, t),
    ].filter(Boolean);
  }

  function show(next) {
    state = {...START, ...next};
    field.write(state.response);
    // A response to an earlier form of the item (an option gone since) is let go.
    if (!isEmpty(state.response) && !same(field.read(), state.response)) {
      state = {...START};
      field.write(null);
    }
    draw();
  }

  show(START);
  return {node, show, state: () => state};
}

/** Shape and word of a number of points: ["right", "correct"]. */
function verdictOf(points) {
  return points === 1 ? ["right", "correct"] : points > 0 ? ["partly", "partly"] : ["wrong", "not_quite"];
}

function verdict(item, type, score, {sure}, t) {
  if (type.done) return el("p", {class: "item-note"}, t(type.done));
  const [name, key] = verdictOf(score.points);
  const counts = type.counts ? type.counts(item, score, t).filter(Boolean) : [];
  return el("p", {class: "item-verdict", "data-verdict": name}, shape(name), " ", el("strong", {}, t(`items.${key}`)),
    counts.map((text) => [" ", el("span", {class: "item-count"}, text)]),
    sure && [" ", certaintySaid({points: score.points, sure}, t)]);
}

function explained({mark, word, title, given, wanted, rationale}, t) {
  return el("li", {"data-mark": mark}, shape(mark),
    el("div", {}, el("p", {class: "item-entry-head"}, el("span", {class: "item-word"}, t(`items.marks.${word}`)), " ",
      el("span", {}, rich(title))),
    given && el("p", {}, rich(t("items.your_answer", {text: given}))),
    wanted && el("p", {}, rich(t("items.answer_is", {text: wanted}))),
    rationale && el("p", {class: "item-rationale"}, rich(rationale))));
}

function reread(item, host, t) {
  const target = item.reread && host.reread(item.reread);
  return target && el("p", {class: "item-reread"}, el("a", {href: target.href},
    target.title ? t("items.reread_at", {title: target.title}) : t("items.reread")));
}

function sourced(item, t) {
  if (!item.sources?.length) return null;
  const word = t(item.sources.length > 1 ? "items.sources" : "items.source");
  return el("p", {class: "item-sources"}, `${word}: `, item.sources.map(({text, url}, i) =>
    [i > 0 && " · ", url ? el("a", {href: url, rel: "noopener"}, el("bdi", {}, text)) : el("bdi", {}, text)]));
}
