// Lets a page that was open be opened again without network: the application's own files, and nothing of what the
// server answers about anybody. Its version is its cache's name: another name, and what the old one kept goes.
const CACHE = "cordee-1";
const SHELL = "/connexion";
/** Files are named by their content; those of builds that are gone are let go, oldest first. */
const MOST = 250;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(SHELL)));
  skipWaiting();
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("cordee-") && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => clients.claim()));
});

/** A file of the build: kept once fetched, since another content has another name. */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await cache.put(request, response.clone());
    const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith("/assets/"));
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
  }
  return response;
}

/** An address of the application: from the server, and from what is kept only where it cannot be reached. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(SHELL, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});

// A visit made with network brings the shell up to date, after a new build for instance.
addEventListener("message", (event) => {
  if (event.data === "shell") event.waitUntil(caches.open(CACHE).then((cache) => cache.add(SHELL)).catch(() => undefined));
});
