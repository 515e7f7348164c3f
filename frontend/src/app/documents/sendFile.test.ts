import { expect, it } from "vitest";
import { sendFile, weightOf } from "./sendFile";

const file = new Blob(["%PDF-"]);

it("says what the server says of a file, and what keeps it from leaving", async () => {
  const answers = (status: number, text = "") => async () => new Response(status === 204 ? null : text, { status });
  expect(await sendFile("/x", file, 10, answers(204))).toBeNull();
  expect(await sendFile("/x", file, 10, answers(422, "Fichier : il est déjà joint.\n"))).toBe("Fichier : il est déjà joint.");
  expect(await sendFile("/x", file, 2, answers(204))).toMatch(/pèse plus de/);
  expect(await sendFile("/x", file, 10, () => Promise.reject(new TypeError("network")))).toMatch(/vérifiez le réseau/);
  expect([weightOf(100), weightOf(204_800)]).toEqual([1, 200]);
});
