import { parse } from "postcss";
import { expect, it } from "vitest";
import { neutralise, prune } from "./dsfrCss.ts";

const pruned = (css: string, text: string) => {
  const root = parse(css);
  prune(root, text);
  return root.toString().replaceAll(/\s+/g, " ").trim();
};

it("keeps the classes that the sources name, with the properties that they use", () => {
  const css = `:root { --a: red; --b: var(--a); --c: blue; } .fr-btn, .fr-tile { color: var(--b) } .fr-tile::after { content: "" } a { margin: 0 }`;
  expect(pruned(css, `className="fr-btn"`)).toBe(":root { --a: red; --b: var(--a); } .fr-btn { color: var(--b) } a { margin: 0 }");
});

it("needs every class of a selector, but not those it excludes", () => {
  expect(pruned(".fr-btn.fr-x { top: 0 } .fr-btn:not(.fr-x) { top: 1px }", "fr-btn")).toBe(".fr-btn:not(.fr-x) { top: 1px }");
});

it("keeps the State's fonts out of the neutral brand", () => {
  const root = parse(`@font-face { font-family: Marianne; src: url(a.woff2) } body { font-family: Marianne, arial, sans-serif }`);
  neutralise(root);
  expect(root.toString()).not.toContain("Marianne");
  expect(root.toString()).toContain("var(--font)");
});
