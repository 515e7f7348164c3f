import { expect, it } from "vitest";
import { acceptOf, extensionOf, isShown, problemOf, sizeText } from "./kinds";
import { due, fingerprint, milestone, patience, share, summary, type Upload, type UploadState } from "./queue";

const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, " ");
let key = 0;
const upload = (state: UploadState, sent = 0, size = 100): Upload => ({ key: (key += 1), name: "a.pdf", size, sent, state, subjectId: "s" });

it("says a size as systems do", () => {
  expect([0, 1, 2, 1023, 1024, 1_258_291, 2 * 1024 ** 3].map((bytes) => plain(sizeText(bytes)))).toEqual([
    "0 octet",
    "1 octet",
    "2 octets",
    "1 023 octets",
    "1 ko",
    "1,2 Mo",
    "2 Go",
  ]);
});

it("reads an extension off any name", () => {
  expect(["Plan.PDF", "a.b.docx", ".htaccess", "sans", "fin.", "é è.JPeG "].map(extensionOf)).toEqual(["pdf", "docx", "", "", "", "jpeg"]);
  expect([isShown("a.png"), isShown("a.docx"), isShown("a.webm")]).toEqual([true, false, true]);
});

it("says before sending what is wrong with a file, and what to do", () => {
  expect(problemOf({ name: "plan.pdf", size: 10 })).toBeUndefined();
  expect(plain(problemOf({ name: "plan.svg", size: 10 }))).toMatch(/^« plan.svg » : ce type de fichier n’est pas accepté ici\. Choisissez un PDF, /);
  expect(plain(problemOf({ name: "plan.pdf", size: 0 }))).toMatch(/est vide/);
  expect(plain(problemOf({ name: "plan.pdf", size: 300 * 1024 ** 2 }))).toMatch(/pèse 300 Mo : 200 Mo au plus/);
  expect(problemOf({ name: "film.mp4", size: 2 * 1024 ** 3 })).toBeUndefined();
  expect(plain(problemOf({ name: "plan.pdf", size: 10 }, ["picture"]))).toMatch(/Choisissez une image/);
  expect(acceptOf(["pdf"])).toBe(".pdf");
});

it("sends three at once, and the rest in turn", () => {
  const line = [upload("sending"), upload("cut"), upload("waiting"), upload("waiting"), upload("paused"), upload("done")];
  expect(due(line)).toEqual([line[2]]);
  expect(due([upload("sending"), upload("sending"), upload("sending"), upload("waiting")])).toEqual([]);
  expect(due([upload("refused"), upload("waiting")])).toHaveLength(1);
});

it("counts a hundred percent only when all is there, and speaks at milestones alone", () => {
  expect([share(upload("sending", 100)), share(upload("done", 100)), share(upload("sending", 1, 3))]).toEqual([99, 100, 33]);
  expect([milestone(10, 20), milestone(10, 26), milestone(10, 80), milestone(75, 80)]).toEqual([undefined, 25, 75, undefined]);
});

it("says all in a line", () => {
  expect(plain(summary([upload("sending", 50), upload("waiting"), upload("done", 100)]))).toBe("2 envois en cours, 25 %");
  expect(plain(summary([upload("cut", 50)]))).toBe("1 envoi en cours, 50 %, interrompu");
  expect(plain(summary([upload("paused", 50)]))).toBe("1 envoi en pause");
  expect(plain(summary([upload("done"), upload("refused"), upload("done")]))).toBe("2 fichiers envoyés, 1 refusé");
});

it("waits longer each time, and half a minute at most", () => {
  expect([0, 1, 2, 10].map((tries) => patience(tries, 0.5))).toEqual([1000, 2000, 4000, 30_000]);
});

it("knows the same file again, for the same thing alone", () => {
  const file = { name: "a.pdf", size: 3, lastModified: 5 };
  expect(fingerprint(file, "s")).toBe(fingerprint({ ...file }, "s"));
  expect(fingerprint(file, "s")).not.toBe(fingerprint(file, "t"));
  expect(fingerprint(file, "s")).not.toBe(fingerprint(file, "s", "f"));
});
