// The worker of the served site: keeps the pages that were visited, whole and from one build. Written out as sw.js by
// coursekit/book/offline.py, which names the build (BUILD) and every file of it with the beginning of its SHA-256 (FILES).
//
// What is kept is checked against FILES, so that a page and what it loads are of one build even while a host is being updated.
// A page comes from the network first. When the host has another build, its worker is fetched and takes over before the page is shown.
const SCOPE = new URL(self.registration.scope);
const OWN = `course:${SCOPE.pathname}:`; // another course may live under the same host
const PATIENCE = 8000; // milliseconds: longer than a phone needs for a page, shorter than a reader waits
const kept = () => caches.open(OWN + BUILD);

/** The name of a file in FILES from its address: what hosts leave off is put back. */
function nameOf(address) {
  const name = decodeURIComponent(address.pathname.slice(SCOPE.pathname.length));
  if (name === "" || name.endsWith("/")) return `${name}index.html`;
  return !FILES[name] && FILES[`${name}.html`] ? `${name}.html` : name;
}

const key = (name) => new URL(name, SCOPE).href;
const offlinePage = (name) => OFFLINE.find((page) => name.startsWith(page.slice(0, -"offline.html".length)));

/** Keeps an answer of the network if it is the file of this build; says whether it is. */
async function keep(name, answer) {
  const body = await answer.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hex = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== FILES[name]) return false;
  try {
    await (await kept()).put(key(name), new Response(body, { headers: answer.headers })); // without a redirect, which a page may not have
  } catch {
    // The device has no room: the file is shown and not kept.
  }
  return true;
}

/** Fetches a file for keeping, unless it is kept. Resolves to whether it is kept now. */
async function fetchAndKeep(name, cache = "no-cache") {
  if (await (await kept()).match(key(name))) return true;
  try {
    const answer = await fetch(key(name), { cache });
    return answer.ok && await keep(name, answer);
  } catch {
    return false; // no network: the next visit tries again
  }
}

/**
 * Pages in the browser that this worker must not give its files to, each with what it does instead: "refuse" for a page that an earlier
 * build left open, "pass" for one that came from the host and is not of this build. Kept on the device, as a browser stops a worker at will.
 */
const strangers = kept().then((cache) => cache.match(key("strangers"))).then((found) => (found ? found.json() : {}));
async function remember(ids, what) {
  const open = new Set((await self.clients.matchAll({ type: "window" })).map((client) => client.id));
  const list = await strangers;
  for (const id of Object.keys(list)) if (!open.has(id)) delete list[id];
  for (const id of ids) list[id] = what;
  await (await kept()).put(key("strangers"), new Response(JSON.stringify(list)));
}

/** Asks the host for another build; true when its worker stands ready to take over. */
async function renewed() {
  const look = async () => {
    await registration.update();
    const next = registration.installing;
    if (next) await new Promise((done) => next.addEventListener("statechange", done, { once: true }));
    return Boolean(registration.waiting);
  };
  const tired = new Promise((done) => { setTimeout(done, PATIENCE, false); });
  return Promise.race([look().catch(() => false), tired]);
}

/** Lets the next build's worker take over, and the page ask again: the browser changes workers between two answers. */
function handOver() {
  registration.waiting.postMessage("take over");
  const again = '<!DOCTYPE html><meta charset="utf-8"><title>…</title><script>setTimeout(() => location.reload(), 50)</script><noscript><meta http-equiv="refresh" content="0"></noscript>';
  return new Response(again, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** The answer for a page: from the host, else as it was kept, else the page that says what is kept. */
async function page(event, name) {
  if (registration.waiting) return handOver();
  let answer;
  try {
    answer = await Promise.race([fetch(event.request, { cache: "no-cache" }), late(name)]);
  } catch {
    const cache = await kept();
    return await cache.match(key(name)) || toldOffline(name, cache);
  }
  if (!answer.ok || !FILES[name] || await keep(name, answer)) return answer;
  if (await renewed()) return handOver();
  await remember([event.resultingClientId], "pass"); // a host that alters pages, or is being updated
  return answer;
}

/** A slow network is no network for a page that is kept. */
async function late(name) {
  const found = await (await kept()).match(key(name));
  await new Promise((done) => { if (found) setTimeout(done, PATIENCE / 2); });
  throw new Error("late");
}

/** The page that says that this one is not kept; its own links start from its own address. */
async function toldOffline(name, cache) {
  const own = offlinePage(name);
  const text = await (await cache.match(key(own))).text();
  return new Response(text.replace("<head>", `<head><base href="${key(own)}">`), { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** The answer for what a page loads: of this build, or none. */
async function file(event, name) {
  const stranger = (await strangers)[event.clientId];
  if (stranger === "refuse") return Response.error();
  if (stranger === "pass") return fetch(event.request);
  const found = await (await kept()).match(key(name));
  if (found) return found;
  const answer = await fetch(event.request, { cache: "no-cache" });
  if (!answer.ok || await keep(name, answer)) return answer;
  return await renewed() ? Response.error() : answer;
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== SCOPE.origin || !address.pathname.startsWith(SCOPE.pathname)) return;
  const name = nameOf(address);
  if (event.request.mode === "navigate") event.respondWith(page(event, name));
  else if (FILES[name]) event.respondWith(file(event, name));
});

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(FIRST.map((name) => fetchAndKeep(name))).then((all) => {
    if (all.includes(false)) throw new Error("The host is being updated: not every file is of this build.");
  }));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const open = await self.clients.matchAll({ type: "window" }); // pages of the build before, still open elsewhere
    await remember(open.map((client) => client.id), "refuse");
    const others = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== OWN + BUILD);
    await Promise.all(others.map((name) => caches.delete(name)));
  })());
});

/** Tells a page how much of an edition is kept, and whether that is all that is going on. */
async function report(client, { names, bytes }, done) {
  const found = new Set((await (await kept()).keys()).map((request) => request.url));
  client.postMessage({ kept: names.filter((name) => found.has(key(name))).length, of: names.length, bytes, done });
}

/** Keeps every file of an edition, until there is no network or another build. */
async function keepAll(client, edition) {
  for (const [place, name] of edition.names.entries()) {
    if (registration.waiting || !await fetchAndKeep(name)) return;
    if (place % 5 === 0) await report(client, edition, false);
  }
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  const { keep: addresses, edition, all } = event.data;
  if (addresses) {
    // a page that was open before the worker: what it has loaded comes from the browser's own cache where that holds it
    const own = addresses.map((address) => new URL(address)).filter(({ origin, pathname }) => origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname));
    event.waitUntil(Promise.all(own.map(nameOf).filter((name) => FILES[name]).map((name) => fetchAndKeep(name, "force-cache"))));
  }
  if (EDITIONS[edition]) {
    const asked = EDITIONS[edition];
    event.waitUntil((all ? keepAll(event.source, asked) : Promise.resolve()).then(() => report(event.source, asked, true)));
  }
});
