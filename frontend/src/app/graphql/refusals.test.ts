import { expect, it } from "vitest";
import { CombinedError } from "@urql/core";
import { RequestError } from "~/app/session/transport";
import { failureOf, sentenceOf } from "./errors";
import { readRefusals } from "./refusals";

it("reads each kind of refusal, with its field and its citation", () => {
  const citation = { source: "ehpad-2023", line: 32, endLine: 33, text: "…" };
  const masked = [
    { __typename: "InvalidInput", message: "a", inputField: "email" },
    { __typename: "RuleBroken", message: "b", ruleField: null, citation },
    { __typename: "QuotaExceeded", message: "c", quotaHalfDays: 12, usedHalfDays: 11, askedHalfDays: 2, citation: null },
    { __typename: "VersionConflict", message: "d", expected: 1, current: 2 },
  ] as unknown as Parameters<typeof readRefusals>[0];
  expect(readRefusals(masked)).toEqual([
    { kind: "input", message: "a", field: "email" },
    { kind: "rule", message: "b", field: undefined, citation },
    { kind: "quota", message: "c", field: "halfDays", citation: undefined },
    { kind: "conflict", message: "d" },
  ]);
});

it("names a failure by the server's code, and gives its reference", () => {
  const failed = (code: string) => new CombinedError({ graphQLErrors: [{ message: "x", extensions: { code, requestId: "r-1" } }] });
  expect(failureOf(failed("FORBIDDEN"))).toEqual({ code: "FORBIDDEN", requestId: "r-1" });
  expect(failureOf(new CombinedError({ networkError: new TypeError("offline") }))).toEqual({ code: "NETWORK", requestId: undefined });
  expect(failureOf(new CombinedError({ networkError: new RequestError("UNAUTHENTICATED", "") }))).toEqual({ code: "UNAUTHENTICATED", requestId: undefined });
  expect(sentenceOf(failureOf(failed("ANYTHING")))).toContain("Référence à indiquer en cas d’appel : r-1.");
});
