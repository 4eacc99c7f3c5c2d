import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/service/package-root.ts";

const root = packageRoot(import.meta.dirname);
const fixture = (name: string): string => join(root, "test/fixtures", name);

/** Runs one of the built scripts as `npm run` does. */
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, "dist/src/quality", script), ...args], {
    encoding: "utf8",
    cwd: root,
  });

describe("npm run bench", () => {
  test("prints all systems side by side, and the golden table, in one run", () => {
    const { status, stdout, stderr } = run(
      "bench.js",
      "quality",
      "--squad",
      fixture("squad.json"),
      "--squad2",
      fixture("squad.json"),
      "--golden",
      fixture("golden.yaml"),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("squad.json: 2 articles");
    expect(stdout).toContain("golden.yaml: 3 questions");
    expect(stdout).toMatch(/P@1\s+P@3\s+S@1\s+S@3\s+EM\s+F1\s+focus\s+excerpt/);
    const figures = String.raw`(?:\s+\d+\.\d){4}(?:\s+(?:\d+\.\d|-)){2}(?:\s+\d+\.\d){2}(?:\s+\d+\.\d\d){2}`;
    const shares = String.raw`AUROC \d+\.\d; (?:\d+\.\d kept: \d+\.\d(?:, )?){5}`;
    expect(stdout).toMatch(/^ {2}another article's questions: \d+\.\d refused at \d+\.\d of its own kept$/m);
    for (const name of ["SQuAD 2.0", "  by the wording of the question alone", "paragraph removed"])
      expect(stdout).toMatch(new RegExp(`^  ${name}: ${shares}$`, "m"));
    for (const name of [
      "MiniSearch, defaults",
      "MiniSearch, stop list and stems",
      "Footnote, cross-validated",
      "Footnote, shipped weights",
    ])
      expect(stdout).toMatch(new RegExp(`^${name}.*?${figures}$`, "m"));
  }, 60_000);

  test.each([[], ["speed"]])("%j is not a bench: usage and status 2", (...args) => {
    const { status, stderr } = run("bench.js", ...args);
    expect(status).toBe(2);
    expect(stderr).toContain("usage: npm run bench");
  });
});

test("npm run train says what it needs", () => {
  const { status, stderr } = run("train.js");
  expect(status).toBe(2);
  expect(stderr).toContain("usage: npm run train");
});
