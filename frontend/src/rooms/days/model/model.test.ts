import { beforeEach, describe, expect, it } from "vitest";
import { drafts } from "./draft";
import { actsOn, entrySchema } from "./entry";
import { readFilters, toFilter } from "./filters";
import { guessFor, likelyGroup, openQuota, sessionOf } from "./guess";
import { lineFor, quotaChoices } from "./quota";
import { supportsOf } from "./support";
import { safeParse } from "zod/mini";

describe("guessFor", () => {
  const session = (id: string, startsAt: string, kind: "SEQUENCE" | "INDIVIDUAL" | "FOLLOW_UP" = "SEQUENCE", status: "PLANNED" | "HELD" | "CANCELLED" = "HELD") => ({
    id,
    title: `Séance ${id}`,
    kind,
    status,
    startsAt,
    establishment: kind === "INDIVIDUAL" ? { id: "e1" } : null,
  });
  it("takes the day's session, by the calendar of Paris", () => {
    expect(guessFor("2026-11-23", [session("a", "2026-11-22T23:30:00Z")])?.session.id).toBe("a");
    expect(guessFor("2026-11-22", [session("a", "2026-11-22T23:30:00Z")])).toBeNull();
  });
  it("knows which quota a session draws on, and for whom", () => {
    expect(guessFor("2026-11-23", [session("a", "2026-11-23T08:00:00Z", "INDIVIDUAL")])).toMatchObject({ quota: "INDIVIDUAL", establishmentId: "e1" });
    expect(guessFor("2026-11-23", [session("a", "2026-11-23T08:00:00Z", "FOLLOW_UP")])).toMatchObject({ quota: "FOLLOW_UP", establishmentId: "" });
  });
  it("forgets cancelled sessions, and keeps the last of several", () => {
    const sessions = [session("late", "2026-11-23T13:00:00Z"), session("early", "2026-11-23T08:00:00Z", "INDIVIDUAL"), session("off", "2026-11-23T16:00:00Z", "FOLLOW_UP", "CANCELLED")];
    expect(guessFor("2026-11-23", sessions)?.session.id).toBe("late");
  });
  it("ties the entry to the session only while it is of its kind", () => {
    const guess = guessFor("2026-11-23", [session("a", "2026-11-23T08:00:00Z", "INDIVIDUAL")]);
    expect(sessionOf(guess, "INDIVIDUAL", "e1")).toBe("a");
    expect(sessionOf(guess, "INDIVIDUAL", "e2")).toBeNull();
    expect(sessionOf(guess, "COLLECTIVE", "e1")).toBeNull();
    expect(sessionOf(null, "COLLECTIVE", "")).toBeNull();
  });
});

describe("likelyGroup", () => {
  const group = (id: string, remaining: number, startsAt?: string) => ({
    id,
    quotas: [
      { quota: "COLLECTIVE" as const, remainingHalfDays: 0 },
      { quota: "FOLLOW_UP" as const, remainingHalfDays: remaining },
    ],
    sessions: startsAt ? [{ id: `s${id}`, title: "Séance", kind: "SEQUENCE" as const, status: "PLANNED" as const, startsAt, establishment: null }] : [],
  });
  it("is the one with a session that day, then the last one used, then the first", () => {
    const groups = [group("a", 1), group("b", 1, "2026-11-23T08:00:00Z"), group("c", 1)];
    expect(likelyGroup(groups, "2026-11-23", "c")?.id).toBe("b");
    expect(likelyGroup(groups, "2026-11-22", "c")?.id).toBe("c");
    expect(likelyGroup(groups, "2026-11-22", "gone")?.id).toBe("a");
  });
  it("passes over groups without days left, unless there is no other", () => {
    expect(likelyGroup([group("a", 0, "2026-11-23T08:00:00Z"), group("b", 2)], "2026-11-23", "a")?.id).toBe("b");
    expect(likelyGroup([group("a", 0)], "2026-11-23", null)?.id).toBe("a");
    expect(likelyGroup([], "2026-11-23", null)).toBeUndefined();
  });
  it("proposes the first quota with days left", () => {
    expect(openQuota(group("a", 1))).toBe("FOLLOW_UP");
    expect(openQuota(group("a", 0))).toBe("COLLECTIVE");
  });
});

describe("quotas", () => {
  const use = (quota: "COLLECTIVE" | "INDIVIDUAL", id: string | null, remaining: number) => ({ quota, label: quota, establishment: id ? { id, name: id } : null, grantedHalfDays: 4, remainingHalfDays: remaining });
  const uses = [use("COLLECTIVE", null, 5), use("INDIVIDUAL", "e1", 1), use("INDIVIDUAL", "e2", 3)];
  it("offers each quota once, with what is left of all its lines", () => {
    expect(quotaChoices(uses)).toEqual([
      { quota: "COLLECTIVE", label: "COLLECTIVE", remaining: 5, perEstablishment: false },
      { quota: "INDIVIDUAL", label: "INDIVIDUAL", remaining: 4, perEstablishment: true },
    ]);
  });
  it("finds the line that an entry draws on", () => {
    expect(lineFor(uses, "COLLECTIVE", "e2")?.remainingHalfDays).toBe(5);
    expect(lineFor(uses, "INDIVIDUAL", "e2")?.remainingHalfDays).toBe(3);
    expect(lineFor(uses, "INDIVIDUAL", "")).toBeUndefined();
  });
});

