import { assert, constantFrom, double, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readNearWords } from "../../src/language/near-words.ts";
import { checksums, table } from "./tables.ts";

const bytes = table("near-words.bin");
const near = readNearWords(bytes);
const vocabulary =
  "money cash funds tree forest river bridge music concert singer doctor nurse hospital king queen castle website internet up the unheardofword".split(
    " ",
  );
const someWord = constantFrom(...vocabulary);

describe("near words", () => {
  test("the table is the one its README describes", () => {
    const { documented, actual } = checksums("near-words.bin");
    expect(actual).toBe(documented);
  });

  test.each([
    ["web", "internet", 0.6],
    ["doctor", "physician", 0.5],
    ["money", "cash", 0.5],
    ["lawyer", "attorney", 0.6],
    ["scam", "fraud", 0.3],
  ])("%s is near %s", (a, b, least) => {
    expect(near.similarity(a, b)).toBeGreaterThan(least);
  });

  test.each([
    ["banana", "parliament"],
    ["economy", "bird"],
    ["london", "tuesday"],
  ])("%s is not near %s", (a, b) => {
    expect(near.similarity(a, b)).toBeLessThan(0.15);
  });

  test("similarity is symmetric, within bounds, and 1 with itself", () => {
    assert(
      property(someWord, someWord, (a, b) => {
        expect(near.similarity(a, b)).toBe(near.similarity(b, a));
        expect(Math.abs(near.similarity(a, b))).toBeLessThanOrEqual(1);
        expect(near.similarity(a, a)).toBe(1);
      }),
    );
  });

  test("nearest agrees with a plain scan, the first time and after", () => {
    assert(
      property(someWord, double({ min: -0.5, max: 0.9, noNaN: true }), nat(8), (word, atLeast, most) => {
        const scan = vocabulary
          .filter((other) => other !== word && near.has(other) && near.has(word))
          .map((other) => ({ word: other, similarity: near.similarity(word, other) }))
          .filter(({ similarity }) => similarity >= atLeast)
          .toSorted((a, b) => b.similarity - a.similarity)
          .slice(0, most);
        expect(near.nearest(word, vocabulary, { atLeast, most })).toEqual(scan);
        expect(near.nearest(word, [...vocabulary], { atLeast, most })).toEqual(scan);
      }),
    );
  });

  test("by default nearest gives at most ten words, all of them close", () => {
    expect(near.nearest("cash", vocabulary).map(({ word }) => word)).toEqual(["money", "funds"]);
  });

  test("a word the table lacks is near nothing", () => {
    for (const word of ["unheardofword", "", "1999", "Money", "é", "\n", "__proto__"]) {
      expect(near.has(word)).toBe(false);
      expect(near.rank(word)).toBeUndefined();
      expect(near.vector(word)).toBeUndefined();
      expect(near.similarity(word, "money")).toBe(0);
      expect(near.nearest(word, vocabulary)).toEqual([]);
    }
  });

  test("ranks follow frequency and vectors have 100 dimensions", () => {
    expect(near.rank("the")).toBe(0);
    expect(near.rank("money") ?? 0).toBeLessThan(near.rank("mugging") ?? 0);
    expect(near.vector("money")).toHaveLength(100);
    expect(near.vector("money")?.buffer).toBe(bytes.buffer);
  });

  test("reading is quick and does not mind where the bytes start", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const before = performance.now();
    const again = readNearWords(shifted.subarray(3));
    expect(performance.now() - before).toBeLessThan(250);
    expect(again.similarity("money", "cash")).toBe(near.similarity("money", "cash"));
  });

  test("anything but the whole table is refused", () => {
    expect(() => readNearWords(new TextEncoder().encode("a text, not a table"))).toThrow("not a table");
    expect(() => readNearWords(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  });
});
