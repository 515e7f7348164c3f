import { expect, it } from "vitest";
import { faultOf, lasting, lengthWords, linesOf, minutesOf, moved, sentOf, withOne } from "./agenda";

const lines = linesOf([
  { title: "Accueil", minutes: 15 },
  { title: "Avancement", minutes: null },
  { title: "Actions", minutes: 60 },
]);
const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title);

it("moves a line by one, and nowhere at the ends", () => {
  expect(titles(moved(lines, 2, -1))).toEqual(["Accueil", "Actions", "Avancement"]);
  expect(titles(moved(lines, 0, 1))).toEqual(["Avancement", "Accueil", "Actions"]);
  expect(titles(moved(lines, 0, -1))).toEqual(titles(lines));
  expect(titles(moved(lines, 2, 1))).toEqual(titles(lines));
});

it("gives a new line a key of its own", () => {
  expect(withOne(moved(lines, 2, -1)).at(-1)?.key).toBe(3);
  expect(withOne([])[0]?.key).toBe(0);
});

it("reads minutes as they are typed", () => {
  expect([minutesOf(""), minutesOf("20"), minutesOf("20 min"), minutesOf("0"), minutesOf("500"), minutesOf("une")]).toEqual([null, 20, 20, undefined, undefined, undefined]);
});

it("says what is wrong, and sends what has a title", () => {
  expect(faultOf(lines)).toBeUndefined();
  expect(faultOf([{ key: 0, title: " ", minutes: "10" }])).toMatch(/^Point 1/);
  expect(faultOf([{ key: 0, title: "Tour", minutes: "long" }])).toMatch(/minutes/);
  expect(sentOf([...lines, { key: 9, title: " ", minutes: "" }])).toHaveLength(3);
});

it("adds up the lengths beside the session's", () => {
  const session = { startsAt: "2026-11-30T08:30:00Z", endsAt: "2026-11-30T11:30:00Z" };
  const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");
  expect(plain(lengthWords(sentOf(lines), session))).toBe("Durée des points : 1 h 15 sur 3 h de séance.");
  expect(plain(lengthWords([{ title: "Tout", minutes: 190 }], session))).toContain("soit 10 minutes de trop");
  expect(lengthWords([{ title: "Tout", minutes: null }], session)).toBeUndefined();
  expect(plain(lasting(45))).toBe("45 min");
});
