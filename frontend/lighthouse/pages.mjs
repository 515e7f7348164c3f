// What is looked at, and what each page may weigh. Bytes are as they travel: compressed, with their headers.

/**
 * name, path (or what finds it), whether it runs script, whether search engines may keep it, and the most that a first
 * visit may fetch, in kB and in requests.
 */
export const PAGES = [
  { name: "Library", path: "/occitanie/bibliotheque", kB: 30, requests: 5 },
  { name: "Search", path: "/occitanie/bibliotheque?q=nuit", kB: 30, requests: 5, listed: false },
  { name: "Sheet", path: "/occitanie/bibliotheque/les-veilleurs-de-nuit-entrent-dans-le-projet", kB: 30, requests: 5 },
  { name: "Map", path: "/occitanie/bibliotheque/carte", kB: 30, requests: 5 },
  { name: "Collections", path: "/occitanie/bibliotheque/collections", kB: 30, requests: 5 },
  { name: "Calls", path: "/occitanie/bibliotheque/appels", kB: 30, requests: 5 },
  { name: "Events", path: "/occitanie/evenements", kB: 30, requests: 5 },
  { name: "Event", from: "/occitanie/evenements", link: /href="(\/occitanie\/evenements\/[^"/]+)"/, kB: 30, requests: 5 },
  { name: "Sign-in", path: "/connexion", script: true, kB: 140, requests: 16 },
];

/** What a page is to reach: [on a phone, on a desk]. Times depend on the machine, so that they are told and stop nothing. */
export const GOALS = { performance: [90, 99], largest: [2700, 800], blocking: [300, 300], shift: 0.02 };
