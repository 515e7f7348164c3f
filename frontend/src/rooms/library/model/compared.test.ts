import { expect, it } from "vitest";
import { compared } from "./compared";

it("sets the sheets and the summary that two changed side by side, as well as the title", () => {
  const [night, noise] = [{ title: "La nuit" }, { title: "Le bruit" }];
  const lines = compared({ title: "À lire", summary: "", publications: [night, noise] }, { title: "À lire", summary: "Pour commencer.", publications: [noise, night] });
  expect(lines.filter(({ mine, theirs }) => mine !== theirs)).toEqual([
    { label: "Présentation", mine: "", theirs: "Pour commencer." },
    { label: "Fiches, dans l’ordre de lecture", mine: "1. La nuit\n2. Le bruit", theirs: "1. Le bruit\n2. La nuit" },
  ]);
});
