// Seminar mode: the questions of a page one at a time in large type, the key hidden; two rounds of votes typed in by the
// teacher, the shift between them drawn, then the reasons and the notes for the discussion. Loaded when it is asked for.

const {t, el, rich, plain, shape, TYPES, LEVELS, explained, sourced} = COURSE;
const words = COURSE.translator(WORDS);
const KEPT = `course.seminar.${location.pathname}`;
const STEPS = ["first", "second", "shift", "answer"];

const questions = [...document.querySelectorAll("section.item[data-item]")].map((section) => ({section,
  item: JSON.parse(section.querySelector(".item-data").textContent), step: 0, votes: [{}, {}]}));
let place = 0;

/** What the room votes on: the options where there are any, else how sure each one is of an answer of their own. */
function ballots(item) {
  if (item.options && !["ordering", "classification"].includes(item.type)) {
    return item.options.map(({id, text}, i) => ({id, text, sign: COURSE.dir === "rtl" ? "أبجدهوزحطي"[i] : "ABCDEFGHIJ"[i]}));
  }
  return LEVELS.map((level) => ({id: level, text: t(`items.certainty.${level}`), sign: ""}));
}

const total = (votes) => Object.values(votes).reduce((sum, n) => sum + n, 0);
const shown = (percent) => `\u2066${percent}%\u2069`; // isolated: after Arabic the sign would move
const share = (votes, id) => (total(votes) ? Math.round((100 * (votes[id] ?? 0)) / total(votes)) : 0);

/** Votes survive a reload in this tab; where the browser keeps nothing they last as long as the page. */
function keep() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({place, all: questions.map(({step, votes}) => ({step, votes}))}));
  } catch {
    status.textContent = words("learner.seminar.not_kept");
  }
}

function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    if (kept?.all.length !== questions.length) return;
    kept.all.forEach((one, i) => Object.assign(questions[i], one));
    place = kept.place;
  } catch {
    status.textContent = words("learner.seminar.not_kept");
  }
}

const status = el("p", {class: "seminar-step", role: "status"});
const content = el("section", {class: "item seminar-content", lang: COURSE.lang});
const chooser = el("select", {class: "item-select", onchange: () => go(Number(chooser.value))},
  questions.map(({item}, i) => el("option", {value: i}, `${i + 1}. ${plain(item.stem)}`)));
const button = (onclick, css = "") => el("button", {type: "button", class: `item-button ${css}`, onclick});
const back = button(() => advance(-1)), onward = button(() => advance(1), "item-check"), leave = button(() => dialog.close(), "item-quiet");
leave.textContent = words("learner.seminar.close");
const dialog = el("dialog", {class: "seminar", "aria-label": t("items.seminar")},
  el("header", {}, el("label", {}, el("span", {}, words("learner.seminar.question")), chooser), leave),
  status, content, el("footer", {}, back, onward));

function go(to) {
  place = to;
  draw();
}

function advance(by) {
  const one = questions[place];
  if (one.step + by in STEPS) one.step += by;
  else if (place + by in questions) place += by;
  draw();
}

function draw() {
  const {item, section, step, votes} = questions[place], list = ballots(item), own = list[0].sign !== "";
  chooser.value = place;
  status.textContent = words(`learner.seminar.${STEPS[step]}`);
  back.textContent = words("learner.seminar.back");
  onward.textContent = words(`learner.seminar.after_${STEPS[step]}`);
  back.setAttribute("aria-disabled", String(place === 0 && step === 0));
  onward.setAttribute("aria-disabled", String(place === questions.length - 1 && step === STEPS.length - 1));
  content.dir = item.dir;
  content.replaceChildren(...[
    el("p", {class: "item-number"}, t("items.question_of", {n: place + 1, total: questions.length})),
    el("h2", {class: "item-stem"}, rich(item.stem)),
    !own && parts(section),
    step < 2 ? voting(list, votes[step], own, step) : shift(list, votes, step === 3 && own ? why(item) : []),
    step === 3 && answer(item, votes, own),
  ].filter(Boolean));
  content.scrollTop = 0;
  keep();
}

