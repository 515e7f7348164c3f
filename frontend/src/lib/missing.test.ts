import { expect, it } from "vitest";
import { missingWords } from "./missing";

it("names the establishment first, without a final stop", () => {
  expect(missingWords({ message: "Il manque la voix « Métiers » du trinôme.", establishment: { id: "e1", name: "Les Tilleuls" } })).toBe("Les Tilleuls : il manque la voix « Métiers » du trinôme");
  expect(missingWords({ message: "Le consultant n’est pas encore choisi.", establishment: null })).toBe("Le consultant n’est pas encore choisi");
});
