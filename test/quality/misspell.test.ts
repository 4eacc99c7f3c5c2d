import { assert, constantFrom, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/language/spelling.ts";
import { misspell } from "../../src/quality/misspell.ts";
import { GOLDEN } from "../engine/any-question.ts";

test("a misspelt question is one edit away, in a word of five letters or more, and the same for the same seed", () => {
  assert(
    property(constantFrom(...GOLDEN), nat(1000), (question, seed) => {
      const other = misspell(question, seed);
      expect(misspell(question, seed)).toBe(other);
      if (other === undefined) return;
      expect(editDistance(question, other, 1)).toBeLessThanOrEqual(1);
    }),
  );
});

test("there is nothing to misspell in short words and figures", () => {
  expect(misspell("who is he in 2021?", 1)).toBeUndefined();
});
