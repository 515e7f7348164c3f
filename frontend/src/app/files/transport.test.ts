import { DetailedError, type HttpResponse } from "tus-js-client";
import { expect, test } from "vitest";
import { stopOf } from "./transport";

const answered = (status: number, body = "") => {
  const response: HttpResponse = { getStatus: () => status, getHeader: () => undefined, getBody: () => body, getUnderlyingObject: () => undefined };
  return Object.assign(new DetailedError("unexpected response"), { originalResponse: response });
};

test("what the server will take later is sent again by itself", () => {
  // Busy; another request of the same upload; another offset; too many; cut; another sum.
  const told = [503, 423, 409, 429, 408, 460, 500, 0].map((status) => ({ status, ...stopOf(answered(status)) }));
  expect(told.filter(({ kind }) => kind !== "cut")).toEqual([]);
  expect(stopOf(new Error("network"))).toEqual({ kind: "cut" });
});

test("what it will not take is told in its words", () => {
  expect(stopOf(answered(422, "L’antivirus ne répond pas."))).toEqual({ kind: "refused", reason: "L’antivirus ne répond pas." });
  expect(stopOf(answered(413)).kind).toBe("refused");
  expect(stopOf(answered(401)).kind).toBe("moved");
  expect(stopOf(answered(410)).kind).toBe("gone");
});
