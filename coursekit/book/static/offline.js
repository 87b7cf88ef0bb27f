// A served site without a network: starts the worker (worker.js) when the page has come to rest, and shows what it has to say.
// A page opened from a folder needs none of this, and a browser allows it no worker.
const HOME = document.currentScript.src; // lies in _static of its edition

/** A line at the window's end: the course was renewed since this page was opened, with a button that shows the new one. */
function tellRenewed() {
  if (document.querySelector(".renewed")) return;
  const line = document.createElement("p");
  line.className = "renewed";
  line.setAttribute("role", "status");
  document.body.append(line); // before its words, so that a screen reader says them
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.renewed_show;
  button.addEventListener("click", () => location.reload());
  line.append(words.renewed, " ", button);
}

/** The offer to keep the whole edition, in the footer, with how far it has come. */
function offerAll(worker) {
  const line = document.createElement("p");
  const said = document.createElement("span");
  const button = document.createElement("button");
  said.setAttribute("role", "status");
  button.type = "button";
  button.className = "keep-all";
  button.addEventListener("click", () => {
    button.disabled = true;
    worker.postMessage({ edition: root.lang, all: true });
  });
  line.append(button, " ", said);
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.kept === undefined) return;
    if (!line.isConnected) document.querySelector(".site-footer").append(line);
    const whole = data.kept === data.of;
    button.hidden = whole;
    button.disabled = !whole && !data.done;
    button.textContent = words.keep_all.replace("{n}", Math.ceil(data.bytes / 1e6));
    said.textContent = whole ? words.kept_all : words.kept_some.replace("{n}", data.kept).replace("{total}", data.of);
  });
  navigator.serviceWorker.startMessages();
  worker.postMessage({ edition: root.lang });
}

/** Registers the worker and, where the page was open before it, names what the page loaded and will load. */
async function startWorker() {
  const workers = navigator.serviceWorker;
  const mine = workers.controller;
  const registration = await workers.register(new URL(`${words.site}sw.js`, HOME), { updateViaCache: "none" });
  if (!registration) return;
  const watch = (next) => next?.addEventListener("statechange", () => { if (next.state === "installed" && mine) tellRenewed(); });
  if (registration.waiting && mine) tellRenewed();
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  workers.addEventListener("controllerchange", () => { if (mine) tellRenewed(); });
  const worker = (await workers.ready).active;
  if (!mine) {
    worker.postMessage({ keep: [location.href] });
    new PerformanceObserver((list) => worker.postMessage({ keep: list.getEntries().map(({ name }) => name) }))
      .observe({ type: "resource", buffered: true });
  }
  offerAll(worker);
}

/** Waits until the page needs the network no more. */
function offline() {
  if (location.protocol === "file:" || !("serviceWorker" in navigator)) return;
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 1000));
  const start = () => idle(() => startWorker().catch((refused) => {
    console.info(`Nothing is kept for reading without a network: ${refused.message}`); // a setting of the browser, or a host without sw.js
  }));
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
