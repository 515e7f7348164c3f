import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { CALL, documentsIn } from "../scripts/documents.mjs";

type Fragment = { file: string; node: FragmentDefinitionNode };

/** Replaces graphql(`…`) by the operation's text with its fragments, so that it stays in its route's chunk. */
export function inlineOperations(sources: string): Plugin {
  const directory = resolve(sources);
  const collect = () => {
    const fragments = new Map<string, Fragment>();
    for (const { file, text } of documentsIn(directory)) {
      for (const node of parse(text).definitions) {
        if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, { file, node });
      }
    }
    return fragments;
  };
  return {
    name: "cordee:inline-operations",
    enforce: "pre",
    transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (!file.startsWith(directory) || !code.includes("graphql(`")) return null;
      const fragments = collect();
      return {
        code: code.replaceAll(CALL, (_call, text: string) => {
          const written = parse(text);
          // A fragment alone is asked for nowhere: its operations carry its text, and unmasking reads none of it.
          if (written.definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)) return '""';
          const { document, files } = withFragments(written, fragments);
          for (const other of files) if (other !== file) this.addWatchFile(other);
          return JSON.stringify(stripIgnoredCharacters(print(document)));
        }),
        map: null,
      };
    },
  };
}

/** The document followed by every fragment that it spreads, directly or not. */
export function withFragments(document: DocumentNode, fragments: ReadonlyMap<string, Fragment>) {
  const own = new Set(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [])));
  const added = new Map<string, Fragment>();
  const follow = (node: DocumentNode | FragmentDefinitionNode) =>
    void visit(node, {
      FragmentSpread({ name: { value: name } }) {
        if (own.has(name) || added.has(name)) return;
        const fragment = fragments.get(name);
        if (!fragment) throw new Error(`Unknown fragment: ${name}`);
        added.set(name, fragment);
        follow(fragment.node);
      },
    });
  follow(document);
  const found = [...added.values()];
  return {
    document: { ...document, definitions: [...document.definitions, ...found.map(({ node }) => node)] },
    files: found.map(({ file }) => file),
  };
}
