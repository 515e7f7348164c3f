import { describe, expect, it } from "vitest";
import { endWords, missingWords, signedOf, stands } from "./words";

const voice = (role: "MANAGEMENT" | "STAFF" | "TRADES", signed: boolean) => ({ role, signature: signed ? { signedAt: "2024-01-12T09:00:00Z" } : null });

describe("the words of letters", () => {
  it("names the voices that are missing", () => {
    expect(missingWords([voice("MANAGEMENT", false), voice("STAFF", true), voice("TRADES", false)])).toBe("Il manque 2 signatures : direction et métiers.");
    expect(missingWords([voice("MANAGEMENT", true), voice("STAFF", false), voice("TRADES", true)])).toBe("Il manque une signature : personnel.");
    expect(missingWords([voice("MANAGEMENT", true), voice("STAFF", true), voice("TRADES", true)])).toBe("Les trois voix ont signé.");
    expect(signedOf([voice("MANAGEMENT", true), voice("STAFF", true), voice("TRADES", false)])).toBe("2 signatures sur 3");
  });

  it("says why a letter no longer stands", () => {
    expect(stands("SUPERSEDED")).toBe(false);
    expect(endWords({ status: "SUPERSEDED", endedAt: "2024-03-03T09:00:00Z", endReason: "Le consultant du groupe a changé." })).toBe("Remplacée le 3\u00a0mars 2024. Le consultant du groupe a changé.");
    expect(endWords({ status: "WITHDRAWN", endedAt: "2024-03-01T09:00:00Z", endReason: "L’établissement renonce" })).toBe("Retirée le 1er\u00a0mars 2024. Motif : L’établissement renonce");
  });
});
