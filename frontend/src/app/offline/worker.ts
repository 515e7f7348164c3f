/** Registers the worker that keeps the application's own files, and has it bring the page's up to date. */
export async function keepShell(): Promise<void> {
  const { active, installing, waiting } = await navigator.serviceWorker.register("/sw.js");
  (active ?? waiting ?? installing)?.postMessage("shell");
  // What this first visit fetched before the worker was there, fetched again through it from the browser's own cache.
  await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  const ours = files.filter((name) => name.startsWith(`${location.origin}/assets/`));
  const cache = await caches.open("cordee-1");
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all([...new Set(ours)].filter((name) => !kept.has(name)).map((name) => cache.add(name).catch(() => undefined)));
}
