import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/answer/prepare.ts";
import { BASELINES, footnoteFinder, type Finder } from "../../src/quality/finders.ts";
import { plainLibrary, readSquad, scoreSquad } from "../../src/quality/squad.ts";
import { areaUnderCurve, balanced, bestCut } from "../../src/quality/answerable-score.ts";
import { quantile } from "../../src/quality/figures.ts";
import { folderWith } from "../terminal/corpus-folder.ts";

const FILE = join(import.meta.dirname, "../fixtures/squad.json");
const articles = readSquad(FILE);
/** A system that always finds the same. */
const always =
  (blocks: readonly number[], focus: string): Finder =>
  () => ({ blocks, sentences: blocks.map((block) => ({ block, focus, excerpt: 2 * focus.length })) });

describe("a file in SQuAD's layout", () => {
  test("is one document an article, one block a context", () => {
    expect(
      articles.map(({ title, library, questions }) => [title, library.documents[0]?.blocks.length, questions.length]),
    ).toEqual([
      ["Skarvik_Lighthouse", 3, 8],
      ["Kestrel_Bridge", 3, 8],
    ]);
    const [document] = articles[0]?.library.documents ?? [];
    expect(document?.blocks[1]).toMatchObject({ number: 2, kind: "paragraph", heading: [] });
    expect(document?.blocks[1]?.sentences).toHaveLength(3);
  });

  test("has each gold answer once, and none where the question cannot be answered", () => {
    const questions = articles.flatMap((article) => article.questions);
    expect(questions[0]).toMatchObject({
      block: 1,
      answers: ["Ada Holm"],
    });
    expect(questions.filter(({ answers }) => answers.length === 0)).toHaveLength(2);
  });

  test.each([
    ["no JSON", "{", "JSON"],
    ["another layout", '{"data": [{"title": 1}]}', "title"],
    ["no data", "{}", "data"],
  ])("%s is refused", (_name, text, message) => {
    expect(() => readSquad(join(folderWith({ "a.json": text }), "a.json"))).toThrow(message);
  });
});

describe("scores", () => {
  test("P counts the paragraph, S the sentence that holds a gold answer; lengths are means", () => {
    const own = articles.slice(0, 1);
    const score = scoreSquad(own, () => always([3, 1], "Jon Berg kept bees."));
    expect(score).toMatchObject({ questions: 7, focus: 19, excerpt: 38 });
    expect(score.p1).toBeCloseTo((100 * 2) / 7);
    expect(score.p3).toBeCloseTo((100 * 5) / 7);
    expect(score.s1).toBeCloseTo((100 * 2) / 7);
    expect(score.s3).toBeCloseTo(score.s1);
    expect(score.p99Ms).toBeGreaterThanOrEqual(score.medianMs);
  });

  test("who finds nothing scores nothing", () => {
    expect(scoreSquad(articles, () => always([], ""))).toMatchObject({
      p1: 0,
      p3: 0,
      s1: 0,
      s3: 0,
      focus: 0,
      excerpt: 0,
    });
    expect(scoreSquad([], () => always([], ""))).toMatchObject({ questions: 0, p1: 0 });
  });

  test.each([
    [[], 0.5, 0],
    [[3], 0.99, 3],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.99, 4],
  ])("quantile of %j at %d is %d", (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe("figures of a score that parts right from wrong", () => {
  const items = (right: readonly number[], wrong: readonly number[]) => [
    ...right.map((odds) => ({ odds, answerable: true })),
    ...wrong.map((odds) => ({ odds, answerable: false })),
  ];
  test.each([
    [[2, 3], [0, 1], 1],
    [[0, 1], [2, 3], 0],
    [[1, 1], [1], 0.5], // ties count half
    [[0, 2], [1], 0.5],
    [[3, 1], [2, 0], 0.75],
  ])("right %j, wrong %j: area %d", (right, wrong, expected) => {
    expect(areaUnderCurve(items(right, wrong))).toBe(expected);
  });

  test("the best cut parts them; both shares are counted from it", () => {
    const parted = items([5, 6, 7, 8], [1, 2, 3, 4]);
    expect(balanced(parted, bestCut(parted))).toEqual([1, 1]);
    expect(balanced(parted, 6.5)).toEqual([0.5, 1]);
    expect(balanced(parted)).toEqual([1, 0]);
  });
});

describe("systems", () => {
  test("MiniSearch as it comes does not know forms of a word; with stems it does", () => {
    const library = plainLibrary("a", ["The towers shine. It rains.", "The lamp burned oil."]);
    const stemmed = BASELINES["MiniSearch, stop list and stems"](library);
    expect(BASELINES["MiniSearch, defaults"](library)("tower").blocks).toEqual([]);
    expect(BASELINES["MiniSearch, defaults"](library)("Towers").blocks).toEqual([1]);
    expect(stemmed("tower").blocks).toEqual([1]);
    expect(stemmed("tower").sentences).toEqual([{ block: 1, focus: "The towers shine.", excerpt: 17 }]);
    expect(stemmed("what is the")).toEqual({ blocks: [], sentences: [] });
  });

  test("Footnote is read as a caller reads it: excerpts, then what is near", () => {
    const find = footnoteFinder(
      prepare(plainLibrary("a", ["The lamp burns oil.", "The keeper fills the lamp at dusk.", "Boats pass by."])),
    );
    const { blocks, sentences } = find("What does the lamp burn?");
    expect(blocks[0]).toBe(1);
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(sentences[0]).toMatchObject({ block: 1, focus: "The lamp burns oil." });
    expect(sentences[0]?.excerpt).toBeGreaterThanOrEqual(19);
  });

  test("Footnote finds most of two small articles", () => {
    const score = scoreSquad(articles, ({ library }) => footnoteFinder(prepare(library)));
    expect(score.p1).toBeGreaterThan(80);
    expect(score.s1).toBeGreaterThan(70);
  });
});
