import { expect, it } from "vitest";
import { choiceInWords } from "./day";

it("says what a choice comes to", () => {
  expect(choiceInWords({ atOnce: true, rhythm: "DAILY", hour: 7, weekday: 1 })).toBe("Vous recevez l’urgent tout de suite, et le reste chaque jour à 7 h.");
  expect(choiceInWords({ atOnce: false, rhythm: "WEEKLY", hour: 18, weekday: 4 })).toBe("Vous recevez tout ensemble, chaque jeudi à 18 h.");
  expect(choiceInWords({ atOnce: false, rhythm: "NEVER", hour: 7, weekday: 1 })).toBe("Vous ne recevez rien par courriel.");
  expect(choiceInWords({ atOnce: true, rhythm: "NEVER", hour: 7, weekday: 1 })).toBe("Vous recevez par courriel l’urgent, tout de suite, et rien d’autre.");
});
