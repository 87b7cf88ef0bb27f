// A lab: controls above, an answer below. On the page MicroPython answers (runtime.js), in a notebook the kernel does; what the reader
// sees is drawn here in both. Settings are not kept: a page opened again shows the settings it was written with.

const NARROW = 520; // below this many pixels the model draws for a phone
const MARGINS = 40; // pixels beside an answer on a phone
const PATIENCE = 250; // milliseconds before a wait is shown: a quick answer must not flicker
const HOME = typeof document !== "undefined" && document.currentScript?.src; // the page's script, which lies beside labs/

/**
 * The live part of a lab.
 * @param {Object} spec what lab.py writes: {part, settings, controls, waits} @param {(key: string, values?: Object) => string} t
 * @param {HTMLElement} answer where the answer stands @param {(settings: Object) => void} ask is told the settings to answer
 */
function labView(spec, t, answer, ask) {
  let settings = {...spec.settings}, timer = 0, shown = null;
  const controls = el("div", {class: "lab-controls"}), unique = Math.random().toString(36).slice(2); // a part may stand twice on a page
  const waits = spec.controls.some((control) => control.kind === "submit");

  function change(more, when) {
    settings = Object.assign(settings, more);
    if (when === "later") return;
    if (when?.resets) {
      Object.assign(settings, structuredClone(when.resets));
      draw();
      const again = controls.querySelector(`[data-name="${when.name}"]`);
      again.querySelectorAll("select, button")[when.place ?? 0].focus();
    }
    if (!waits || when) send();
  }

  function send() {
    clearTimeout(timer);
    timer = setTimeout(() => state(shown ? "working" : "loading"), PATIENCE);
    answer.setAttribute("aria-busy", "true");
    ask({...settings, width: Math.round(answer.clientWidth) || 720});
  }

  function isNarrow() {
    return answer.clientWidth > 0 && answer.clientWidth < NARROW;
  }

  function draw() {
    // at the start by the window: measuring the answer then would lay out the whole page an extra time
    const view = {narrow: controls.isConnected ? isNarrow() : innerWidth < NARROW + MARGINS, unique, t, lab: spec.lab};
    controls.replaceChildren(...spec.controls.map((control) => {
      const field = CONTROLS[control.kind](control, settings, change, view);
      field.dataset.name = control.name;
      return field;
    }));
  }

  /** What is to mend stands at the control where it was set. @param {Object} errors {name of a control: text} */
  function mark(errors = {}) {
    for (const field of controls.children) {
      const text = errors[field.dataset.name], id = `${unique}-${field.dataset.name}-error`;
      const input = field.matches("[role=radiogroup]") ? field : field.querySelector("textarea, select, input");
      field.querySelector(".lab-error")?.remove();
      if (!input) continue;
      const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
      if (text) {
        field.append(el("p", {class: "lab-error", id}, el("strong", {}, t("labs.ui.attend"), ": "), text));
        described.push(id);
      }
      input[text ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
      if (described.length) input.setAttribute("aria-describedby", described.join(" "));
      else input.removeAttribute("aria-describedby");
    }
  }

  function settle() {
    clearTimeout(timer);
    answer.removeAttribute("aria-busy");
  }

  /** Say in the status line that something takes its time. */
  function state(name) {
    answer.querySelector(".lab-sentence").replaceChildren(el("span", {class: "lab-wait"}, t(`labs.ui.${name}`)));
  }

  /** @param {Object} result the model's answer @param {boolean} more whether another answer follows at once */
  function show(result, more = false) {
    if (!more) settle();
    shown = result;
    const folds = () => [...answer.querySelectorAll(":is(.lab-table, .lab-more)")], was = folds().map((fold) => fold.open);
    mark(result.errors);
    if (!more) for (const field of controls.children) field.follow?.(result);
    answer.classList.toggle("lab-refused", Boolean(result.refused));
    const sentence = answer.querySelector(".lab-sentence"); // stays the same element, so that a screen reader hears it change
    sentence.replaceChildren(...result.sentence.split("\n").flatMap((line) => [el("span", {}, line), "\n"]));
    answer.replaceChildren(sentence, ...[{svg: result.chart}, ...result.charts ?? []].map(picture).filter(Boolean),
      ...[result.table, ...result.tables ?? []].map((one, i) => table(one, i ? one.caption : t("labs.ui.table"))).filter(Boolean),
      ...[notes(result.notes, spec, t)].filter(Boolean));
    const now = folds();
    if (now.length === was.length) now.forEach((fold, i) => { fold.open = was[i]; });
  }

  function fail(text) {
    settle();
    const sentence = answer.querySelector(".lab-sentence");
    sentence.textContent = t("labs.ui.failed");
    answer.replaceChildren(sentence,
      el("button", {type: "button", class: "lab-button", onclick: send}, t("labs.ui.try_again")),
      el("details", {class: "lab-trouble"}, el("summary", {}, t("labs.ui.report")), el("p", {}, t("labs.ui.report_more")),
        el("pre", {dir: "ltr", lang: "en"}, `${spec.lab} ${spec.part} ${JSON.stringify(settings)}\n\n${text}`)));
  }

  draw();
  const watch = new ResizeObserver(() => {
    const narrow = isNarrow();
    if ((shown?.chart || shown?.charts?.length) && answer.clientWidth && watch.narrow !== undefined && watch.narrow !== narrow) send();
    watch.narrow = narrow;
  });
  watch.observe(answer);
  return {node: controls, show, fail, state, stop: () => watch.disconnect()};
}

/** The model's picture as an element; it is text of our own making, read as XML and not as HTML. */
function picture({svg, caption}) {
  if (!svg) return null;
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return el("figure", {class: "lab-chart"}, document.importNode(root, true), caption && el("figcaption", {}, caption));
}

/** A table of the answer under its title. */
function table({caption, columns, rows, open}, title) {
  if (!rows.length) return null;
  return el("details", {class: "lab-table", open}, el("summary", {}, title),
    el("div", {class: "lab-scroll", tabindex: 0, role: "region", "aria-label": caption}, el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, columns.map((name) => el("th", {scope: "col"}, name)))),
      el("tbody", {}, rows.map(([first, ...others]) => el("tr", {}, el("th", {scope: "row"}, first), others.map((cell) => el("td", {}, cell))))))));
}