/** The parts of a question that has no options, as the page prints them. */
function parts(section) {
  const copy = section.querySelector(".item-static").cloneNode(true);
  copy.querySelectorAll(".item-answer, .item-number, .item-stem").forEach((node) => node.remove());
  return el("div", {class: "item-static"}, ...copy.childNodes);
}

function voting(list, votes, own, round) {
  return el("fieldset", {class: "seminar-votes"},
    el("legend", {class: "item-label"}, words(own ? "learner.seminar.count" : "learner.seminar.count_sure", {n: round + 1})),
    list.map(({id, text, sign}) => el("label", {class: "seminar-vote"},
      sign && el("strong", {}, sign), el("span", {}, rich(text)),
      el("input", {type: "number", min: "0", max: "9999", inputmode: "numeric", class: "item-line", value: votes[id] ?? false, oninput(event) {
        const n = Math.floor(event.target.valueAsNumber);
        if (n > 0) votes[id] = n;
        else delete votes[id];
        keep();
      }}))));
}

/** Both rounds, bar under bar, for everything that was voted on; with reasons, each option's mark and rationale. */
function shift(list, votes, reasons) {
  const voted = votes.some(total);
  return el("div", {}, !voted && el("p", {}, words("learner.seminar.no_votes")),
    (voted || reasons.length > 0) && el("ul", {class: "seminar-shift"}, list.map(({id, text, sign}, at) => {
      const {mark, word, rationale} = reasons[at] ?? {};
      return el("li", {"data-mark": mark ?? false},
        el("p", {class: "item-entry-head"}, sign && el("strong", {}, sign, " "), rich(text)),
        mark && el("p", {class: "item-mark"}, shape(mark), " ", t(`items.marks.${word}`)),
        voted && votes.map((round, i) => bar(round, i, id)), rationale && el("p", {class: "item-rationale"}, rich(rationale)));
    })));
}

function bar(round, i, id) {
  return el("p", {class: "seminar-bar", "data-round": i + 1},
    el("span", {class: "seminar-track", "aria-hidden": "true"}, el("span", {style: `inline-size:${share(round, id)}%`})),
    el("span", {}, words("learner.seminar.votes", {round: i + 1, n: round[id] ?? 0, percent: shown(share(round, id))})));
}

/** The whole explanation of an item, as «Show answer» gives it. */
function why(item) {
  const type = TYPES[item.type], key = type.solve(item);
  return type.explain(item, key, type.score(item, key), t, false);
}

function answer(item, votes, own) {
  const right = (round) => shown(item.key.reduce((sum, id) => sum + share(round, id), 0));
  return el("div", {class: "seminar-answer"},
    own && item.type !== "multiple" && votes.every(total)
      && el("p", {class: "item-note"}, words("learner.seminar.right", {first: right(votes[0]), second: right(votes[1])})),
    !own && (TYPES[item.type].solve ? el("ul", {class: "item-why"}, why(item).map((entry) => explained(entry, t))) : model(item)),
    item.feedback && el("p", {class: "item-feedback"}, rich(item.feedback)), sourced(item, t), notes());
}

function model(item) {
  return el("div", {}, el("h3", {}, t("items.open.model")), el("p", {class: "item-prose"}, rich(item.model)),
    el("ul", {class: "item-list"}, item.rubric.map(({text}) => el("li", {}, rich(text)))));
}

/** What the chapter says under «Discuss», folded. */
function notes() {
  const copy = document.querySelector('[id$="-discuss"]')?.closest("section")?.cloneNode(true);
  if (!copy) return null;
  copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
  copy.querySelector("h2")?.remove();
  return el("details", {class: "seminar-notes"}, el("summary", {}, words("learner.seminar.notes")), ...copy.childNodes);
}

document.body.append(dialog);
restore();
COURSE.seminar = () => {
  draw();
  dialog.showModal();
  onward.focus();
};
