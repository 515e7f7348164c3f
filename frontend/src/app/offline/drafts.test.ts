import { beforeEach, expect, it } from "vitest";
import { memory } from "~/lib/storage";
import { drafts } from "./drafts";

const INES = { person: "ines", tenant: "occitanie" };

beforeEach(() => localStorage.clear());

it("keeps a text by person, tenant and object", () => {
  drafts.write(INES, "compte-rendu.1", { body: "Présents" }, 0);
  expect(drafts.read(INES, "compte-rendu.1", 1)).toEqual({ value: { body: "Présents" }, at: "1970-01-01T00:00:00.000Z" });
  expect(drafts.read({ ...INES, person: "camille" }, "compte-rendu.1", 1)).toBeNull();
  expect(drafts.read({ ...INES, tenant: "hauts-de-france" }, "compte-rendu.1", 1)).toBeNull();
  expect(drafts.read(INES, "compte-rendu.2", 1)).toBeNull();
});

it("forgets what is too old, unreadable, dropped, or whose person signs out", () => {
  drafts.write(INES, "a", "texte", 0);
  expect(drafts.read(INES, "a", 31 * 86_400_000)).toBeNull();
  localStorage.setItem("cordee.brouillon.ines.occitanie.b", "{");
  expect(drafts.read(INES, "b")).toBeNull();
  drafts.write(INES, "c", "texte");
  drafts.forget(INES, "c");
  expect(drafts.read(INES, "c")).toBeNull();
  drafts.write(INES, "d", "texte");
  memory.set("theme", "dark");
  memory.forget("brouillon.");
  expect(drafts.read(INES, "d")).toBeNull();
  expect(memory.get("theme")).toBe("dark");
});