/** What the answer rests on, or explains, under its title; what comes after the first few is folded. */
function notes(list, {notes: title, first}, t) {
  if (!list.length) return null;
  const lines = (some) => el("ul", {}, some.map((text) => el("li", {}, text)));
  return el("div", {class: "lab-notes"}, el("p", {class: "lab-label"}, title), lines(list.slice(0, first)),
    list.length > first && el("details", {class: "lab-more"}, el("summary", {}, t("labs.ui.more", {n: list.length - first})), lines(list.slice(first))));
}

/** Load a plain script once. @returns {Promise<void>} */
function loadScript(url) {
  loadScript.loaded ??= {};
  return loadScript.loaded[url] ??= new Promise((resolve, reject) => {
    document.head.append(el("script", {src: url, onload: resolve, onerror: () => {
      delete loadScript.loaded[url];
      reject(new Error(url));
    }}));
  });
}

/** The answering function of a lab in one language; one interpreter serves all parts of a lab on a page. */
function open(lab, lang, base) {
  open.started ??= {};
  const name = `${lab}.${lang}`;
  return open.started[name] ??= (async () => {
    await Promise.all([loadScript(new URL("runtime.js", base).href), loadScript(new URL(`${name}.js`, base).href)]);
    return window.courseLabs.start(window.courseLabs[name]);
  })().catch((error) => {
    delete open.started[name];
    throw error;
  });
}

/**
 * Make a lab of the page live. Nothing is loaded until the reader touches a control.
 * @param {HTMLElement} section section.lab @param {{t: Function}} host words of the page
 */
export function upgrade(section, {t}) {
  const spec = JSON.parse(section.querySelector(".lab-data").textContent);
  const base = new URL(section.dataset.base ?? "labs/", HOME || document.baseURI);
  const answer = section.querySelector(".lab-answer");
  let next = null, busy = false, touched = 0;

  /** One question at a time: what a quick hand sets meanwhile replaces what waits, so that the last answer is never late. */
  async function ask(settings) {
    next = section.labSettings = settings; // another part may copy them
    touched ||= performance.now();
    if (busy) return;
    busy = true;
    while (next) {
      const now = next;
      next = null;
      try {
        const answerTo = await open(spec.lab, spec.lang, base);
        view.show(await answerTo(spec.part, now), Boolean(next));
        section.dataset.firstAnswer ??= Math.round(performance.now() - touched); // for make bench
      } catch (error) {
        if (!next) view.fail(error.message);
      }
    }
    busy = false;
  }

  const view = labView(spec, t, answer, ask);
  section.querySelector(".lab-controls").replaceWith(view.node);
  view.node.addEventListener("focusin", () => open(spec.lab, spec.lang, base).catch(() => {}), {once: true}); // ask() tells the trouble
  section.classList.add("lab-live");
}

/** The notebook's half: settings go to the kernel, results come back. */
function render({model, el: root}) {
  const spec = model.get("spec");
  const t = translator({labs: {ui: spec.words}});
  const answer = el("div", {class: "lab-answer"}, el("p", {class: "lab-sentence", role: "status"}));
  const section = el("section", {class: "lab lab-live", lang: spec.lang, dir: spec.dir, "aria-label": spec.title},
    el("p", {class: "lab-title"}, spec.title), el("p", {class: "lab-lead"}, spec.lead));
  const view = labView({...spec, settings: model.get("settings")}, t, answer, (settings) => {
    model.set("settings", settings);
    model.save_changes();
  });
  const follow = () => (model.get("trouble") ? view.fail(model.get("trouble")) : view.show(model.get("result")));
  section.append(view.node, answer);
  root.append(section);
  model.on("change:result change:trouble", follow);
  follow();
  return () => {
    model.off("change:result change:trouble", follow);
    view.stop();
    section.remove();
  };
}

export default {render};
