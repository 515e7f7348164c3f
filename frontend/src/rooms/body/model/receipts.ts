import { memory } from "~/lib/storage";

/** The most receipts that the server reads at once. */
const MOST = 50;

/** Where the receipts of one link are kept: by a digest of the link, which is not kept itself. */
export async function placeOf(token: string): Promise<string> {
  const digest = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(token));
  const bytes = digest ? [...new Uint8Array(digest).slice(0, 12)] : [];
  return `recus.${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The receipts of what was proposed from this device, the latest last. They identify nobody. */
export const receipts = {
  read(place: string): string[] {
    try {
      const kept: unknown = JSON.parse(memory.get(place) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(-MOST) : [];
    } catch {
      return [];
    }
  },
  add: (place: string, receipt: string): void => memory.set(place, JSON.stringify([...receipts.read(place), receipt].slice(-MOST))),
  forget: (place: string): void => memory.set(place, null),
};
