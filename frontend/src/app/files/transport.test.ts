import { DetailedError, type HttpResponse } from "tus-js-client";
import { expect, test } from "vitest";
import { stopOf } from "./transport";

const answered = (status: number, body = "") => {
  const response: HttpResponse = { getStatus: () => status, getHeader: () => undefined, getBody: () => body, getUnderlyingObject: () => undefined };
  return new DetailedError("unexpected response", undefined, undefined, response);
};

test("what the server will take later is sent again by itself", () => {
  // Busy; another request of the same upload; another offset; too many; cut; another sum.
  for (const status of [503, 423, 409, 429, 408, 460, 500, 0]) expect(stopOf(answered(status)), String(status)).toEqual({ kind: "cut" });
  expect(stopOf(new Error("network"))).toEqual({ kind: "cut" });
});

test("what it will not take is told in its words", () => {
  expect(stopOf(answered(422, "L’antivirus ne répond pas."))).toEqual({ kind: "refused", reason: "L’antivirus ne répond pas." });
  expect(stopOf(answered(413)).kind).toBe("refused");
  expect(stopOf(answered(401)).kind).toBe("moved");
  expect(stopOf(answered(410)).kind).toBe("gone");
});
