/** `cut`: stopped by the network, and tried again by itself. */
export type UploadState = "waiting" | "sending" | "paused" | "cut" | "done" | "refused";

/** A file on its way; `sent` of its `size` bytes are on the server. */
export type Upload = {
  key: number;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  /** Why it was refused, in the server's words. */
  reason?: string;
  subjectId: string;
  /** Of the file of which it is a new version. */
  replaces?: string;
};

/** Sent at once; the rest waits its turn. */
export const AT_ONCE = 3;

/** Those whose turn has come, in the order in which they were chosen. */
export function due(uploads: readonly Upload[]): Upload[] {
  const busy = uploads.filter(({ state }) => state === "sending" || state === "cut").length;
  return uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, AT_ONCE - busy));
}

export const isOver = ({ state }: Upload) => state === "done" || state === "refused";
export const isMoving = ({ state }: Upload) => state === "waiting" || state === "sending" || state === "cut";

/** Whole percents; a hundred only when all has come. */
export const share = ({ sent, size, state }: Pick<Upload, "sent" | "size" | "state">): number =>
  state === "done" ? 100 : Math.min(99, Math.floor((sent / Math.max(1, size)) * 100));

const STEPS = [25, 50, 75];
/** The milestone that an upload has just passed, for who listens: a voice that counted each percent would never end. */
export function milestone(before: number, now: number): number | undefined {
  return STEPS.findLast((step) => before < step && now >= step);
}

const plural = (count: number, one: string, many = `${one}s`) => `${count}\u00a0${count < 2 ? one : many}`;

/** All of them in a line: «2 envois en cours, 45 %». */
export function summary(uploads: readonly Upload[]): string {
  const moving = uploads.filter(isMoving);
  if (moving.length > 0) {
    const [sent, size] = moving.reduce(([all, of], one) => [all + one.sent, of + one.size], [0, 0]);
    const cut = moving.some(({ state }) => state === "cut") ? ", interrompu" : "";
    return `${plural(moving.length, "envoi")} en cours, ${share({ sent, size, state: "sending" })}\u00a0%${cut}`;
  }
  const paused = uploads.filter(({ state }) => state === "paused").length;
  if (paused > 0) return `${plural(paused, "envoi")} en pause`;
  const refused = uploads.filter(({ state }) => state === "refused").length;
  const done = plural(uploads.length - refused, "fichier envoyé", "fichiers envoyés");
  return refused > 0 ? `${done}, ${plural(refused, "refusé")}` : done;
}

/** How long before the next try after so many in a row, in milliseconds. */
export const patience = (tries: number, chance = Math.random()) => Math.min(1_000 * 2 ** tries, 30_000) * (0.75 + chance / 2);

/** The same file, chosen again for the same thing, goes on where it stopped. */
export const fingerprint = ({ name, size, lastModified }: Pick<File, "name" | "size" | "lastModified">, subjectId: string, replaces = "") =>
  [subjectId, replaces, name, size, lastModified].join("|");
