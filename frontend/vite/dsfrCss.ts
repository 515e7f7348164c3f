import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type Root } from "postcss";
import type { Plugin } from "vite";

const SHEET = /@codegouvfr\/react-dsfr\/dsfr\/.*\.css$/;
const STATE_FONTS = /Marianne|Spectral/;

/**
 * Prepares the design system's style sheets: neutral font unless the deployer is entitled to the State's brand,
 * and, in a build, only the classes and custom properties that the sources name in full.
 */
export function dsfrCss({ sources, stateBrand }: { sources: string; stateBrand: boolean }): Plugin {
  let building = false;
  return {
    name: "cordee:dsfr-css",
    enforce: "pre",
    configResolved(config) {
      building = config.command === "build";
    },
    transform(css, id) {
      if (!SHEET.test(id.split("?")[0] ?? "")) return null;
      const root = parse(css);
      if (!stateBrand) neutralise(root);
      if (building) prune(root, sourceText(sources));
      return { code: root.toString(), map: null };
    },
  };
}

function sourceText(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !name.includes(".test."))
    .map((name) => readFileSync(join(directory, name), "utf8"))
    .join("\n");
}

/** Drops the State's fonts: they are reserved to its administrations. */
export function neutralise(root: Root): void {
  root.walkAtRules("font-face", (rule) => {
    if (STATE_FONTS.test(rule.toString())) rule.remove();
  });
  root.walkDecls("font-family", (declaration) => {
    if (STATE_FONTS.test(declaration.value)) declaration.value = "var(--font)";
  });
}

/** Drops the selectors of classes, then the custom properties, that nothing uses. */
export function prune(root: Root, text: string): void {
  const classes = new Set(text.match(/\bfr-[\w-]+/g));
  const isUsed = (selector: string) =>
    [...selector.replaceAll(/:not\([^)]*\)/g, "").matchAll(/\.(fr-[\w-]+)/g)].every(([, name]) => classes.has(name ?? ""));
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && "name" in rule.parent && String(rule.parent.name).endsWith("keyframes")) return;
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  dropUnusedProperties(root, text);
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  root.walkComments((comment) => void comment.remove());
}

/** Drops the custom properties that neither the rules nor `text` name. */
export function dropUnusedProperties(root: Root, text: string): void {
  const named = new Set(text.match(/--[\w-]+/g));
  for (let removed = -1; removed !== 0; ) {
    removed = 0;
    const used = new Set(named);
    root.walkDecls((declaration) => {
      for (const [, name] of declaration.value.matchAll(/var\(\s*(--[\w-]+)/g)) used.add(name ?? "");
    });
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      removed += 1;
    });
  }
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}
