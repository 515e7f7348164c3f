import { memory } from "~/lib/storage";

// Forgotten at the sign-out, as all that is typed.
const KEY = "saisie.envois";
/** Uploads under way when a page was left, by the file that they are of: chosen again, it goes on. */
type Kept = Record<string, string>;
const MOST = 40;

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(memory.get(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Kept) : {};
  } catch {
    return {};
  }
}

export const remembered = {
  uploadOf: (print: string): string | undefined => read()[print],
  keep(print: string, uploadId: string): void {
    const entries = Object.entries(read()).filter(([held]) => held !== print);
    memory.set(KEY, JSON.stringify(Object.fromEntries([...entries.slice(1 - MOST), [print, uploadId]])));
  },
  /** Whether this browser has begun it. */
  knows: (uploadId: string): boolean => Object.values(read()).includes(uploadId),
  /** The file of which it was to be a new version, if so. */
  replacedBy: (uploadId: string): string => Object.entries(read()).find(([, id]) => id === uploadId)?.[0].split("|")[1] ?? "",
  forget(uploadId: string): void {
    const entries = Object.entries(read()).filter(([, id]) => id !== uploadId);
    memory.set(KEY, entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : null);
  },
};
