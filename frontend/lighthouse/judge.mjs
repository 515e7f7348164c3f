// What Lighthouse says of one visit, in figures, and what of it is wrong whatever the machine.
import { GOALS } from "./pages.mjs";

const SCORES = { accessibility: "accessibility", practices: "best-practices", seo: "seo" };

/** The figures of a visit. Times are in ms, weights in bytes. */
export function figures({ audits, categories }) {
  const score = (id) => (categories[id]?.score == null ? undefined : Math.round(categories[id].score * 100));
  const number = (id) => audits[id]?.numericValue;
  const requests = (audits["network-requests"]?.details?.items ?? []).filter(({ url }) => url.startsWith("http"));
  const weight = (items) => items.reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0);
  return {
    performance: score("performance"),
    ...Object.fromEntries(Object.entries(SCORES).map(([name, id]) => [name, score(id)])),
    first: number("first-contentful-paint"),
    largest: number("largest-contentful-paint"),
    blocking: number("total-blocking-time"),
    shift: number("cumulative-layout-shift") ?? 0,
    bytes: weight(requests),
    script: weight(requests.filter(({ resourceType }) => resourceType === "Script")),
    requests: requests.length,
  };
}

/** What is wrong with a visit, a line each. */
export function faults(page, result, found) {
  const said = [];
  for (const [name, id] of Object.entries(SCORES)) {
    const failed = result.categories[id].auditRefs.filter(({ id: audit, weight }) => weight > 0 && result.audits[audit].score !== null && result.audits[audit].score < 1);
    for (const { id: audit } of failed) {
      // The one thing that a page kept from search engines is to fail.
      if (audit === "is-crawlable" && page.listed === false) continue;
      said.push(`${name}: ${result.audits[audit].title} (${audit})${where(result.audits[audit])}`);
    }
  }
  if (page.listed === false && result.audits["is-crawlable"].score === 1) said.push("search engines may keep it");
  if (found.shift > GOALS.shift) said.push(`moves while it loads: CLS ${found.shift.toFixed(3)}, at most ${GOALS.shift}`);
  if (found.bytes > page.kB * 1000) said.push(`weighs ${kB(found.bytes)} kB, at most ${page.kB}`);
  if (found.requests > page.requests) said.push(`fetches ${found.requests} files, at most ${page.requests}`);
  if (!page.script && found.script > 0) said.push(`runs ${kB(found.script)} kB of script, where none is needed`);
  if (result.runtimeError) said.push(result.runtimeError.message);
  return said;
}

/** The first places that an audit names. */
function where({ details }) {
  const items = (details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? item.description ?? item.source ?? item.message ?? item.url).filter(Boolean);
  return items.length > 0 ? `: ${items.join(", ")}` : "";
}

export const kB = (bytes) => (bytes / 1000).toFixed(1);

/** The middle one of each figure. */
export function median(visits) {
  const middle = (name) => {
    const values = visits.map((visit) => visit[name]).filter((value) => value !== undefined).toSorted((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  };
  return Object.fromEntries(Object.keys(visits[0]).map((name) => [name, middle(name)]));
}
