import { expect, it } from "vitest";
import { stillStyle } from "./firstPaint.ts";

it("keeps what the still header needs, and nothing else", () => {
  const css = `:root{--ink:red;--other:blue}:root[data-fr-theme=dark]{--ink:pink}.header,.card{color:var(--ink)}.card{top:0}
    .header__mark path{fill:none}.header:hover{top:0}@media print{.header{display:none}}@media (min-width:10em){.card{left:0}}`;
  expect(stillStyle(css).replaceAll(/\s+/g, "")).toBe(":root{--ink:red}:root[data-fr-theme=dark]{--ink:pink}.header{color:var(--ink)}.header__markpath{fill:none}");
});
