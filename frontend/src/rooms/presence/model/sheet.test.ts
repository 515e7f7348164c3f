import { expect, it } from "vitest";
import { areInitials, countsOf, initialsOf, type Line, missingVoices, remarksOf, roleOf, type Signature } from "./sheet";

const signature = (change: Partial<Signature> = {}): Signature => ({
  id: "s",
  method: "QR",
  signedAt: "2026-11-23T08:31:00Z",
  scannedAt: null,
  deviceAt: null,
  late: false,
  carried: false,
  withdrawnAt: null,
  withdrawReason: null,
  ...change,
});
const line = (change: Partial<Line>): Line => ({
  id: "l",
  kind: "VOICE",
  name: "Mireille Estrade",
  organisation: "Foix",
  establishment: { id: "foix", name: "Foix" },
  personId: "p",
  role: "MANAGEMENT",
  deputy: false,
  absenceReason: null,
  connectedAt: null,
  disconnectedAt: null,
  link: null,
  version: 1,
  signatures: [],
  ...change,
});

it("shows the voices that are missing, a deputy standing for its voice", () => {
  const lines = [
    line({ signatures: [signature()] }),
    line({ role: "STAFF", absenceReason: "Congé" }),
    line({ role: "TRADES" }),
    line({ role: "TRADES", deputy: true }),
  ];
  expect(missingVoices(lines)).toEqual([{ id: "foix", establishment: "Foix", voices: ["Métiers"], excused: ["Personnel"] }]);
  expect(countsOf(lines)).toEqual({ signed: 1, awaited: 2 });
  const stood = lines.map((one) => (one.deputy ? { ...one, signatures: [signature()] } : one));
  expect(missingVoices(stood)).toEqual([{ id: "foix", establishment: "Foix", voices: [], excused: ["Personnel"] }]);
});

it("says what is to be known of a signature", () => {
  expect(remarksOf(line({ signatures: [signature({ late: true, deviceAt: "x" })] }))).toEqual(["En retard", "Signée hors connexion"]);
  expect(remarksOf(line({ signatures: [signature({ withdrawnAt: "x" })] }))).toEqual(["Signature retirée"]);
  expect(remarksOf(line({ signatures: [signature({ withdrawnAt: "x" }), signature({ carried: true })] }))).toEqual(["Reprise de la feuille corrigée", "Corrigée"]);
  expect(roleOf(line({ deputy: true }))).toBe("Direction, suppléance");
  expect(initialsOf("Anne-Marie de la Tour")).toBe("AMDLT");
});

it("knows the initials of a name as the server does", () => {
  for (const typed of ["ME", "me", "M. E.", "M-E"]) expect(areInitials(typed, "Mireille Estrade")).toBe(true);
  expect(areInitials("éd", "Élodie Dûpont")).toBe(true);
  expect(areInitials("AMT", "Anne-Marie de la Tour")).toBe(true);
  for (const typed of ["", "M", "EM", "MX", "MEE", "Mireille"]) expect(areInitials(typed, "Mireille Estrade")).toBe(false);
});
