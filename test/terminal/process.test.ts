import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ARTICLE } from "../lighthouse.ts";
import { answerRow, readRows } from "./answer-row.ts";
import { folderWith } from "./corpus-folder.ts";
import { ROOT, spawnProgram } from "./run.ts";

const MAIN = join(ROOT, "dist/src/main.js");
/** A shell: pipes and exit statuses are what these tests are about. */
const shell = async (script: string): Promise<string> => {
  const child = spawn("bash", ["-c", script, "bash", process.execPath, MAIN], { cwd: tmpdir() });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(err).toBe("");
  return out;
};

describe("the built program as a process", () => {
  test("answers from any directory", async () => {
    const { status, out, err } = await spawnProgram(["footnote", "ask", "Who wrote this?", "--json"], {
      directory: tmpdir(),
    });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(answerRow.parse(JSON.parse(out)).id).toBe("1");
  });

  test("a path is relative to the caller, also through npm", async () => {
    const directory = folderWith({ "a.md": ARTICLE });
    const args = ["footnote", "read", "1", "--corpus", "a.md"];
    const [direct, throughNpm] = await Promise.all([
      spawnProgram(args, { directory }),
      spawnProgram(args, { directory: ROOT, env: { INIT_CWD: directory } }),
    ]);
    expect(direct).toMatchObject({ status: 0, out: expect.stringContaining("Skarvik") });
    expect(throughNpm).toEqual(direct);
  });

  test("reads JSON Lines from a pipe", async () => {
    const { status, out } = await spawnProgram(["ask", "--jsonl"], {
      input: '\uFEFF{"id":1,"question":"Who wrote this?"}\r\n{oops\r\n{"id":2,"question":""}',
    });
    expect(status).toBe(0);
    expect(readRows(out)).toMatchObject([{ id: 1 }, { line: 2 }, { id: 2, outcome: "unanswered" }]);
  });

  test("each row is there before the next line is", async () => {
    const child = spawn(process.execPath, [MAIN, "ask", "--jsonl"], { cwd: ROOT });
    for (const id of [1, 2]) {
      child.stdin.write(`{"id":${id},"question":"Who wrote this?"}\n`);
      const [row] = await once(child.stdout, "data");
      expect(String(row)).toContain(`"id":${id}`);
    }
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("ends quietly with 0 when nobody reads any more", async () => {
    const script = `yes '{"id":1,"question":"Who wrote this?"}' | { "$1" "$2" ask --jsonl; echo "status $?" >&3; } 3>&1 1> >(head -1 >/dev/null)`;
    expect(await shell(script)).toBe("status 0\n");
  });

  test("what goes wrong has its status", async () => {
    const statuses = await Promise.all(
      [["aks"], ["read", "--corpus", "nowhere"], []].map(async (args, index) => {
        const env = index === 2 ? { DISCORD_TOKEN: "Bot abc" } : {};
        const { status, out, err } = await spawnProgram(args, { env });
        expect({ out, complains: err !== "" }).toEqual({ out: "", complains: true });
        return status;
      }),
    );
    expect(statuses).toEqual([2, 3, 2]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s ends the chat with 0", async (signal) => {
    const child = spawn(process.execPath, [MAIN, "chat"], { cwd: ROOT });
    await once(child.stdout, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
