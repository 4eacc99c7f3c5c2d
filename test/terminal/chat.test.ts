import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { start } from "../../src/main.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { chat } from "../../src/terminal/chat.ts";
import { createWriter } from "../../src/terminal/create-writer.ts";
import { createStyle } from "../../src/terminal/style.ts";
import { ARTICLE, FILES, lighthouse } from "../lighthouse.ts";
import { folderWith } from "./corpus-folder.ts";
import { ROOT, run } from "./run.ts";

const chatOf = async (lines: readonly string[], files: Record<string, string> = FILES): Promise<string> => {
  const folder = folderWith(files);
  const { status, out, err } = await run(["chat", "--corpus", folder], { input: lines.join("\n") });
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return out;
};

describe("the chat", () => {
  test("opens with something to ask where the document has facts", async () => {
    expect(await chatOf([])).toMatch(/The Lighthouse of Skarvik[^]*For example:\n {2}• [^\n]+\n/);
  });

  test("opens with what any document can be asked where it has none", async () => {
    expect(await chatOf([], { "article.md": "1" })).toContain(`example:\n  • ${ENGLISH.whatAbout}\n`);
  });

  test("any text is a question, /command runs a command, the rest is said", async () => {
    const out = await chatOf(["How many steps do the stairs have?", "", "/read 5", "/raed", "/x", "/read x", "/help"]);
    for (const expected of [
      "«211»",
      "/read 8",
      "│ “We repaint the tower",
      "There is no /raed. Did you mean /read?",
      "There is no /x. Try /help.",
      "<passage> is a whole number",
      "search — ",
    ])
      expect(out).toContain(expected);
  });

  test("/quit ends it, so does the end of the input", async () => {
    expect(await chatOf(["/quit", "/read 5"])).not.toContain("repaint");
    expect(await chatOf(["/read 5"])).toContain("repaint");
  });

  test("a question knows those before it", async () => {
    const folder = folderWith({ "article.md": ARTICLE });
    const engine = lighthouse();
    const seen: (readonly string[] | undefined)[] = [];
    const spy = {
      ...engine,
      ask: (question: string, context?: { questions: readonly string[] }) => {
        if (context) seen.push(context.questions);
        return engine.ask(question, context);
      },
    };
    const { program, input, end } = terminal(folder, () => spy);
    input.end("one?\n/read 2\ntwo?\nthree?\n");
    await chat(program, end.write);
    expect(seen).toEqual([[], ["one?"], ["one?", "two?"]]);
  });

  test("a failure ends the turn, not the chat, and has a number", async () => {
    const engine = lighthouse();
    const broken = {
      ...engine,
      ask: (question: string, context?: object) => {
        if (context) throw new Error("deep inside");
        return engine.ask(question);
      },
    };
    const { program, input, end } = terminal(ROOT, () => broken);
    input.end("one?\n/read 2\n");
    await chat(program, end.write);
    const { out, err } = await end.text();
    const [, id = "none"] = /number:\s+(\w+)/.exec(out) ?? [];
    expect(err).toContain(`${id} Error: deep inside`);
    expect(out).not.toContain("deep inside");
    expect(out).toContain("¶2 of 8");
  });
});

/** A chat at a terminal that is held in memory. */
const terminal = (directory: string, engine: typeof lighthouse) => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const error = new PassThrough();
  const read = [text(output), text(error)] as const;
  const program = {
    engine,
    commands: COMMANDS,
    messages: ENGLISH,
    version: "0.0.0",
    style: createStyle(80, false),
    io: { input, output, error, directory },
    signal: new AbortController().signal,
  };
  const end = {
    write: createWriter(output),
    text: async () => {
      output.end();
      error.end();
      const [out, err] = await Promise.all(read);
      return { out, err };
    },
  };
  return { program, input, end };
};

describe("in a terminal", () => {
  test.each([
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C", "\u0003"],
    ["/quit", "/quit\r"],
  ])("%s ends it with 0 and a fresh line", async (_name, keys) => {
    const input = new PassThrough();
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const io = { input, output, error: new PassThrough(), directory: ROOT };
    const read = text(output);
    const { done } = start({ TERM: "dumb" }, io, ["chat", "--corpus", join(ROOT, "corpus")]);
    input.write(keys);
    expect(await done).toBe(0);
    output.end();
    expect(await read).toMatch(/> [^]*\n$/);
  });

  test("a signal ends it with 0", async () => {
    const output = new PassThrough();
    output.resume();
    const io = { input: new PassThrough(), output, error: new PassThrough(), directory: ROOT };
    const { stop, done } = start({}, io);
    await stop();
    expect(await done).toBe(0);
  });
});
