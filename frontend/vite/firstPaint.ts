import { parse } from "postcss";
import type { HtmlTagDescriptor, Plugin, Rollup } from "vite";
import { dropUnusedProperties } from "./dsfrCss.ts";

/** What the still header of index.html needs, besides the properties that these use. */
const STILL = /^(?:\*|html|body|a|:root(?:\[[^\]]+\])?|#root|\.header[\w-]*(?: path)?|\.fr-container|\.skeleton[\w-]*)$/;

/**
 * Has the header painted with the HTML alone: its style is inlined, the whole style comes after it, the theme is
 * chosen in place, and the modules of the first route are fetched at once. The server reads the hashes of the inline
 * parts off the page, for its content security policy.
 */
export function firstPaint({ boot, routes }: { boot: string; routes: Record<string, string[]> }): Plugin {
  return {
    name: "cordee:first-paint",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const script = boot.trim();
        if (!bundle) return { html, tags: [{ tag: "script", children: script, injectTo: "head" }] };
        const link = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(html);
        const sheet = bundle[link?.[1] ?? ""];
        if (!link || sheet?.type !== "asset") throw new Error("index.html has no style sheet of its own");
        const preloads = JSON.stringify(Object.fromEntries(Object.entries(routes).map(([name, modules]) => [name, chunksOf(bundle, modules)])));
        const tags: HtmlTagDescriptor[] = [
          { tag: "script", children: script.replace("{}", preloads), injectTo: "head" },
          { tag: "style", children: stillStyle(String(sheet.source)), injectTo: "head" },
        ];
        return { html: html.replace(link[0], "").replace("<!--style-->", link[0].trim()), tags };
      },
    },
  };
}

/** The files of these modules and of all that they import, but what the page's own tags load. */
function chunksOf(bundle: Rollup.OutputBundle, modules: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== "chunk") return;
    found.add(file);
    for (const next of chunk.imports) follow(next);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === "chunk" && modules.some((module) => chunk.facadeModuleId?.endsWith(module))) follow(chunk.fileName);
  }
  const entry = Object.values(bundle).find((chunk) => chunk.type === "chunk" && chunk.isEntry);
  const loaded = new Set(entry?.type === "chunk" ? [entry.fileName, ...entry.imports] : []);
  return [...found].filter((file) => !loaded.has(file)).map((file) => `/${file}`);
}

/** The rules of the still header, from the built sheet. */
export function stillStyle(css: string): string {
  const root = parse(css);
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => STILL.test(selector));
    if (rule.selectors.every((selector) => selector === "")) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.name === "print" || /print|keyframes|font-face/.test(`${rule.name} ${rule.params}`)) rule.remove();
  });
  dropUnusedProperties(root, "");
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
