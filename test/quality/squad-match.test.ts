import { expect, test } from "vitest";
import { matchAnswers, normaliseAnswer } from "../../src/quality/squad.ts";

test.each([
  ["The Old  Bridge.", "old bridge"],
  ["a 1,200-tonne crane", "1200tonne crane"],
  ["“An”", "“ ”"],
])("%s is compared as %s", (text, normal) => {
  expect(normaliseAnswer(text)).toBe(normal);
});

test.each([
  ["the old bridge", ["Old Bridge", "bridge"], 1, 1],
  ["old bridge", ["the old stone bridge"], 0, 0.8],
  ["bridge bridge", ["bridge"], 0, 2 / 3],
  ["tower", ["bridge"], 0, 0],
  ["", ["bridge"], 0, 0],
])("%s against %j: exact %d, F1 %d", (text, golds, exact, f1) => {
  const match = matchAnswers(text, golds);
  expect(match.exact).toBe(exact);
  expect(match.f1).toBeCloseTo(f1);
});
