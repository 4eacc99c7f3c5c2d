import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { corrections, editDistance } from "../../src/language/spelling.ts";
import { stem } from "../../src/language/stem.ts";
import { isStopWord } from "../../src/language/stop-words.ts";
import { foldWord, readTerms } from "../../src/language/terms.ts";

const terms = (text: string): string[] => readTerms(text).map(({ term }) => term);

describe("terms", () => {
  test.each<[string, string[]]>([
    ["Robberies and robbery", ["robberi", "and", "robberi"]],
    ["the keeper’s lamp", ["the", "keeper", "lamp"]],
    ["the keeper's lamp", ["the", "keeper", "lamp"]],
    ["keepers’ lamps", ["keeper", "lamp"]],
    ["Émile", ["emil"]],
    ["don’t", ["don't"]],
    ["the eighteenth and the 18th", ["the", "18th", "and", "the", "18th"]],
    ["347,000 = 347k", ["347000", "347000"]],
    ["thieves", ["thief"]],
    ["桥面", ["桥", "桥面", "面"]],
    ["5G网络", ["网", "网络", "络"]],
    ["?!…", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("curly and straight apostrophes fold alike", () => {
    expect(foldWord("keeper’s")).toBe(foldWord("keeper's"));
    expect(foldWord("ﬁre")).toBe("fire");
  });

  test("a very long word counts with its first 40 characters", () => {
    const [term] = readTerms("x".repeat(5000));
    expect(term?.word).toHaveLength(40);
    expect(term?.end).toBe(5000);
  });

  test("terms of any text lie in it, in reading order", () => {
    assert(
      property(string({ unit: "binary", maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, term } of readTerms(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(term).toBeTypeOf("string");
          last = start;
        }
      }),
    );
  });
});

describe("stems and stop words", () => {
  test.each([
    ["built", "build"],
    ["rose", "rising"],
    ["women", "woman"],
    ["visitors", "visitor"],
    ["painted", "painting"],
  ])("%s and %s have one stem", (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ["the", true],
    ["what", true],
    ["don't", true],
    ["lamp", false],
    ["", false],
  ])("%j carries no meaning: %s", (word, expected) => {
    expect(isStopWord(word)).toBe(expected);
  });
});

describe("spelling", () => {
  test.each([
    ["lamp", "lamp", 0],
    ["lamp", "lamps", 1],
    ["lamp", "damp", 1],
    ["lamp", "lmap", 1],
    ["lighthouse", "lihgthosue", 2],
    ["lamp", "tower", 3],
    ["", "ab", 2],
  ])("from %s to %s it is %i", (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  /** The plain recursion that the table must agree with. */
  const naive = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    const same = a.at(-1) === b.at(-1) ? 0 : 1;
    const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
    const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(
      naive(shortA, b) + 1,
      naive(a, shortB) + 1,
      naive(shortA, shortB) + same,
      swapped ? naive(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
    );
  };

  test("the distance agrees with the plain recursion, cut at most + 1", () => {
    const word = string({ unit: constantFrom("a", "b", "c"), maxLength: 5 });
    assert(
      property(word, word, constantFrom(0, 1, 2, 3), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(naive(a, b), most + 1));
      }),
    );
  });

  const vocabulary = ["lighthouse", "keeper", "stairs", "stars", "oil", "boat"];
  test.each<[string, string[]]>([
    ["lihgthouse", ["lighthouse"]],
    ["ligthhosue", ["lighthouse"]],
    ["ligthhossue", []],
    ["keper", ["keeper"]],
    ["stares", ["stars"]],
    ["stxirs", ["stairs"]],
    ["peeper", ["keeper"]],
    ["oli", []],
    ["b0at", []],
    ["zzzzzz", []],
  ])("%s may stand for %j", (word, expected) => {
    expect(corrections(word, vocabulary).map((each) => each.word)).toEqual(expected);
  });
});
