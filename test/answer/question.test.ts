import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/answer/prepare.ts";
import { cleanQuestion, MAX_CHARACTERS, readQuestion } from "../../src/answer/question.ts";
import { lighthouse } from "../lighthouse.ts";

const reading = prepare(lighthouse().library);
const read = (text: string) => readQuestion(text, reading);

describe("a question", () => {
  test.each([
    ["  Who\n\tbuilt   it? ", "Who built it?"],
    ["W\u200Bho\u0000 built\u202E it?", "Who built it?"],
    ["\uFEFF", ""],
  ])("%j is read as %j", (asked, text) => {
    expect(cleanQuestion(asked)).toBe(text);
  });

  test("is read as far as its first 2,000 characters and 32 concepts", () => {
    const long = Array.from({ length: 2000 }, (_, place) => `word${place}`).join(" ");
    expect(cleanQuestion(long).length).toBeLessThanOrEqual(MAX_CHARACTERS);
    expect(read(long).concepts).toHaveLength(32);
  });

  test("speaks of each thing once, and of nothing in its question words", () => {
    expect(read("How many steps, which steps, what steps?").concepts.map(({ term }) => term.term)).toEqual(["step"]);
  });

  test("knows what the documents call it: by alias and by corrected spelling", () => {
    const terms = (text: string): string[][] =>
      read(text).concepts.flatMap(({ alternatives }) => alternatives.map((each) => [...each.terms]));
    expect(terms("the beacon")).toContainEqual(["lighthous"]);
    expect(terms("lihgthouse")).toContainEqual(["lighthous"]);
    expect(terms("zeppelin")).toEqual([]);
  });

  test.each([
    ["And when?", true],
    ["what about the stairs", true],
    ["Who built it?", true],
    ["When did she build the lighthouse?", true],
    ["Who built the lighthouse?", false],
  ])("%s needs what was said before: %s", (text, expected) => {
    expect(read(text).refersBack).toBe(expected);
  });

  test("any text gives concepts whose terms lie in it", () => {
    assert(
      property(string({ unit: "binary", maxLength: 60 }), (asked) => {
        const { text, concepts } = read(asked);
        for (const { term, weight } of concepts) {
          expect(text.slice(term.start, term.end)).not.toBe("");
          expect(weight).toBeGreaterThan(0);
        }
      }),
    );
  });
});
