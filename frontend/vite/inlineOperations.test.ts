import { Kind, parse, print } from "graphql";
import { expect, it } from "vitest";
import { withFragments } from "./inlineOperations.ts";

const fragment = (text: string) => {
  const [node] = parse(text).definitions;
  if (node?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error("a fragment is expected");
  return { file: `${node.name.value}.tsx`, node };
};
const fragments = new Map([
  ["A", fragment("fragment A on T { a ...B }")],
  ["B", fragment("fragment B on T { b }")],
  ["C", fragment("fragment C on T { c }")],
]);

it("adds every fragment that is spread, directly or not, once", () => {
  const { document, files } = withFragments(parse("query Q { t { ...A ...B } }"), fragments);
  expect(print(document).match(/fragment \w+/g)).toEqual(["fragment A", "fragment B"]);
  expect(files).toEqual(["A.tsx", "B.tsx"]);
});

it("names a fragment that does not exist", () => {
  expect(() => withFragments(parse("query Q { t { ...Lost } }"), fragments)).toThrow("Lost");
});
