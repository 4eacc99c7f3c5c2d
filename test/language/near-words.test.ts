import { describe, expect, test } from "vitest";
import { readNearWords } from "../../src/language/near-words.ts";
import { checksums, table } from "./tables.ts";

const bytes = table("near-words.bin");
const near = readNearWords(bytes);

describe("near words", () => {
  test("the table is the one its README describes", () => {
    const { documented, actual } = checksums("near-words.bin");
    expect(actual).toBe(documented);
  });

  test("the table carries the notice of WordNet", () => {
    const notice = Buffer.from(bytes).toString("latin1").slice(-2000);
    expect(notice).toContain("This software and database is being provided to you, the LICENSEE, by\n");
    expect(notice).toContain("\n\nWordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved.\n\n");
    expect(notice).toMatch(/preserve same\.\n$/);
  });

  test.each([
    ["noun", "team city fuel president cities churches countries women children knives wolves feet media"],
    ["verb", "is were has goes won led written lost tried carried running using represented stopped freed knew"],
    ["adjective", "big larger largest happier hottest tiny famous national"],
    ["adverb", "quickly often together very soon"],
    [undefined, "the he or of would unheardofword"],
  ])("%s: %s", (wordClass, words) => {
    for (const word of words.split(" ")) expect([word, near.wordClass(word)]).toEqual([word, wordClass]);
  });

  test("a word the table lacks has nothing", () => {
    for (const word of ["unheardofword", "", "1999", "Money", "é", "\n", "__proto__"]) {
      expect(near.has(word)).toBe(false);
      expect(near.rank(word)).toBeUndefined();
      expect(near.vector(word)).toBeUndefined();
      expect(near.wordClass(word)).toBeUndefined();
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
    expect(again.vector("money")).toEqual(near.vector("money"));
    expect(again.wordClass("money")).toBe("noun");
  });

  test("anything but the whole table is refused", () => {
    expect(() => readNearWords(new TextEncoder().encode("a text, not a table"))).toThrow("not a table");
    expect(() => readNearWords(bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  });
});
