import { describe, expect, it } from "vitest";
import { readFrenchDate, writeFrenchDate } from "./frenchDate";

const read = (text: string) => readFrenchDate(text, "2026-11-23");

describe("French dates", () => {
  it.each([
    ["23/11/2026", "2026-11-23"],
    ["3-4-26", "2026-04-03"],
    ["03.04.2026", "2026-04-03"],
    ["231126", "2026-11-23"],
    ["01022026", "2026-02-01"],
    ["1er août 2027", "2027-08-01"],
    ["12 fév", "2026-02-12"],
    ["5 juillet", "2026-07-05"],
    ["5 juin", "2026-06-05"],
    ["2026-11-23", "2026-11-23"],
    ["demain", "2026-11-24"],
    ["Hier", "2026-11-22"],
    ["aujourd’hui", "2026-11-23"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s", (text, iso) => expect(read(text)).toBe(iso));

  it.each(["", "31/02/2026", "29/02/2026", "32/01/2026", "12/13/2026", "0/1/2026", "23", "23/11/26/4", "23/11/226", "bientôt", "1e5", "23 m"])(
    "does not take %s for a date",
    (text) => expect(read(text)).toBeNull(),
  );

  it("writes what it reads", () => {
    expect(read(writeFrenchDate("2026-02-28"))).toBe("2026-02-28");
  });
});
