import { rmSync } from "node:fs";

/** Leaves nothing of the run behind. */
export default function teardown(): void {
  const folder = process.env["CORDEE_E2E_DIR"];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
