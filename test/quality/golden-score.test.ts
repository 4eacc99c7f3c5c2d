import { join } from "node:path";
import { expect, test } from "vitest";
import { isAccepted, isRight, readGolden, rightFirst } from "../../src/quality/golden.ts";
import { printGolden } from "../../src/quality/golden-score.ts";
import { TABLES } from "../engine/engines.ts";
import { lighthouse } from "../lighthouse.ts";
import { folderWith } from "../terminal/corpus-folder.ts";

const FILE = join(import.meta.dirname, "../fixtures/golden.yaml");
const rows = readGolden(FILE);
const engine = lighthouse();
const [built, , cup] = rows;
if (!built || !cup) throw new Error("the fixture has changed");

test("a focus is accepted in its block and with its words, whatever their case", () => {
  expect(isAccepted(built, { block: 2, text: "BUILT IN 1868." })).toBe(true);
  expect(isAccepted(built, { block: 3, text: "built in 1868." })).toBe(false);
  expect(isAccepted(built, { block: 2, text: "built long ago" })).toBe(false);
});

test("right is: answered with the right passage first, or refused where nothing answers", () => {
  const yes = engine.ask(built.question);
  const no = engine.ask(cup.question);
  expect([isRight(built, yes), isRight(built, no), isRight(cup, no), isRight(cup, yes)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([rightFirst(built, yes), rightFirst(built, { ...no, nearest: [] })]).toEqual([true, false]);
});

test("the sheet has the shares of all systems, of every kind, and lists the misses", () => {
  const lines: string[] = [];
  const wrong = { ...built, id: "wrong", question: "How many steps do the stairs have?", kind: "list" };
  printGolden("some/golden.yaml", [...rows, wrong], engine.library, TABLES.nearWords, (line) => lines.push(line));
  const sheet = lines.join("\n");
  expect(sheet).toContain("golden.yaml: 4 questions, 1 without an answer");
  for (const name of [
    "MiniSearch, defaults",
    "stop list and stems",
    "Footnote: right first",
    "refused when it must: 1/1",
    "paraphrase",
    "at most one content word",
    "without aliases: right first",
    "without facts: right first",
  ])
    expect(sheet).toContain(name);
  expect(sheet.slice(sheet.indexOf("misses:"))).toContain(wrong.question);
  expect(sheet.slice(sheet.indexOf("misses:"))).not.toContain(built.question);
});

test.each([
  ["an unknown key", "- { id: a, question: b, kind: c, colour: red }", "colour"],
  ["no question", "- { id: a, kind: c }", "question"],
  ["no list", "a: b", "array"],
])("a table with %s is refused", (_name, text, message) => {
  expect(() => readGolden(join(folderWith({ "a.yaml": text }), "a.yaml"))).toThrow(message);
});
