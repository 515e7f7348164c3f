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

/** What is added to a part, for the server to know it as it was sent: `sha256` and its hash in Base64. Nothing where the browser counts none, on a page served without TLS. */
export async function checksumOf(part: Blob): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const sum = await crypto.subtle.digest("SHA-256", await part.arrayBuffer());
  return `sha256 ${btoa(String.fromCharCode(...new Uint8Array(sum)))}`;
}

export const parcel: Wrap = (file, address, { onProgress, onDone, onStop }) => {
  let turn = 0;
  const upload = new Upload(file, {
    uploadUrl: new URL(address, location.href).href,
    chunkSize: CHUNK,
    // When to try again is the queue's to say: it knows of the others, and of the network.
    retryDelays: null,
    storeFingerprintForResuming: false,
    onBeforeRequest: async (request) => {
      if (request.getMethod() !== "PATCH") return;
      const ours = turn;
      const offset = Number(request.getHeader("Upload-Offset"));
      const checksum = await checksumOf(file.slice(offset, offset + CHUNK));
      // Stopped while it was counted: what was stopped sends nothing more.
      if (turn !== ours) await new Promise(() => undefined);
      if (checksum) request.setHeader("Upload-Checksum", checksum);
    },
    onProgress,
    onSuccess: () => onDone(),
    onError: (error) => onStop(stopOf(error)),
  });
  const stop = () => {
    turn += 1;
    void upload.abort().catch(() => undefined);
  };
  return { start: () => upload.start(), stop };
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
