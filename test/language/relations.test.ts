import { assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readRelations } from "../../src/language/relations.ts";
import { readWordList } from "../../src/language/word-list.ts";
import { checksums, table } from "./tables.ts";

const bytes = table("relations.bin");
const relations = readRelations(bytes);

describe("relations", () => {
  test("the table is the one its README describes", () => {
    const { documented, actual } = checksums("relations.bin");
    expect(actual).toBe(documented);
  });

  test.each([
    ["oak", "tree", "hypernym"],
    ["tree", "oak", "hyponym"],
    ["robber", "thief", "hypernym"],
    ["buy", "purchase", "synonym"],
    ["rise", "fall", "antonym"],
    ["nation", "national", "derived"],
    ["robber", "robbery", "derived"],
  ])("%s, %s: %s", (a, b, kind) => {
    expect(relations.between(a, b)).toBe(kind);
  });

  test.each([
    ["rose", "fell", "antonym"],
    ["increased", "decreases", "antonym"],
    ["bought", "purchases", "synonym"],
    ["oaks", "trees", "hypernym"],
    ["men", "women", "antonym"],
    ["rose", "risen", "derived"],
    ["rise", "rose", "derived"],
  ])("the forms %s, %s: %s", (a, b, kind) => {
    expect(relations.between(a, b)).toBe(kind);
  });

  test.each([
    ["banana", "parliament"],
    ["rise", "rise"],
    ["rise", "unheardofword"],
    ["", "rise"],
  ])("nothing between '%s' and '%s'", (a, b) => {
    expect(relations.between(a, b)).toBeUndefined();
  });

  test("an unknown word has no relations", () => {
    expect(relations.of("unheardofword")).toEqual([]);
  });

  test("each related word is listed once, and the other word knows of it", () => {
    const inverse = {
      synonym: "synonym",
      antonym: "antonym",
      derived: "derived",
      hypernym: "hyponym",
      hyponym: "hypernym",
    };
    assert(
      property(constantFrom("money", "steal", "large", "quickly", "doctor", "win", "beautiful"), (word) => {
        const related = relations.of(word);
        expect(new Set(related.map((relation) => relation.word)).size).toBe(related.length);
        expect(related.length).toBeGreaterThan(0);
        for (const { word: other, kind } of related) {
          expect(other).not.toBe(word);
          expect(relations.between(word, other)).toBe(kind);
          expect(relations.of(other).map((relation) => relation.word)).toContain(word);
          expect(Object.values(inverse)).toContain(inverse[kind]);
        }
      }),
    );
  });

  test("reading is quick", () => {
    const before = performance.now();
    readRelations(bytes);
    expect(performance.now() - before).toBeLessThan(250);
  });

  test("anything but the whole table is refused", () => {
    expect(() => readRelations(table("near-words.bin"))).toThrow("not a table");
    expect(() => readRelations(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
    expect(() => readWordList(new TextEncoder().encode("a\nb\n"), 3)).toThrow("cut short");
  });
});
