// The controls of a lab, native ones throughout: a keyboard and a screen reader know them.

/** A labelled native control. @param {string} text @param {HTMLElement} control */
function labelled(text, control) {
  return el("label", {class: "lab-field"}, el("span", {class: "lab-label"}, text), control);
}

/** A native select. @param {string[][]} options [[value, text]] */
function choose(options, value, change) {
  return el("select", {onchange: (event) => change(event.target.value)},
    options.map(([one, text]) => el("option", {value: one, selected: one === value}, text)));
}

/** The options of a control: a list, or, where the control is ``of`` another setting, the list for what that one is set to. */
function optionsOf(control, settings) {
  return control.of ? control.options[settings[control.of]] : control.options;
}

/**
 * One function a kind of control: (control, settings, change, {narrow, unique, t}) gives its element; a control is what a reader
 * module writes: {kind, name, label, ...}. change(more, when) keeps what the reader set and asks at once, or, where the lab has a
 * submit, when it is pressed; when: "now" asks whatever there is, "later" only keeps, {name, resets} begins other settings anew.
 */
const CONTROLS = {
  // {of: name of the setting that the options follow; resets: settings to begin anew with another choice}
  select: (control, settings, change) => labelled(control.label, choose(optionsOf(control, settings), settings[control.name],
    (value) => change({[control.name]: value}, control.resets && control))),

  // folded on a phone, where a long list would keep the answer out of sight; the chosen names stay to be seen
  checks(control, settings, change, {narrow}) {
    const names = Object.fromEntries(control.groups.flatMap(([, options]) => options));
    const shown = el("span", {class: "lab-chosen"}), field = el("div", {role: "group", "aria-label": control.label});
    for (const [title, options] of control.groups) {
      field.append(el("p", {class: "lab-group"}, title), el("div", {class: "lab-options"}, options.map(([id, text]) => el("label", {},
        el("input", {type: "checkbox", value: id, checked: settings[control.name].includes(id), onchange: chosen}), el("span", {}, text)))));
    }
    function show(ids) {
      shown.textContent = ids.map((id) => names[id]).join(control.separator);
    }
    function chosen() {
      const ids = [...field.querySelectorAll("input:checked")].map((box) => box.value);
      show(ids);
      change({[control.name]: ids});
    }
    show(settings[control.name]);
    return el("details", {class: "lab-checks", open: !narrow}, el("summary", {}, el("span", {class: "lab-label"}, control.label), shown), field);
  },

  day(control, settings, change) {
    const year = el("input", {type: "range", min: control.first.slice(0, 4), max: control.last.slice(0, 4), step: 1,
      value: settings[control.name].slice(0, 4), "aria-label": control.year, oninput: () => set(yearEnd(year.value))});
    const day = el("input", {type: "date", min: control.first, max: control.last, value: settings[control.name],
      onchange: () => set(day.value)});
    const shown = el("output", {class: "lab-year", "aria-hidden": "true"}, year.value);
    function yearEnd(value) {
      return value === control.last.slice(0, 4) ? control.last : `${value}-12-31`;
    }
    function set(value) {
      day.value = value;
      if (value) year.value = shown.value = value.slice(0, 4);
      change({[control.name]: value});
    }
    return el("div", {class: "lab-day"},
      labelled(control.label, day),
      el("div", {class: "lab-field lab-years"}, el("span", {class: "lab-label", "aria-hidden": "true"}, control.year),
        el("span", {class: "lab-range", dir: "ltr"}, year, shown)),
      el("div", {class: "lab-field lab-jump", role: "group", "aria-label": control.jump},
        el("span", {class: "lab-label", "aria-hidden": "true"}, control.jump),
        el("span", {class: "lab-chips"}, control.marks.map(([value, name, text]) => el("button",
          {type: "button", class: "lab-chip", onclick: () => set(value)}, el("b", {}, name), " ", text)))));
  },

  story(control, settings, change) {
    const text = el("p", {class: "lab-story"}, control.texts[settings[control.name]]);
    return el("div", {class: "lab-case"}, labelled(control.label, choose(optionsOf(control, settings), settings[control.name], (value) => {
      text.textContent = control.texts[value];
      change({[control.name]: value}, control);
    })), text);
  },

  // {rows: [[id, name, more to say of it or nothing]], folds: whether the list is folded on a phone}
  answers(control, settings, change, {narrow}) {
    const rows = el("div", {class: "lab-rows"}, control.rows.map(([id, name, more]) => el("label", {class: "lab-row"},
      el("span", {}, name, more && el("small", {}, more)),
      choose(control.options, settings[control.name][id] ?? "", (value) => change(
        {[control.name]: {...settings[control.name], [id]: value}})))));
    if (!control.folds) return el("fieldset", {class: "lab-answers"}, el("legend", {class: "lab-label"}, control.label), rows);
    return el("details", {class: "lab-answers", open: !narrow}, el("summary", {}, el("span", {class: "lab-label"}, control.label)),
      el("div", {role: "group", "aria-label": control.label}, rows));
  },

  // {options: [[text, settings]], copy: {part, names, label}}: buttons that set several controls at once, the last as another part of the
  // lab on this page has them; a notebook has no such part beside it, and no such button
  presets(control, settings, change, {lab}) {
    const other = control.copy && document.getElementById(`lab-${lab}-${control.copy.part}`);
    const theirs = () => Object.fromEntries(Object.entries(other.labSettings ?? JSON.parse(other.querySelector(".lab-data").textContent).settings)
      .filter(([name]) => control.copy.names.includes(name)));
    const sets = control.options.map(([text, set]) => [text, () => set]);
    if (other) sets.push([control.copy.label, theirs]);
    return el("div", {class: "lab-field lab-jump", role: "group", "aria-label": control.label},
      el("span", {class: "lab-label", "aria-hidden": "true"}, control.label),
      el("span", {class: "lab-chips"}, sets.map(([text, set], place) => el("button", {type: "button", class: "lab-chip",
        onclick: () => change({}, {name: control.name, resets: set(), place})}, text))));
  },

  // a branching case: {first: the step before any choice, back, again}; the step that waits comes with each answer
  steps(control, settings, change) {
    const field = el("div", {class: "lab-steps", role: "group", "aria-label": control.label});
    let pressed = false;
    function press(path) {
      pressed = true;
      field.querySelectorAll("button").forEach((button) => { button.disabled = true; });
      change({[control.name]: path}, "now");
    }
    function list([title, lines], kind) {
      return lines.length > 0 && el("div", {class: `lab-step-list ${kind}`}, el("p", {class: "lab-label"}, title), el("ul", {}, lines.map((line) => el("li", {}, line))));
    }
    field.follow = ({step}) => {
      const path = step ? step.path : settings[control.name];
      if (!step) step = control.first;
      settings[control.name] = path;
      const title = el("p", {class: "lab-step-title", tabindex: -1}, step.title);
      field.replaceChildren(...[title, step.seat && el("p", {class: "lab-seat"}, step.seat), list(step.since, "lab-since"),
        el("div", {class: "lab-story"}, step.text.map((text) => el("p", {}, text))), list(step.known, "lab-known"), list(step.unknown, "lab-unknown"),
        step.options.length > 0 && el("div", {class: "lab-decisions", role: "group", "aria-label": step.legend}, el("p", {class: "lab-label", "aria-hidden": "true"}, step.legend),
          step.options.map(([id, name, does]) => el("button", {type: "button", class: "lab-decision", onclick: () => press([...path, id])}, el("b", {}, name), " ", el("span", {}, does)))),
        path.length > 0 && el("div", {class: "lab-run"}, [[control.back, path.slice(0, -1)], [control.again, []]].map(([name, to]) =>
          el("button", {type: "button", class: "lab-chip", onclick: () => press(to)}, name)))].filter(Boolean));
      if (pressed) title.focus();
      pressed = false;
    };
    field.follow({step: {...control.first, path: settings[control.name]}});
    return field;
  },

  submit: (control, settings, change) => el("button",
    {type: "button", class: "lab-button", onclick: () => change({}, "now")}, control.label),

  // {min, max, step, unit or texts {value: text with its unit}, dir: "ltr" where the numbers are years}
  number(control, settings, change) {
    const said = (value) => control.texts?.[value] ?? [number(Number(value)), control.unit].filter(Boolean).join(" ");
    const output = el("output", {class: "lab-number", "aria-hidden": "true"}, said(settings[control.name]));
    const input = el("input", {type: "range", min: control.min, max: control.max, step: control.step, value: settings[control.name],
      "aria-valuetext": said(settings[control.name]), oninput() {
        output.textContent = said(input.value);
        input.setAttribute("aria-valuetext", said(input.value));
        change({[control.name]: Number(input.value)});
      }});
    return el("div", {class: "lab-field"}, el("label", {class: "lab-field"}, el("span", {class: "lab-label"}, control.label),
      el("span", {class: "lab-range", dir: control.dir}, input, output)));
  },

  choice: (control, settings, change, {unique}) => el("fieldset", {class: "lab-choice", role: "radiogroup"},
    el("legend", {class: "lab-label"}, control.label),
    el("div", {class: "lab-options"}, control.options.map(([value, text]) => el("label", {}, el("input", {type: "radio",
      name: `${unique}-${control.name}`, value, checked: value === settings[control.name],
      onchange: () => change({[control.name]: value})}), el("span", {}, text))))),

  // {rows, dir: "ltr" for code, run: word on the button, try: word over examples [[name, text]]}; asks when run, never on a keystroke
  text(control, settings, change, {unique, t}) {
    const hint = `${unique}-${control.name}-hint`, run = () => change({[control.name]: area.value}, "now");
    const area = el("textarea", {rows: control.rows ?? 5, dir: control.dir, spellcheck: "false", autocapitalize: "off",
      autocomplete: "off", "aria-describedby": hint, oninput: () => change({[control.name]: area.value}, "later"),
      onkeydown: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && run()}, settings[control.name]);
    const examples = control.examples && el("div", {class: "lab-field", role: "group", "aria-label": control.try},
      el("span", {class: "lab-label", "aria-hidden": "true"}, control.try),
      el("span", {class: "lab-chips"}, control.examples.map(([name, text]) => el("button", {type: "button", class: "lab-chip", onclick() {
        area.value = text;
        run();
      }}, name))));
    return el("div", {class: "lab-text"}, examples, labelled(control.label, area), el("div", {class: "lab-run"},
      el("button", {type: "button", class: "lab-button", onclick: run}, control.run ?? t("labs.ui.run")),
      el("span", {id: hint}, t("labs.ui.run_hint"))));
  },
};
