import { expect, it } from "vitest";
import { localPath } from "./connexion";

it("comes back to this site only", () => {
  expect(localPath("/occitanie/jours?statut=SUBMITTED")).toBe("/occitanie/jours?statut=SUBMITTED");
  for (const elsewhere of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\n//b", "", undefined]) {
    expect(localPath(elsewhere)).toBeUndefined();
  }
});
