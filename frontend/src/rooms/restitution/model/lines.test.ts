import { describe, expect, it } from "vitest";
import { readMoments, readSpeakers, unreadableLines, writeMoments, writeSpeakers } from "./lines";

describe("the programme of an event", () => {
  it("reads a line an item, however its hour is written, and writes it back", () => {
    const typed = "9 h 30 – Accueil ; café\n10h Témoignages\n\n14:15 - Ateliers : par où commencer ?";
    const moments = readMoments(typed, "2026-12-03");
    expect(moments).toEqual([
      { startsAt: "2026-12-03T08:30:00.000Z", title: "Accueil", note: "café" },
      { startsAt: "2026-12-03T09:00:00.000Z", title: "Témoignages", note: null },
      { startsAt: "2026-12-03T13:15:00.000Z", title: "Ateliers : par où commencer ?", note: null },
    ]);
    expect(readMoments(writeMoments(moments), "2026-12-03")).toEqual(moments);
  });

  it("says which lines have no hour", () => {
    expect(unreadableLines("Accueil\n9 h 30 Café\n25 h 10 Nuit")).toEqual(["Accueil", "25 h 10 Nuit"]);
    expect(unreadableLines("")).toEqual([]);
  });
});

it("reads a line a speaker, and writes it back", () => {
  const speakers = readSpeakers("Yanis Ferrer, animateur, association Les Sentiers\nAgnès Lacombe\n");
  expect(speakers).toEqual([
    { name: "Yanis Ferrer", quality: "animateur, association Les Sentiers" },
    { name: "Agnès Lacombe", quality: null },
  ]);
  expect(readSpeakers(writeSpeakers(speakers))).toEqual(speakers);
});
