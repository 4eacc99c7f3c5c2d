import { assert, property, string, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { readWordList } from "../../src/language/word-list.ts";

const words = uniqueArray(
  string({ unit: "binary-ascii", minLength: 1, maxLength: 6 }).filter((word) => !word.includes("\n")),
);

test("a list finds each of its words at its place, and no other", () => {
  assert(
    property(words, string({ unit: "binary-ascii", maxLength: 6 }), (unsorted, other) => {
      const sorted = unsorted.toSorted();
      const placeOf = readWordList(new TextEncoder().encode(sorted.map((word) => `${word}\n`).join("")), sorted.length);
      for (const [place, word] of sorted.entries()) expect(placeOf(word)).toBe(place);
      const place = sorted.indexOf(other);
      expect(placeOf(other)).toBe(place < 0 ? undefined : place);
    }),
  );
});
