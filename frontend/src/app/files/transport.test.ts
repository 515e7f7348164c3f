// @vitest-environment node
import { DetailedError } from "tus-js-client";
import { afterEach, expect, it, vi } from "vitest";
import { checksumOf, stopOf } from "./transport";

afterEach(() => vi.unstubAllGlobals());

it("counts a part as the server reads it, and does without where the browser cannot", async () => {
  const part = new Blob(["xabcx"]).slice(1, 4);
  expect(await checksumOf(part)).toBe("sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  vi.stubGlobal("crypto", { getRandomValues: () => undefined });
  expect(await checksumOf(part)).toBeUndefined();
});

it("sends again a part that came altered or cut, and says why another is refused", () => {
  const answered = (status: number, body = "") => Object.assign(new DetailedError("x"), { originalResponse: { getStatus: () => status, getBody: () => body } });
  expect([408, 409, 460, 503].map((status) => stopOf(answered(status)).kind)).toEqual(["cut", "cut", "cut", "cut"]);
  expect([401, 404].map((status) => stopOf(answered(status)).kind)).toEqual(["moved", "gone"]);
  expect(stopOf(answered(413, "Trop grand."))).toEqual({ kind: "refused", reason: "Trop grand." });
});
