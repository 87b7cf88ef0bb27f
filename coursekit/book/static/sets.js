// A set of questions, one at a time: their numbers above, the next one below. Without script and on paper all of them stand there.

/** The number that a question has on its page: the first in «Question 3 of 40». */
const numberOf = (item) => item.dataset.number.match(/\d+/)[0];

/** Has the reader answered it, now or on an earlier day? */
const isAnswered = (item) => (window.COURSE.record?.get(item.dataset.item)?.attempts.length ?? 0) > 0;

function itemSet(set) {
  const items = [...set.children].filter((one) => one.matches("section.item"));
  let here = 0;
  let every = false;

  const button = (name, text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  const numbers = items.map((item, i) => button("set-number", numberOf(item), () => show(i)));
  const bar = document.createElement("div");
  bar.className = "set-bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.set_label);
  bar.append(...numbers);
  const next = button("set-next", words.set_next, () => {
    show(here + 1);
    items[here].focus({ preventScroll: true });
    bar.scrollIntoView();
  });
  const all = button("set-all", words.set_all, () => {
    every = !every;
    show(here);
    bar.scrollIntoView();
  });
  const foot = document.createElement("p");
  foot.className = "set-foot";
  foot.append(next, all);

  /** Shows one question, and with "all" the others too. What is hidden is still found by the browser's own search. */
  function show(i) {
    here = i;
    items.forEach((item, j) => {
      if (every || j === i) item.removeAttribute("hidden");
      else item.setAttribute("hidden", "until-found");
    });
    numbers.forEach((one, j) => {
      if (j === i && !every) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    });
    bar.hidden = every;
    next.hidden = every || i === items.length - 1;
    all.textContent = every ? words.set_one : words.set_all;
    mark();
  }

  function mark() {
    items.forEach((item, i) => {
      const answered = isAnswered(item);
      numbers[i].classList.toggle("answered", answered);
      numbers[i].setAttribute("aria-label", answered ? `${item.dataset.number} (${words.set_answered})` : item.dataset.number);
    });
  }

  items.forEach((item, i) => {
    item.tabIndex = -1;
    item.addEventListener("beforematch", () => show(i));
  });
  set.addEventListener("submit", () => setTimeout(mark));
  set.prepend(bar);
  items.at(-1).after(foot);
  set.classList.add("stepped");
  show(Math.max(0, items.findIndex((item) => !isAnswered(item))));
  return { holds: (element) => items.findIndex((item) => item.contains(element)), show };
}

/** Starts the sets of the page; an address that leads to a question shows it. */
function itemSets() {
  const sets = all(".item-set").map(itemSet);
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (const { holds, show } of target ? sets : []) {
      if (holds(target) < 0) continue;
      show(holds(target));
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", follow);
  follow();
}
