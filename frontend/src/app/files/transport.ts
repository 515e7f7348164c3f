import { DetailedError, Upload } from "tus-js-client";

/** Why sending stopped: `cut` is tried again as it is, `moved` with a new address, `gone` from the beginning. */
export type Stop = { kind: "cut" | "moved" | "gone" } | { kind: "refused"; reason: string };
export type Reports = { onProgress: (sent: number) => void; onDone: () => void; onStop: (why: Stop) => void };
/** A file and its address. Started again, it goes on after what the server has. */
export type Parcel = { start: () => void; stop: () => void };
export type Wrap = (file: File, address: string, reports: Reports) => Parcel;

/** Two of the server's parts: little is sent again after a cut, and a pause is felt at once. */
const CHUNK = 8 * 1024 * 1024;
/** No answer; what came too slowly; another request of the same upload, not over yet; too many of them; another sum. */
const LATER = new Set([0, 408, 409, 423, 429, 460]);
const LOST = "Le serveur n’a pas pris ce fichier. Choisissez-le à nouveau ; si cela se répète, signalez-le à l’administration.";

export const parcel: Wrap = (file, address, { onProgress, onDone, onStop }) => {
  const upload = new Upload(file, {
    uploadUrl: new URL(address, location.href).href,
    chunkSize: CHUNK,
    // When to try again is the queue's to say: it knows of the others, and of the network.
    retryDelays: null,
    storeFingerprintForResuming: false,
    onProgress,
    onSuccess: () => onDone(),
    onError: (error) => onStop(stopOf(error)),
  });
  return { start: () => upload.start(), stop: () => void upload.abort().catch(() => undefined) };
};

/** What the server's answer means for what is being sent. */
export function stopOf(error: unknown): Stop {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return { kind: "cut" };
  const status = answer.getStatus();
  if (status === 401 || status === 403) return { kind: "moved" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (LATER.has(status) || status >= 500) return { kind: "cut" };
  return { kind: "refused", reason: answer.getBody().trim() || LOST };
}
