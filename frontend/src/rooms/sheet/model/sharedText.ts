import * as Y from "yjs";

/** What the server gives back: what one lacks of the text, and what it knows of it, in base64. */
export type Synced = { update: string; vector: string };
/** What came of sending: what the server gave back, that it was out of reach, or why it refused. */
export type Sent = { synced: Synced } | { cut: true } | { refused: string };
/**
 * Where one's own words are: on the server, on their way, kept on this device, or refused. Before that, whether the text
 * was read: until it is, nobody may take it for empty.
 */
export type State = { at: "loading" | "unread" | "saved" | "sending" | "device" } | { at: "refused"; why: string };

export type Wire = {
  pull: (vector: string | null) => Promise<Synced | undefined>;
  push: (update: string, vector: string) => Promise<Sent>;
  /** Keeps on this device what the server has not got; forgets it once it has. */
  keep: (update: string) => void;
  forget: () => void;
  tell: (state: State) => void;
};

const PAUSE_MS = 600;
const RETRY_MS = [2_000, 5_000, 15_000];
const SERVER = "server";

export const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
};
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.codePointAt(0) ?? 0);

/**
 * A text that several write. What is typed is sent after a pause, as all that the server lacks: sent again after a cut, it
 * does nothing twice, and what others wrote comes back with it.
 */
export class SharedText {
  readonly doc = new Y.Doc();
  /** What the server knows. */
  private known: Uint8Array | undefined;
  private dirty = false;
  private busy = false;
  private wanted = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  private readonly wire: Wire;

  constructor(wire: Wire) {
    this.wire = wire;
    this.doc.on("update", (_: Uint8Array, origin: unknown) => {
      if (origin === SERVER) return;
      this.dirty = true;
      this.wire.keep(toBase64(this.lacking()));
      if (this.known) this.wire.tell({ at: "sending" });
      this.after(PAUSE_MS);
    });
  }

  /** Reads the text, then puts back what this device had kept of it. */
  async start(kept: string | undefined): Promise<void> {
    this.stopped = false;
    await this.read();
    if (kept) Y.applyUpdate(this.doc, fromBase64(kept), "device");
  }

  /** Somebody changed the text: what one lacks is read, with what one sends if there is any. */
  changed(): void {
    if (this.dirty) this.after(0);
    else void this.read();
  }

  /** Sends at once what waits: the page is left, or the network is back. */
  flush(): void {
    if (this.dirty) this.after(0);
    else if (!this.known) void this.read();
  }

  /** Leaves the text: what waits is sent on the way out, and stays on the device until the server is known to have it. */
  stop(): void {
    if (this.dirty && this.known && !this.busy) void this.send();
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private take({ update, vector }: Synced): void {
    if (this.stopped) return;
    Y.applyUpdate(this.doc, fromBase64(update), SERVER);
    this.known = fromBase64(vector);
  }

  private async read(): Promise<void> {
    if (this.busy) {
      this.wanted = true;
      return;
    }
    this.busy = true;
    const synced = await this.wire.pull(this.known ? toBase64(Y.encodeStateVector(this.doc)) : null);
    this.busy = false;
    if (this.stopped) return;
    if (synced) {
      this.take(synced);
      this.failures = 0;
      if (this.dirty) this.after(0);
      else this.wire.tell({ at: "saved" });
    } else {
      if (!this.known) this.wire.tell({ at: "unread" });
      else if (this.dirty) this.wire.tell({ at: "device" });
      this.after(this.delay());
    }
    this.again();
  }

  private async send(): Promise<void> {
    if (this.busy) {
      this.wanted = true;
      return;
    }
    this.busy = true;
    this.dirty = false;
    const sent = await this.wire.push(toBase64(this.lacking()), toBase64(Y.encodeStateVector(this.doc)));
    this.busy = false;
    if (this.stopped) return undefined;
    if ("synced" in sent) {
      this.failures = 0;
      this.take(sent.synced);
      if (!this.dirty) {
        this.wire.forget();
        this.wire.tell({ at: "saved" });
      }
    } else {
      this.dirty = true;
      if ("cut" in sent) {
        this.wire.tell({ at: "device" });
        this.after(this.delay());
        return undefined;
      }
      this.wire.tell({ at: "refused", why: sent.refused });
      this.wanted = false;
      return undefined;
    }
    return this.again();
  }

  private again(): void {
    if (!this.wanted) return;
    this.wanted = false;
    this.changed();
  }

  /** All that the server is not known to have: the whole of it until it was read. */
  private lacking(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, this.known);
  }

  private delay(): number {
    const delay = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 15_000;
    this.failures += 1;
    return delay;
  }

  private after(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void (this.dirty && this.known ? this.send() : this.read()), delay);
  }
}
