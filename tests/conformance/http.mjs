// Runs every audit of graphql-http against a server: node http.mjs http://127.0.0.1:8080/graphql
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? 'http://127.0.0.1:8080/graphql';
const results = await auditServer({ url });
const counts = {};
for (const result of results) {
  const level = /^(MUST|SHOULD|MAY)/.exec(result.name)?.[1] ?? 'OTHER';
  counts[level] ??= { ok: 0, failed: 0 };
  if (result.status === 'ok') {
    counts[level].ok += 1;
  } else {
    counts[level].failed += 1;
    console.error(`${result.status} ${result.id} ${result.name}\n  ${result.reason ?? ''}`);
  }
}
console.log(JSON.stringify(counts));
process.exit(results.every((result) => result.status === 'ok') ? 0 : 1);
