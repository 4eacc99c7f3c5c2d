import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { FILES } from "../lighthouse.ts";
import { readRows } from "./answer-row.ts";
import { folderWith } from "./corpus-folder.ts";
import { run } from "./run.ts";

const runLines = (input: string | Readable): ReturnType<typeof run> =>
  run(["ask", "--jsonl", "--corpus", folderWith(FILES)], { input });
const rowsOf = async (input: string | Readable): Promise<ReturnType<typeof readRows>> => {
  const { status, out, err } = await runLines(input);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return readRows(out);
};
const asking = (question: string, rest: object = {}): string => JSON.stringify({ id: "q", question, ...rest });

describe("each line gives one row, in order", () => {
  test("ids come back as they were given", async () => {
    const input = [{ id: "b" }, { id: 1 }, {}, { id: null }].map((head) =>
      JSON.stringify({ ...head, question: "Who wrote this?" }),
    );
    const rows = await rowsOf(input.join("\n"));
    expect(rows.map((row) => ("id" in row ? row.id : "none"))).toEqual(["b", 1, null, null]);
  });

  test("a mark at the start, carriage returns and blank lines are no mistakes", async () => {
    const rows = await rowsOf(`\uFEFF${asking("one?")}\r\n\r\n  \n${asking("two?")}\r\n`);
    expect(rows.map((row) => "question" in row && row.question)).toEqual(["one?", "two?"]);
  });

  test("a line may arrive in pieces, cut inside a character", async () => {
    const bytes = Buffer.from(`${asking("Où est le phare?")}\n`);
    const rows = await rowsOf(Readable.from([...bytes].map((byte) => Buffer.from([byte]))));
    expect(rows).toMatchObject([{ question: "Où est le phare?" }]);
  });

  test("a separator of lines in a question stays inside its row", async () => {
    const { out } = await runLines(asking("what\u2028is\u0085this?"));
    expect(out.split(/[\n\u2028\u0085]/)).toHaveLength(2);
    expect(readRows(out)).toMatchObject([{ id: "q" }]);
  });
});

describe("a bad line gives a row of its own and the run goes on", () => {
  test.each([
    ["no JSON", "{", { line: 1 }],
    ["a list", "[1]", { line: 1 }],
    ["a text", '"who?"', { line: 1 }],
    ["null", "null", { line: 1 }],
    ["no question", '{"id":"a"}', { id: "a" }],
    ["a question that is no text", '{"id":"a","question":5}', { id: "a" }],
    ["an id that is no text", '{"id":{},"question":"who?"}', { line: 1 }],
    ["a conversation that is no text", '{"id":7,"question":"who?","conversation":1}', { id: 7 }],
    ["brackets without end", "[".repeat(60_000), { line: 1 }],
    ["70 KB", asking("x".repeat(70_000)), { line: 1 }],
  ])("%s", async (_name, line, head) => {
    const rows = await rowsOf(`${line}\n${asking("Who wrote this?")}\n`);
    expect(rows).toMatchObject([
      { ...head, outcome: "error" },
      { id: "q", question: "Who wrote this?" },
    ]);
  });

  test("a line without end is not kept", async () => {
    const piece = Buffer.alloc(1_000_000, "x");
    const rows = await rowsOf(Readable.from([...Array.from({ length: 50 }, () => piece), `\n${asking("Who?")}`]));
    expect(rows).toMatchObject([{ line: 1, outcome: "error" }, { id: "q" }]);
  });
});

describe("any question gets an ordinary row", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \t "],
    ["6,000 characters", "who? ".repeat(1200)],
    ["control characters", "\u0000\u001B[31mwho\u0007?"],
    ["half a character", "\uD83D who?"],
    ["another language", "谁写的？"],
  ])("%s", async (_name, question) => {
    const [row] = await rowsOf(asking(question));
    expect(row?.outcome).not.toBe("error");
  });

  test("nothing to look for is unclear", async () => {
    expect(await rowsOf(asking("  "))).toMatchObject([{ outcome: "unanswered", reason: "unclear" }]);
  });
});

test("lines with the same conversation are its turns; another line knows nothing of them", async () => {
  const first = asking("How many visitors did the lighthouse have?", { conversation: "a" });
  const next = "And when was it built?";
  const lines = [first, asking(next, { conversation: "a" }), asking(next, { conversation: "b" }), asking(next)];
  const [, together, apart, alone] = await rowsOf(lines.join("\n"));
  expect(apart).toEqual(alone);
  expect(together).not.toEqual(alone);
});

test("only a command with a required text reads lines", async () => {
  expect(await run(["facts", "--jsonl"])).toMatchObject({ status: 2, out: "" });
  expect(await run(["ask", "who?", "--jsonl"])).toMatchObject({ status: 2, out: "" });
  expect((await run(["search", "--jsonl"], { input: '{"id":1,"words":"lamp"}\n' })).out).toMatch(/^\{"id":1,"query"/);
});
