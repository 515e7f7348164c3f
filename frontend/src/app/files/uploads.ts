import type { Client } from "@urql/core";
import { useSyncExternalStore } from "react";
import { announce } from "~/app/announcer";
import { session } from "~/app/session/session";
import { quoted } from "~/lib/format";
import { giveUp, reach } from "./address";
import { due, fingerprint, isOver, milestone, patience, share, type Upload } from "./model/queue";
import { remembered } from "./remembered";
import type { Parcel, Stop, Wrap } from "./transport";
import { setTray } from "./tray";

/** Where files go: in whose name, on what, as a new version of which file. */
export type Where = { client: Client; person: string; subjectId: string; replaces?: string | undefined };
type Held = { file: File; where: Where; print: string; uploadId?: string; address?: string; parcel?: Parcel; tries: number; begun: number; timer?: ReturnType<typeof setTimeout> };

/** Those whose form was left, whose page was left: they go on. Only closing the tab stops them. */
const held = new Map<number, Held>();
const listeners = new Set<() => void>();
const arrivals = new Set<(subjectId: string) => void>();
let uploads: readonly Upload[] = [];
let last = 0;
let loading: Promise<Wrap> | undefined;

function set(next: readonly Upload[]): void {
  uploads = next;
  setTray(next.length > 0);
  for (const listener of listeners) listener();
  if (next.some((one) => !isOver(one))) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

const change = (key: number, part: Partial<Upload>) => set(uploads.map((one) => (one.key === key ? { ...one, ...part } : one)));
const find = (key: number) => uploads.find((one) => one.key === key);

/** What sends comes with the first file, and is asked for again after a cut. */
function transport(): Promise<Wrap> {
  loading ??= import("./transport").then(({ parcel }) => parcel);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Puts files in the queue; what cannot be sent was said before. Gives the key of each. */
export function send(files: readonly File[], where: Where): number[] {
  const added = files.map((file): Upload => {
    last += 1;
    held.set(last, { file, where, print: fingerprint(file, where.subjectId, where.replaces), tries: 0, begun: 0 });
    return { key: last, name: file.name, size: file.size, sent: 0, state: "waiting", subjectId: where.subjectId, ...(where.replaces && { replaces: where.replaces }) };
  });
  // What is over leaves when something new comes.
  const kept = uploads.filter((one) => !isOver(one));
  for (const one of uploads) if (isOver(one)) held.delete(one.key);
  set([...kept, ...added]);
  next();
  return added.map(({ key }) => key);
}

/** What becomes of an upload in the end; nothing when it was given up. */
export function outcome(key: number): Promise<Upload | undefined> {
  return new Promise((done) => {
    const look = () => {
      const one = find(key);
      if (one && !isOver(one)) return;
      listeners.delete(look);
      done(one);
    };
    listeners.add(look);
    look();
  });
}

function next(): void {
  for (const { key } of due(uploads)) void begin(key);
}

async function begin(key: number): Promise<void> {
  const one = held.get(key);
  if (!one) return;
  one.begun += 1;
  const { begun } = one;
  change(key, { state: "sending" });
  // Paused, given up or begun again meanwhile.
  const isOurs = () => held.get(key)?.begun === begun && find(key)?.state === "sending";
  try {
    const wrap = await transport();
    if (!one.address) {
      const reached = await reach(one.where.client, { file: one.file, subjectId: one.where.subjectId, replaces: one.where.replaces, known: one.uploadId ?? remembered.uploadOf(one.print) });
      if (!held.has(key)) return;
      if ("reason" in reached) {
        over(key, reached.reason);
        return;
      }
      one.address = reached.address;
      one.uploadId = reached.uploadId;
      remembered.keep(one.print, reached.uploadId);
    }
    if (!isOurs()) return;
    one.parcel ??= wrap(one.file, one.address, {
      onProgress: (sent) => progress(key, sent),
      onDone: () => arrived(key),
      onStop: (why) => stopped(key, why),
    });
    one.parcel.start();
  } catch {
    if (isOurs()) stopped(key, { kind: "cut" });
  }
}

function progress(key: number, sent: number): void {
  const before = find(key);
  const one = held.get(key);
  if (!before || !one || before.state !== "sending") return;
  if (sent > before.sent) one.tries = 0;
  const passed = milestone(share(before), share({ ...before, sent }));
  if (passed && before.size > 5_000_000) announce(`${quoted(before.name)} : ${passed}\u00a0%.`);
  change(key, { sent });
}

function arrived(key: number): void {
  const one = held.get(key);
  if (!one) return;
  if (one.uploadId) remembered.forget(one.uploadId);
  change(key, { state: "done", sent: one.file.size });
  announce(`${quoted(one.file.name)} est envoyé.`);
  for (const listener of arrivals) listener(one.where.subjectId);
  next();
}

/** Refused for good: the reason stays in sight. */
function over(key: number, reason: string): void {
  const one = held.get(key);
  if (one?.uploadId) remembered.forget(one.uploadId);
  change(key, { state: "refused", reason });
  announce(`${quoted(one?.file.name ?? "")} n’a pas été pris. ${reason}`);
  next();
}

function stopped(key: number, why: Stop): void {
  const one = held.get(key);
  const shown = find(key);
  if (!one || !shown || shown.state !== "sending") return;
  if (why.kind === "refused") return over(key, why.reason);
  if (why.kind !== "cut") {
    delete one.address;
    delete one.parcel;
    if (why.kind === "gone") {
      if (one.uploadId) remembered.forget(one.uploadId);
      delete one.uploadId;
    }
  }
  if (one.tries === 0 && why.kind === "cut") announce(`${quoted(one.file.name)} : envoi interrompu, il reprendra de lui-même.`);
  change(key, { state: "cut" });
  clearTimeout(one.timer);
  one.timer = setTimeout(() => again(key), patience(one.tries));
  one.tries += 1;
}

function again(key: number): void {
  const one = held.get(key);
  clearTimeout(one?.timer);
  // Without a network, its return is waited for.
  if (one && navigator.onLine && find(key)?.state === "cut") void begin(key);
}

export function pause(key: number): void {
  const one = held.get(key);
  clearTimeout(one?.timer);
  one?.parcel?.stop();
  change(key, { state: "paused" });
  next();
}

export function resume(key: number): void {
  change(key, { state: "waiting" });
  next();
}

/** Given up: what came is dropped by the server too. */
export function cancel(key: number): void {
  const one = held.get(key);
  clearTimeout(one?.timer);
  one?.parcel?.stop();
  if (one?.uploadId) remembered.forget(one.uploadId);
  if (one?.address) void giveUp(one.address);
  drop(key);
  next();
}

function drop(key: number): void {
  held.delete(key);
  set(uploads.filter((one) => one.key !== key));
}

/** Leaves out of sight what is over. */
export function tidy(): void {
  for (const one of uploads) if (isOver(one)) held.delete(one.key);
  set(uploads.filter((one) => !isOver(one)));
}

/** Told of each thing on which a file has just arrived. */
export function onArrival(listener: (subjectId: string) => void): () => void {
  arrivals.add(listener);
  return () => void arrivals.delete(listener);
}

// A request whose network is gone may hang for minutes: it is given up at once, and goes on from what has come.
addEventListener("offline", () => {
  for (const { key, state } of uploads) {
    if (state !== "sending") continue;
    held.get(key)?.parcel?.stop();
    stopped(key, { kind: "cut" });
  }
});

addEventListener("online", () => {
  for (const { key, state } of uploads) if (state === "cut") again(key);
});

// What somebody was sending does not go on in another's name.
session.subscribe(() => {
  const { status, access } = session.state();
  for (const [key, { where }] of held) {
    if (status !== "anonymous" && (!access || access.person.id === where.person)) continue;
    clearTimeout(held.get(key)?.timer);
    held.get(key)?.parcel?.stop();
    drop(key);
  }
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const all = () => uploads;
export const useUploads = () => useSyncExternalStore(subscribe, all);
