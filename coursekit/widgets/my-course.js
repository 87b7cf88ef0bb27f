// My course: how far, how sure, what is due, and the record itself in the reader's hands. Loaded on that page alone.

const {t, record, el, rich, number, signed, dayOf, itemView, TYPES, LEVELS, certaintyMark, readRecord, exportText, remember} = COURSE;
const words = COURSE.translator(WORDS);
const {chapters, outcomes, items} = COURSE.course;
const host = document.querySelector(".course-host");
const stage = el("div", {class: "course-stage"}), overview = el("div"), own = el("section", {});
const message = el("p", {class: "course-message", role: "status"});

const ofChapter = (id) => items.filter(({chapter}) => chapter === id);
const begun = () => chapters.filter(({id}) => progress(ofChapter(id), record.all()).answered);
const width = (part, whole) => `inline-size:${Math.round((100 * part) / whole)}%`;
const percent = (part, whole) => `\u2066${Math.round((100 * part) / whole)}%\u2069`; // isolated: after Arabic the sign would move
const button = (word, onclick, css = "") => el("button", {type: "button", class: `item-button ${css}`, onclick}, words(word));

/** «7 December 2026» @param {string} day */
function dated(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${WORDS.edition.months[month - 1]} ${year}`;
}

/** Hand the reader a file. */
function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], {type}));
  el("a", {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

function draw() {
  const plans = planned(items, record.all()), today = dayOf(), due = plans.filter((plan) => plan.due <= today);
  overview.replaceChildren(dueSection(plans, due), progressSection(), calibrationSection());
}

function dueSection(plans, due) {
  const start = async (list) => {
    message.textContent = "";
    const chosen = mixed(list.slice(0, SESSION)).map(({item}) => item);
    try {
      await Promise.all([...new Set(chosen.map(({chapter}) => chapter))].map((chapter) => COURSE.load(`questions-${chapter}`)));
    } catch { // no network, and these were not kept
      return stage.replaceChildren(el("p", {role: "status"}, words("learner.review.unreachable")));
    }
    review(chosen.map(({id}) => COURSE.questions[id]), stage, draw);
  };
  const next = plans.find((plan) => !due.includes(plan));
  return el("section", {}, el("h2", {id: "my-due"}, words("learner.due.title")),
    el("p", {class: "course-due"}, due.length ? words("learner.due.today", {n: due.length}) : words("learner.due.none")),
    next && el("p", {}, words("learner.due.next", {date: dated(next.due)})),
    plans.length > 0 ? el("p", {class: "course-buttons"},
      due.length > 0 && button("learner.due.start", () => start(due), "item-check"),
      button("learner.due.practise", () => start(plans)),
      button("learner.due.calendar", () => download("course-reviews.ics", "text/calendar",
        calendar(days(plans), (n) => words("learner.due.event", {n}), location.href.split("#")[0]))))
      : el("p", {}, words("learner.due.empty")));
}

/** A bar with two parts, said in words beside it. */
function bar({total, answered, right}) {
  return el("span", {class: "course-bar", "aria-hidden": "true"},
    el("span", {class: "course-bar-right", style: width(right, total)}),
    el("span", {class: "course-bar-rest", style: width(answered - right, total)}));
}

function progressSection() {
  const line = (found) => el("p", {class: "course-line"}, found.total > 0 && bar(found),
    el("span", {}, words(found.total ? "learner.progress.counts" : "learner.progress.no_items", found)));
  const rows = chapters.map((chapter) => {
    const of = ofChapter(chapter.id), here = outcomes.filter((outcome) => outcome.chapter === chapter.id);
    return el("section", {class: "course-chapter"},
      el("h3", {}, el("a", {href: `${chapter.id}.html`}, chapter.title)), line(progress(of, record.all())),
      el("details", {}, el("summary", {}, words("learner.progress.outcomes")),
        el("ul", {}, here.map((outcome) => el("li", {}, el("p", {}, outcome.text),
          line(progress(of.filter((item) => item.outcome === outcome.id), record.all())))))));
  });
  return el("section", {}, el("h2", {id: "my-progress"}, words("learner.progress.title")), rows);
}

function calibrationSection() {
  const rows = [[words("learner.certainty.all"), calibration(items, record.all())],
    ...begun().map((chapter) => [chapter.title, calibration(ofChapter(chapter.id), record.all())])];
  const head = el("h2", {id: "my-certainty"}, words("learner.certainty.title"));
  if (!rows[0][1].some(({n}) => n)) return el("section", {}, head, el("p", {}, words("learner.certainty.empty")));
  const cell = ({n, right}) => el("td", {}, n ? words("learner.certainty.cell", {right, n, percent: percent(right, n)}) : "–");
  const mean = (levels) => {
    const [n, marks] = levels.reduce(([a, b], level) => [a + level.n, b + level.marks], [0, 0]);
    return el("td", {}, n ? signed(marks / n) : "–");
  };
  return el("section", {}, head, el("p", {}, words("learner.certainty.read")), chart(),
    el("div", {class: "table-scroll", tabindex: "0", role: "group", "aria-labelledby": "my-certainty"}, el("table", {},
      el("caption", {}, words("learner.certainty.table")),
      el("thead", {}, el("tr", {}, el("th", {scope: "col"}, words("learner.certainty.chapter")),
        LEVELS.map((level) => el("th", {scope: "col"}, t(`items.certainty.${level}`))),
        el("th", {scope: "col"}, words("learner.certainty.mean")))),
      el("tbody", {}, rows.map(([title, levels]) => el("tr", {}, el("th", {scope: "row"}, title), levels.map(cell), mean(levels)))))));
}

/** Export, import, erase. */
function recordSection() {
  const file = el("input", {type: "file", accept: ".json,application/json", id: "record-file", onchange: bring});
  const sure = el("p", {class: "course-buttons", hidden: true}, el("strong", {}, words("learner.record.erase_all")),
    button("learner.record.erase_yes", erase, "course-danger"), button("learner.record.cancel", () => { sure.hidden = true; }));
  const name = el("input", {type: "text", class: "item-line", id: "record-name", autocomplete: "off", dir: "auto", maxlength: "80",
    "aria-describedby": "record-holds"});
  own.replaceChildren(el("h2", {id: "my-record"}, words("learner.record.title")), el("p", {}, words("learner.record.about")),
    el("p", {class: "course-name"}, el("label", {for: "record-name"}, words("learner.record.name")), name),
    el("p", {class: "item-hint", id: "record-holds"}, words("learner.record.holds")),
    el("p", {class: "course-buttons"},
      button("learner.record.export", () => download(`course-record-${dayOf()}.json`, "application/json",
        exportText(record.all(), name.value.trim()))),
      el("label", {class: "item-button course-file", for: "record-file"}, words("learner.record.import")), file,
      button("learner.record.erase", () => {
        sure.hidden = false;
        sure.querySelector("button").focus();
      })), sure, message);

  async function bring() {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      const brought = readRecord(await chosen.text());
      const taken = record.replace((stored) => merged(stored, brought));
      say(taken ? "learner.record.imported" : "learner.record.unchanged", {n: Object.keys(brought).length});
    } catch (error) {
      say(["damaged", "newer", "foreign"].includes(error.message) ? `learner.record.${error.message}` : "learner.record.unreadable");
    }
    file.value = "";
  }

  function erase() {
    sure.hidden = true;
    const done = record.replace(() => ({}));
    if (done) Object.keys(localStorage).filter((key) => key.startsWith("course.record.")).forEach((key) => localStorage.removeItem(key));
    say(done ? "learner.record.erased" : "learner.record.unchanged");
    stage.replaceChildren();
  }

  function say(key, values) {
    message.textContent = words(key, values);
    draw();
  }
}

host.replaceChildren(stage, overview, own);
recordSection();
draw();
record.follow(draw);
document.addEventListener("course-record", draw);