describe("drafts", () => {
  const typed = { groupId: "g", workedOn: "2026-11-23", quota: "COLLECTIVE", establishmentId: "", supportRequestId: "", halfDays: 3, note: "Atelier" };
  const now = Date.parse("2026-11-23T10:00:00Z");
  beforeEach(() => localStorage.clear());
  it("comes back as typed, to the same person and place only", () => {
    drafts.write("p1", "tous", typed, now);
    expect(drafts.read("p1", "tous", now)?.typed).toEqual(typed);
    expect(drafts.read("p2", "tous", now)).toBeNull();
    expect(drafts.read("p1", "g", now)).toBeNull();
  });
  it("is forgotten when sent, and after two weeks", () => {
    drafts.write("p1", "tous", typed, now);
    expect(drafts.read("p1", "tous", now + 15 * 86_400_000)).toBeNull();
    drafts.forget("p1", "tous");
    expect(drafts.read("p1", "tous", now)).toBeNull();
  });
  it("survives what is not one", () => {
    localStorage.setItem("cordee.saisie.p1.tous", "{");
    expect(drafts.read("p1", "tous", now)).toBeNull();
    localStorage.setItem("cordee.saisie.p1.tous", '{"typed":{"halfDays":"x"},"at":"2026-11-23T09:00:00Z"}');
    expect(drafts.read("p1", "tous", now)?.typed).toMatchObject({ groupId: "", halfDays: 1 });
    localStorage.setItem("cordee.saisie.p1.tous", '{"typed":{},"at":"hier"}');
    expect(drafts.read("p1", "tous", now)).toBeNull();
  });
});

describe("actsOn", () => {
  const entry = (status: "DRAFT" | "SUBMITTED" | "VALIDATED" | "RETURNED", corrects: object | null = null) => ({ status, consultant: { id: "me" }, corrects });
  const consultant = { me: "me", logs: true, validates: false };
  const aract = { me: "other", logs: false, validates: true };
  it("lets the consultant send, change, delete and correct its own", () => {
    expect(actsOn(entry("DRAFT"), consultant)).toEqual(["transmettre", "modifier", "supprimer"]);
    expect(actsOn(entry("RETURNED"), consultant)).toEqual(["transmettre", "modifier", "supprimer"]);
    expect(actsOn(entry("SUBMITTED"), consultant)).toEqual([]);
    expect(actsOn(entry("VALIDATED"), consultant)).toEqual(["corriger"]);
    expect(actsOn(entry("DRAFT"), { ...consultant, me: "other" })).toEqual([]);
  });
  it("never edits a counter-entry", () => {
    expect(actsOn(entry("RETURNED", {}), consultant)).toEqual(["transmettre"]);
    expect(actsOn(entry("VALIDATED", {}), consultant)).toEqual([]);
  });
  it("lets the Aract decide what was sent, and nothing else", () => {
    expect(actsOn(entry("SUBMITTED"), aract)).toEqual(["valider", "renvoyer"]);
    for (const status of ["DRAFT", "VALIDATED", "RETURNED"] as const) expect(actsOn(entry(status), aract)).toEqual([]);
  });
});

describe("filters", () => {
  it("reads the address and leaves out what it does not understand", () => {
    expect(readFilters({ quota: "COLLECTIVE", statut: "TOUS", du: "2026-01-01", au: "hier", groupe: "", autre: 1 })).toEqual({ quota: "COLLECTIVE", statut: "TOUS", du: "2026-01-01" });
    expect(readFilters({ quota: "AUTRE", statut: "draft" })).toEqual({});
  });
  it("asks the server for what is on", () => {
    expect(toFilter({ statut: "TOUS", groupe: "g", du: "2026-01-01" })).toMatchObject({ groupId: "g", statuses: null, from: "2026-01-01", to: null });
    expect(toFilter({ statut: "RETURNED" }).statuses).toEqual(["RETURNED"]);
  });
});

describe("entrySchema", () => {
  const typed = { groupId: "g", workedOn: "2026-11-23", quota: "INDIVIDUAL", establishmentId: "", supportRequestId: "", halfDays: 1, note: "" };
  it("wants an establishment for the quotas counted so", () => {
    expect(safeParse(entrySchema(["INDIVIDUAL"]), typed).success).toBe(false);
    expect(safeParse(entrySchema(["INDIVIDUAL"]), { ...typed, establishmentId: "e1" }).success).toBe(true);
    expect(safeParse(entrySchema([]), typed).success).toBe(true);
  });
  it("wants whole half-days, from one to forty", () => {
    for (const halfDays of [0, 0.5, 41, "1,", undefined]) expect(safeParse(entrySchema([]), { ...typed, halfDays }).success).toBe(false);
    expect(safeParse(entrySchema([]), { ...typed, halfDays: 40 }).success).toBe(true);
  });
});

describe("supportsOf", () => {
  const support = (id: string, group: string, halfDays: number, loggedHalfDays: number, counted = true) => ({
    id,
    title: `Appui ${id}`,
    halfDays,
    loggedHalfDays,
    group: { id: group },
    establishment: { id: "e1", name: "Les Tilleuls" },
    quota: counted ? { quota: "INDIVIDUAL" as const, label: "Appui individuel", establishment: { id: "e1" } } : null,
  });
  it("offers those of the group that are counted and have days left, and the one that is held", () => {
    const all = [support("a", "g", 2, 1), support("b", "g", 2, 2), support("c", "other", 2, 0), support("d", "g", 2, 0, false)];
    expect(supportsOf(all, "g").map(({ id, left }) => [id, left])).toEqual([["a", 1]]);
    expect(supportsOf(all, "g", "b").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(supportsOf(all, "g")[0]).toMatchObject({ quota: "INDIVIDUAL", establishmentId: "e1" });
  });
});
