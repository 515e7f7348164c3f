// Writes src/gql from ../graphql/schema.graphql and the operations of the sources.
// With --check, writes nothing and fails when a file would change.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildSchema, isAbstractType, isEnumType, isObjectType, parse } from "graphql";
import { documentsIn } from "./documents.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
const sdl = readFileSync(`${root}/../graphql/schema.graphql`, "utf8");
const schemaAst = buildSchema(sdl);

const documents = documentsIn(`${root}/src`).map(({ file, text }) => {
  try {
    return { location: file, rawSDL: text, document: parse(text) };
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(1);
  }
});

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${root}/src/gql/`,
  schema: parse(sdl),
  schemaAst,
  documents,
  config: {
    strictScalars: true,
    scalars: { DateTime: "string", Date: "string", Cents: "number", Thousandths: "number", ByteCount: "number", JournalPosition: "number" },
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    avoidOptionals: { field: true },
  },
  presetConfig: { fragmentMasking: { unmaskFunctionName: "unmask" } },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});

// The Vite plugin inlines each operation's text where it is written: only the types are kept here.
const bare = (text) => text.replaceAll(/ = \{"kind":"Document".*\} as unknown as /g, " = {} as unknown as ");
const files = await Promise.all(outputs.map(async (output) => [output.filename, bare(await codegen(output))]));

// The preset leaves out the enumerations that no operation names; rules and labels may come before any operation.
const types = Object.values(schemaAst.getTypeMap()).filter((type) => !type.name.startsWith("__"));
const main = files.find(([name]) => name.endsWith("/graphql.ts"));
for (const type of types.filter(isEnumType)) {
  if (main[1].includes(`export type ${type.name} =`)) continue;
  main[1] += `\nexport type ${type.name} =\n${type.getValues().map(({ name }) => `  | '${name}'`).join("\n")};\n`;
}

// What the cache needs to know of the schema.
const objects = types.filter(isObjectType);
const conditions = new Set(documents.flatMap(({ rawSDL }) => [...rawSDL.matchAll(/\bon (\w+)/g)].map(([, name]) => name)));
const possibleTypes = Object.fromEntries(
  types.filter((type) => isAbstractType(type) && conditions.has(type.name)).map((type) => [type.name, schemaAst.getPossibleTypes(type).map((member) => member.name).toSorted()]),
);
const roots = [schemaAst.getQueryType(), schemaAst.getMutationType(), schemaAst.getSubscriptionType()];
const embeddedTypes = objects.filter((type) => !roots.includes(type) && !type.getFields().id).map((type) => type.name);
const constant = (doc, name, type, value) => `/** ${doc} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
files.push([
  `${root}/src/gql/schemaFacts.ts`,
  [
    "/* eslint-disable */",
    constant("The members of each union and interface that an operation asks for.", "possibleTypes", "Record<string, string[]>", possibleTypes),
    constant("The types without an id, kept inside their parent.", "embeddedTypes", "string[]", embeddedTypes),
  ].join("\n"),
]);

mkdirSync(`${root}/src/gql`, { recursive: true });
const read = (name) => {
  try {
    return readFileSync(name, "utf8");
  } catch {
    return "";
  }
};
const changed = files.filter(([name, text]) => read(name) !== text);
if (check && changed.length > 0) {
  console.error(`Stale: ${changed.map(([name]) => name.replace(root, "")).join(", ")}. Run: npm run codegen`);
  process.exit(1);
}
for (const [name, text] of changed) writeFileSync(name, text);
console.log(`${documents.length} documents, ${changed.length} files written.`);
