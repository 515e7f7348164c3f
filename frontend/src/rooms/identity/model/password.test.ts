import { expect, it } from "vitest";
import { adviceOn, newPassword } from "./password";

it("decides by length alone, in characters as people count them", () => {
  expect(newPassword.safeParse("12345678").success).toBe(true);
  expect(newPassword.safeParse("1234567").success).toBe(false);
  expect(newPassword.safeParse("🧗🧗🧗🧗🧗🧗🧗").success).toBe(false);
  expect(newPassword.safeParse(" une phrase avec des espaces ").success).toBe(true);
  expect(newPassword.safeParse("a".repeat(257)).success).toBe(false);
});

it("advises more as one types", () => {
  expect(["", "court", "aaaaaaaaaaaaaaaa", "dix lettres", "quinze lettres et plus"].map((text) => adviceOn(text).level)).toEqual([0, 1, 1, 2, 3]);
});
