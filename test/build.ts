import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** tsc's status when it found mistakes, yet wrote the files: `npm test` reports those before any test runs. */
const WRITTEN = 2;

/** Builds the program once, for the tests that start it as a process. */
export default function build(): void {
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  const { status, stdout } = spawnSync(tsc, ["-b", "src/tsconfig.build.json"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0 && status !== WRITTEN) throw new Error(`The build failed:\n${stdout}`);
}
