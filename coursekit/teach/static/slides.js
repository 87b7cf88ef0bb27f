// One slide at a time, fitted to the window; keys, the list of parts, notes, and a second window for whoever speaks.

const slides = [...document.querySelectorAll(".slide")], root = document.documentElement, list = document.querySelector("select");
const status = document.querySelector("[role=status]"), buttons = [...document.querySelectorAll("[data-go]")];
const onward = root.dir === "rtl" ? "ArrowLeft" : "ArrowRight", back = root.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
const panel = document.querySelector(".panel");
const BAR = 52, WIDTH = 1280, HEIGHT = 720;
let at = 0, other = window.opener;

slides.forEach((slide, i) => {
  if (i === 0 || slide.dataset.part !== slides[i - 1].dataset.part) list.append(new Option(slide.dataset.part, i));
});

/** Shows a slide and says where we are; ``told``: the other window knows already. */
function go(to, told) {
  at = Math.max(0, Math.min(slides.length - 1, to));
  slides.forEach((slide, i) => slide.classList.toggle("now", i === at));
  list.value = [...list.options].map((option) => Number(option.value)).filter((first) => first <= at).pop();
  status.textContent = words.place.replace("{n}", at + 1).replace("{total}", slides.length);
  buttons[0].setAttribute("aria-disabled", at === 0);
  buttons[1].setAttribute("aria-disabled", at === slides.length - 1);
  history.replaceState(null, "", `#s${at + 1}`);
  if (!told) other?.postMessage({slide: at}, "*");
  fit();
}

/** The largest stage that fits above the bar, and above the notes where they are shown. */
function fit() {
  const shown = root.classList.contains("noted"), room = innerHeight - BAR, tall = shown ? room * 0.6 : room, slide = slides[at];
  const scale = Math.min(innerWidth / WIDTH, tall / HEIGHT), own = slide.querySelector(".notes");
  slide.style.transform = `scale(${scale})`;
  slide.style.left = `${(innerWidth - WIDTH * scale) / 2}px`;
  slide.style.top = `${shown ? 0 : (room - HEIGHT * scale) / 2}px`;
  panel.style.top = `${HEIGHT * scale}px`;
  panel.replaceChildren(...(own ? own.cloneNode(true).childNodes : []));
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target === list) return;
  const act = {[onward]: () => go(at + 1), ArrowDown: () => go(at + 1), PageDown: () => go(at + 1),
    [back]: () => go(at - 1), ArrowUp: () => go(at - 1), PageUp: () => go(at - 1),
    Home: () => go(0), End: () => go(slides.length - 1), n: notes, p: second}[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const space = event.key === " " && event.target.tagName !== "BUTTON";
  if (!act && !space) return;
  event.preventDefault();
  if (space) go(at + (event.shiftKey ? -1 : 1));
  else act();
});

function notes() {
  root.classList.toggle("noted");
  fit();
}

/** The same slides in a window of their own, with the notes; both move together. */
function second() {
  other = window.open(location.href.split("#")[0] + `#s${at + 1}`, "notes", "width=1100,height=800");
}

addEventListener("message", (event) => {
  if (event.source === other && Number.isInteger(event.data?.slide)) go(event.data.slide, true);
});
buttons.forEach((button) => button.addEventListener("click", () => go(at + Number(button.dataset.go))));
list.addEventListener("change", () => go(Number(list.value)));
addEventListener("resize", fit);
root.classList.add("live");
if (window.opener) root.classList.add("noted");
go((Number(location.hash.slice(2)) || 1) - 1, true);
