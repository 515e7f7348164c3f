// @vitest-environment node
import { DetailedError, type HttpResponse } from "tus-js-client";
import { afterEach, expect, it, vi } from "vitest";
import { checksumOf, parcel, stopOf } from "./transport";

type Sent = { getMethod: () => string; getHeader: (name: string) => string; setHeader: (name: string, value: string) => void };
const made: { onBeforeRequest: (request: Sent) => Promise<void> }[] = [];
vi.mock("tus-js-client", async (original) => ({
  ...(await original<object>()),
  Upload: class {
    constructor(_file: File, options: (typeof made)[number]) {
      made.push(options);
    }
    start() {}
    abort = async () => undefined;
  },
}));

afterEach(() => vi.unstubAllGlobals());

it("counts a part as the server reads it, and does without where the browser cannot", async () => {
  const part = new Blob(["xabcx"]).slice(1, 4);
  expect(await checksumOf(part)).toBe("sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  vi.stubGlobal("crypto", { getRandomValues: () => undefined });
  expect(await checksumOf(part)).toBeUndefined();
});

it("says the hash of the part that leaves, and sends nothing more of what was stopped while it was counted", async () => {
  vi.stubGlobal("location", { href: "https://cordee.example/" });
  const one = parcel(new File(["xxabc"], "a.txt"), "/televersements/1", { onProgress: () => undefined, onDone: () => undefined, onStop: () => undefined });
  const said = vi.fn();
  const request = (method: string): Sent => ({ getMethod: () => method, getHeader: () => "2", setHeader: said });
  await made[0]?.onBeforeRequest(request("HEAD"));
  expect(said).not.toHaveBeenCalled();
  await made[0]?.onBeforeRequest(request("PATCH"));
  expect(said.mock.calls).toEqual([["Upload-Checksum", "sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="]]);
  const leaves = made[0]?.onBeforeRequest(request("PATCH"));
  one.stop();
  const ended = await Promise.race([leaves?.then(() => "sent"), new Promise((done) => setTimeout(() => done("nothing"), 100))]);
  expect([ended, said.mock.calls.length]).toEqual(["nothing", 1]);
});

const answered = (status: number, body = "") => {
  const response: HttpResponse = { getStatus: () => status, getHeader: () => undefined, getBody: () => body, getUnderlyingObject: () => undefined };
  return Object.assign(new DetailedError("unexpected response"), { originalResponse: response });
};

it("what the server will take later is sent again by itself", () => {
  // Busy; another request of the same upload; another offset; too many; cut; another sum.
  const told = [503, 423, 409, 429, 408, 460, 500, 0].map((status) => ({ status, ...stopOf(answered(status)) }));
  expect(told.filter(({ kind }) => kind !== "cut")).toEqual([]);
  expect(stopOf(new Error("network"))).toEqual({ kind: "cut" });
});

it("what it will not take is told in its words", () => {
  expect(stopOf(answered(422, "L’antivirus ne répond pas."))).toEqual({ kind: "refused", reason: "L’antivirus ne répond pas." });
  expect(stopOf(answered(413)).kind).toBe("refused");
  expect(stopOf(answered(401)).kind).toBe("moved");
  expect(stopOf(answered(410)).kind).toBe("gone");
});
