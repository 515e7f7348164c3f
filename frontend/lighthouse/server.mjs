// A demonstration of its own, on a free port, in a folder that goes with it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PATIENCE = 120_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const held = createServer().once("error", reject);
    held.listen(0, "127.0.0.1", () => {
      const { port } = held.address();
      held.close(() => resolve(port));
    });
  });

/** Starts it; resolves with its origin and what stops it. */
export async function demonstration(binary) {
  const folder = mkdtempSync(join(tmpdir(), "cordee-lighthouse-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const child = spawn(binary, ["demo", "--dir", folder, "--listen", listen], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://${listen}`;
  for (const until = Date.now() + PATIENCE; Date.now() < until && child.exitCode === null; await wait(200)) {
    const ready = await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) return { origin, stop };
  }
  await stop();
  throw new Error("the demonstration did not start");
}
