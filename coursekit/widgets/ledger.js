// The claims ledger: filter the claims, keep the choice in the address, judge a claim before seeing our verdict.

const {el, record} = COURSE;
const words = COURSE.translator(WORDS), ui = (key, values) => words(`ledger.ui.${key}`, values);
const form = document.querySelector(".ledger-tools"), {section, body, guess} = form.elements;
const verdicts = form.querySelector(".ledger-verdicts"), radios = [...verdicts.querySelectorAll("input")];
const cards = [...document.querySelectorAll(".ledger .claim")];
const part = (name) => form.querySelector(`.ledger-${name}`);
const VERDICTS = radios.map((radio) => radio.value).filter(Boolean);
const FILTERS = ["section", "verdict", "body", "guess"];

const idOf = (card) => `claim-${card.id}`; // in the record, where items have ids of their own
const entryOf = (card) => record.get(idOf(card)) ?? {};
const holds = (list, one) => !one || list.split(" ").includes(one);

/** Take the choice from the address; what it does not know stays as it was at first. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  section.value = body.value = "";
  radios[0].checked = true;
  for (const select of [section, body]) {
    if ([...select.options].some(({value}) => value === asked.get(select.name))) select.value = asked.get(select.name);
  }
  for (const radio of radios) if (radio.value === asked.get("verdict")) radio.checked = true;
  guess.checked = asked.has("guess");
}

/** Write the choice into the address, beside whatever else stands there. */
function writeAddress() {
  const chosen = new FormData(form), asked = new URLSearchParams(location.search);
  for (const name of FILTERS) {
    if (chosen.get(name)) asked.set(name, chosen.get(name));
    else asked.delete(name);
  }
  const query = asked.toString();
  history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash);
}

/** Show the cards that meet the choice, and say how many these are. */
function filter() {
  // A filter by our verdict would tell what is to be guessed.
  if (guess.checked) radios[0].checked = true;
  verdicts.disabled = guess.checked;
  const verdict = form.elements.verdict.value;
  for (const card of cards) {
    const {place, bodies} = card.dataset;
    card.hidden = !(holds(place, section.value) && holds(bodies, body.value) && holds(card.dataset.verdict, verdict));
    if (!card.querySelector(".claim-own")?.contains(document.activeElement)) show(card);
  }
  report();
}

function report() {
  const shown = cards.filter((card) => !card.hidden), judged = cards.filter((card) => entryOf(card).guess);
  const hidden = shown.filter((card) => guess.checked && !entryOf(card).guess).length;
  form.querySelector("[role=status]").textContent =
    ui(guess.checked ? "shown_guessing" : "shown", {n: shown.length, total: cards.length, hidden});
  part("none").hidden = shown.length > 0;
  part("progress").hidden = !judged.length;
  part("progress").textContent = ui("progress", {n: judged.length,
    same: judged.filter((card) => entryOf(card).guess.verdict === card.dataset.verdict).length,
    against: judged.filter((card) => entryOf(card).against).length});
}

/** One card as the record and the mode want it: as printed, with a question, or with both verdicts side by side. */
function show(card) {
  const entry = entryOf(card), asks = guess.checked && !entry.guess, answer = card.querySelector(".claim-answer");
  card.classList.toggle("claim-asks", asks);
  card.classList.toggle("claim-judged", Boolean(entry.guess));
  answer.hidden = asks;
  card.querySelector(".claim-own")?.remove();
  if (asks) answer.before(question(card));
  else if (entry.guess) answer.before(comparison(card, entry));
}

/** Keep a change of what the reader says of a claim. Every one is an attempt with its time, so that records can be joined. */
function keep(card, change) {
  record.put(idOf(card), (entry) => {
    const {guess: before, against, ...rest} = entry;
    const attempts = [...entry.attempts, {at: new Date().toISOString(), points: null, sure: null}];
    return {...rest, ...change({guess: before, against}), attempts};
  });
  show(card);
  report();
  (card.querySelector(".claim-own") ?? card.querySelector(".claim-name a")).focus();
}

