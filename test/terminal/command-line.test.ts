import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ARTICLE, FILES } from "../lighthouse.ts";
import { answerRow } from "./answer-row.ts";
import { folderWith } from "./corpus-folder.ts";
import { run } from "./run.ts";

describe("every command prints for people and, with --json, one object", () => {
  test.each([
    ["ask a question", ["ask", "When was the lighthouse built?"], /1868/],
    ["ask without quotation marks", ["ask", "When", "was", "the", "lighthouse", "built?"], /1868/],
    ["search", ["search", "lamp", "oil"], /│ Its lamp burns/],
    ["read the first passage", ["read"], /¶1 of 8/],
    ["read a passage", ["read", "5"], /│ “We repaint/],
    ["read a passage as it is printed", ["read", "¶5", "doc"], /│ “We repaint/],
    ["read by name", ["read", "--passage", "5", "--document=doc"], /│ “We repaint/],
    ["read what is not there", ["read", "99"], /There is no passage ¶99/],
    ["facts", ["facts"], /“1868” \(¶2\)/],
    ["facts on a topic", ["facts", "the", "lighthouse"], /“1868” \(¶2\)/],
    ["help", ["help"], /ask — /],
  ])("%s", async (_name, args, expected) => {
    const corpus = folderWith(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`doc/${name}`, text])));
    const shown = await run([...args, "--corpus", join(corpus, "doc")]);
    expect(shown).toMatchObject({ status: 0, err: "", out: expect.stringMatching(expected) });
    const { status, out } = await run([...args, "--json", "--corpus", corpus]);
    expect(status).toBe(0);
    expect(out.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ library: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  test.each([
    ["answered", "How many litres of oil does the lamp burn?"],
    ["unanswered", "Who won the world cup of football?"],
    ["chat", "hello"],
    ["unanswered", ""],
  ])("ask --json is the contract: %s", async (outcome, question) => {
    const file = join(folderWith({ "lighthouse.md": ARTICLE }), "lighthouse.md");
    const { out } = await run(["ask", question, "--json", "--corpus", file]);
    const row = answerRow.parse(JSON.parse(out));
    expect(row).toMatchObject({ id: "1", outcome });
    const blocks = ARTICLE.split("\n\n").map((block) => block.trim().replace(/^#+ /, ""));
    for (const { block, start, end, text, focus } of [...row.excerpts, ...row.nearest]) {
      expect(text).toBe(blocks[block - 1]?.slice(start, end));
      expect(focus.text).toBe(blocks[block - 1]?.slice(focus.start, focus.end));
    }
  });
});

describe("any document will do: a folder, a Wikipedia page, a text without a title", () => {
  const WIKIPEDIA = `# Lighthouse\n\nA '''lighthouse''' is a tower.[1][2]\n\n## History[edit]\n\n* Pharos of Alexandria (280 BC)\n* Eddystone\n\n| Name | Height |\n|---|---|\n| Jeddah | 133 m |\n\n### See also\n\nBeacon\n`;
  test.each([
    ["lighthouse (tower).md", WIKIPEDIA],
    ["Émile’s notes.txt", "The tower is 40 metres high.\r\n\r\nIt was closed in 1999.\r\n"],
    ["one.txt", "The tower is closed."],
  ])("%s", async (name, text) => {
    const folder = folderWith({ [name]: text });
    for (const args of [["ask", "How high is the tower?"], ["search", "tower"], ["read", "1"], ["facts"], ["help"]]) {
      for (const flags of [[], ["--json"]]) {
        const { status, err } = await run([...args, ...flags, "--corpus", name], { directory: folder });
        expect({ args, status, err }).toEqual({ args, status: 0, err: "" });
      }
    }
  });

  test("with several documents, a hint to read names the document", async () => {
    const corpus = folderWith({ "one/article.md": ARTICLE, "two/article.md": "# Two\n\nNothing here.\n" });
    const { out } = await run(["read", "2", "one", "--corpus", corpus]);
    expect(out).toMatch(/footnote read 3 one\n/);
  });
});

describe("what cannot be understood ends with 2 and says what was probably meant", () => {
  test.each([
    [["aks"], "Unknown command “aks”. Did you mean “ask”?"],
    [["serch"], "Did you mean “search”?"],
    [["cht"], "Did you mean “chat”?"],
    [["How high is it?"], "To ask something, put “ask” in front."],
    [["xylophone"], "Unknown command “xylophone”.\n"],
    [["constructor"], "Unknown command “constructor”.\n"],
    [["ask", "--jsno", "who?"], "Unknown option --jsno. Did you mean --json?"],
    [["ask", "-x", "who?"], "Unknown option -x."],
    [["ask", "--__proto__", "who?"], "Unknown option --__proto__."],
    [["ask"], "“ask” needs <question>"],
    [["search"], "“search” needs <words>"],
    [["ask", "who?", "--corpus"], "--corpus needs a value."],
    [["ask", "--corpus", "--json", "who?"], "--corpus needs a value."],
    [["ask", "--json=yes", "who?"], "--json takes no value."],
    [["ask", "--json", "--jsonl"], "Give --json or --jsonl, not both."],
    [["read", "five"], "<passage> is a whole number from 1 on, not “five”."],
    [["read", "0"], "<passage> is a whole number from 1 on"],
    [["help", "ask"], "“help” does not take “ask”."],
    [["chat", "hello"], "“chat” takes nothing after it."],
    [["chat", "--json"], "need a command"],
    [["\u001B]0;x\u0007"], "Unknown command “␛]0;x␇”."],
  ])("%j", async (args, message) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("Try: footnote --help");
  });

  test("after -- everything is a word", async () => {
    expect(await run(["ask", "--json", "--", "--who?"])).toMatchObject({ status: 0 });
  });
});

describe("help and version need no documents", () => {
  test.each([
    [["--help"], /ask <question>/],
    [["footnote"], /ask <question>/],
    [["-h"], /read \[passage\] \[document\]/],
    [["ask", "--help"], /Usage: footnote ask <question>[^]*--private[^]*--jsonl/],
    [["facts", "--help"], /Usage: footnote facts \[topic\]/],
    [["chat", "--help"], /Usage: footnote/],
    [["--version"], /^footnote \d+\.\d+\.\d+\n$/],
  ])("%j", async (args, expected) => {
    const { status, out, err } = await run([...args], { env: { CORPUS: "nowhere" } });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(expected);
  });
});

describe("documents that cannot be read end with 3 and name file, line and reason", () => {
  test.each([
    ["no such folder", {}, "nowhere", /nowhere:1: there is no such file or folder/],
    ["an empty folder", { "x/readme.txt": "" }, ".", /:1: holds no document/],
    ["a table", { "a.csv": "1,2" }, "a.csv", /a\.csv:1: is neither a \.md nor a \.txt file/],
    ["bytes", { "a.txt": new Uint8Array([80, 75, 0, 3]) }, "a.txt", /a\.txt:1: is not a text file/],
    ["an empty file", { "a.txt": "\n" }, "a.txt", /a\.txt:1: the article has no text/],
    [
      "broken YAML",
      { "doc/article.md": ARTICLE, "doc/facts.yaml": "persons: []\nfacts: [\n" },
      ".",
      /doc\/facts\.yaml:\d: /,
    ],
    [
      "a fact without words",
      {
        "doc/article.md": ARTICLE,
        "doc/facts.yaml": FILES["facts.yaml"].replace("was built in", "was begun in"),
      },
      ".",
      /^doc\/facts\.yaml:15: fact "built" quotes words that are not in ¶2\n$/,
    ],
  ])("%s", async (_name, files, path, expected) => {
    const directory = folderWith(files);
    for (const args of [["facts"], ["ask", "--jsonl"], ["chat"], []]) {
      const { status, out, err } = await run([...args, "--corpus", path], { directory, input: "who?\n" });
      expect({ status, out }).toEqual({ status: 3, out: "" });
      expect(err).toMatch(expected);
    }
  });
});

describe("colour", () => {
  const ASK = ["ask", "How many steps do the stairs have?"];
  test.each([
    ["in a terminal", [], {}, 80, true],
    ["in a file", [], {}, undefined, false],
    ["with --no-color", ["--no-color"], {}, 80, false],
    ["with NO_COLOR", [], { NO_COLOR: "1" }, 80, false],
    ["with an empty NO_COLOR", [], { NO_COLOR: "" }, 80, true],
    ["in a terminal that has none", [], { TERM: "dumb" }, 80, false],
  ])("%s", async (_name, flags, env, columns, expected) => {
    const directory = folderWith({ "a.md": ARTICLE });
    const surroundings = { env, directory, ...(columns !== undefined && { columns }) };
    const { out } = await run([...ASK, "--corpus", "a.md", ...flags], surroundings);
    expect(out.includes("\u001B[")).toBe(expected);
  });
});
