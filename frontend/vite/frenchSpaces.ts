import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Before «:», «;», «?», «!», «»», «%» and «€», after «« » and «n°»: a line never breaks there. */
export const unbroken = (text: string) => text.replaceAll(/ ([:;?!»%€])(?=[\s"'`<).,…]|$)/g, "\u00a0$1").replaceAll(/(«|n°) /g, "$1\u00a0");

type Node = { type: string; start: number; end: number; value?: unknown };

/** Sets the spaces of French in every text of the built pages: their sources are written with those of a keyboard. */
export function frenchSpaces(sources: string): Plugin {
  const directory = resolve(sources);
  return {
    name: "cordee:french-spaces",
    apply: "build",
    enforce: "post",
    transform(code, id) {
      const [file = id] = id.split("?");
      if (!file.startsWith(directory) || !/\.tsx?$/.test(file) || unbroken(code) === code) return null;
      let [set, at] = ["", 0];
      for (const { start, end } of texts(this.parse(code))) {
        set += code.slice(at, start) + unbroken(code.slice(start, end));
        at = end;
      }
      return { code: set + code.slice(at), map: null };
    },
  };
}

/** The literal texts of a module, in the order in which they are written. */
function texts(tree: unknown): Node[] {
  const found: Node[] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.forEach(walk);
    const { type, value } = node as Node;
    if ((type === "Literal" && typeof value === "string") || type === "TemplateElement") found.push(node as Node);
    else Object.values(node).forEach(walk);
  };
  walk(tree);
  return found.toSorted((a, b) => a.start - b.start);
}