/** The verdict's shape, taken from the filter above. */
const mark = (verdict) => radios.find(({value}) => value === verdict).nextElementSibling.querySelector("svg").cloneNode(true);

function field(card, name, label, text = "") {
  const id = `${name}-${card.id}`;
  return [el("label", {for: id}, label), el("textarea", {id, name, rows: 3}, text)];
}

/** A form that wants all of its fields; the first that is empty is named and focused. */
function wants(onsent, ...children) {
  const message = el("p", {class: "claim-message", role: "status"});
  return el("form", {class: "claim-form", onsubmit(event) {
    event.preventDefault();
    const fault = onsent(event.target.elements);
    if (!fault) return;
    message.textContent = ui(fault[0]);
    fault[1].focus();
  }}, children, message);
}

function question(card) {
  const choices = VERDICTS.map((verdict) => el("label", {class: `claim-${verdict}`},
    el("input", {type: "radio", name: "mine", value: verdict}), el("span", {class: "verdict"}, mark(verdict)), words(`book.verdicts.${verdict}`)));
  const send = ({mine, reason}) => {
    if (!mine.value) return ["choose_verdict", mine[0]];
    if (!reason.value.trim()) return ["write_reason", reason];
    keep(card, () => ({guess: {verdict: mine.value, reason: reason.value.trim()}}));
  };
  return el("div", {class: "claim-own", tabindex: "-1"}, wants(send, el("fieldset", {}, el("legend", {}, ui("your_verdict")), choices),
    field(card, "reason", ui("your_reason")), el("button", {class: "ledger-button", type: "submit"}, ui("compare"))));
}

function comparison(card, {guess: own, against}) {
  const send = ({objection}) => {
    if (!objection.value.trim()) return ["write_objection", objection];
    keep(card, (said) => ({...said, against: objection.value.trim()}));
  };
  const again = () => keep(card, () => ({}));
  return el("div", {class: "claim-own", tabindex: "-1"},
    el("p", {class: "claim-agreement"},
      ui(own.verdict === card.dataset.verdict ? "same" : "differ", {ours: words(`book.verdicts.${card.dataset.verdict}`)})),
    el("p", {class: `claim-mine claim-${own.verdict}`}, el("span", {class: "verdict"}, mark(own.verdict)),
      `${ui("your_verdict")}: `, el("strong", {}, words(`book.verdicts.${own.verdict}`))),
    el("p", {class: "claim-reason", dir: "auto"}, own.reason),
    el("details", {open: Boolean(against)}, el("summary", {}, ui("disagree")),
      wants(send, field(card, "objection", ui("disagree_label"), against ?? ""), el("p", {class: "claim-buttons"},
        el("button", {class: "ledger-button", type: "submit"}, ui("keep")), against && [el("button", {class: "ledger-button", type: "button",
          onclick: () => keep(card, (said) => ({guess: said.guess}))}, ui("withdraw")), el("span", {}, ui("kept"))]))),
    el("p", {}, el("button", {class: "ledger-button", type: "button", onclick: again}, ui("again"))));
}

/** A claim that the address names is shown whatever the filter says. */
function reach() {
  const card = cards.find(({id}) => id === location.hash.slice(1));
  if (!card?.hidden) return;
  for (const control of [section, body]) control.value = "";
  radios[0].checked = true;
  filter();
  writeAddress();
  card.scrollIntoView();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  filter();
  writeAddress();
});
form.addEventListener("reset", () => setTimeout(() => {
  filter();
  writeAddress();
}));
addEventListener("hashchange", reach);
record.follow((ids) => {
  for (const card of cards) if (ids.includes(idOf(card)) && !card.contains(document.activeElement)) show(card);
  report();
});

readAddress();
filter();
reach();
// What was hidden or opened above has moved the claim that the address names.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
