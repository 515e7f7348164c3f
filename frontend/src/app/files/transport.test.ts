// @vitest-environment node
import { DetailedError } from "tus-js-client";
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

it("sends again a part that came altered or cut, and says why another is refused", () => {
  const answered = (status: number, body = "") => Object.assign(new DetailedError("x"), { originalResponse: { getStatus: () => status, getBody: () => body } });
  expect([408, 409, 460, 503].map((status) => stopOf(answered(status)).kind)).toEqual(["cut", "cut", "cut", "cut"]);
  expect([401, 404].map((status) => stopOf(answered(status)).kind)).toEqual(["moved", "gone"]);
  expect(stopOf(answered(413, "Trop grand."))).toEqual({ kind: "refused", reason: "Trop grand." });
});
