import { join } from "node:path";
import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/answer/prepare.ts";
import { FEATURES } from "../../src/answer/rank.ts";
import { trainListwise, type TrainingList } from "../../src/quality/listwise.ts";
import { logOdds, trainLogistic, type Example } from "../../src/quality/logistic.ts";
import { readGolden } from "../../src/quality/golden.ts";
import { plainLibrary, readSquad } from "../../src/quality/squad.ts";
import { listsOf, trainAnswerable, trainRanker, type Prepared } from "../../src/quality/train-models.ts";
import { lighthouse } from "../lighthouse.ts";

/** Lists in which the candidate with the larger first feature is right; the second feature is noise. */
const toy: TrainingList[] = Array.from({ length: 60 }, (_, index) => {
  const noise = (index * 7) % 5;
  const better = index % 2;
  const rows = [0, 1].map((place) => Float64Array.of(place === better ? 1 : 0.2, (noise + place) % 3));
  return { rows, right: rows.map((_row, place) => place === better) };
});

describe("the ranker's trainer", () => {
  test("learns what parts right from wrong", () => {
    const weights = trainListwise(toy, 2);
    const score = (row: Float64Array): number =>
      row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    for (const { rows, right } of toy) {
      const scores = rows.map(score);
      expect(right[scores.indexOf(Math.max(...scores))]).toBe(true);
    }
    expect(Math.abs(weights[1] ?? 1)).toBeLessThan(weights[0] ?? 0);
  });

  test("gives the same weights for the same seed, and leaves out lists without a right candidate", () => {
    const hopeless = { rows: [Float64Array.of(5, 5)], right: [false] };
    expect(trainListwise([...toy, hopeless], 2)).toEqual(trainListwise(toy, 2));
    expect(trainListwise(toy, 2, { seed: 1 })).toEqual(trainListwise(toy, 2));
    expect(trainListwise([], 3)).toEqual(new Float64Array(3));
  });
});

describe("logistic regression", () => {
  const examples: Example[] = Array.from({ length: 40 }, (_, index) => ({
    x: [index / 40, (index % 3) / 3],
    y: index >= 20 ? 1 : 0,
    weight: 1,
  }));

  test("parts two classes", () => {
    const model = trainLogistic(examples, 2);
    expect(logOdds(model, [1, 0.5])).toBeGreaterThan(0);
    expect(logOdds(model, [0, 0.5])).toBeLessThan(0);
    expect(trainLogistic(examples, 2)).toEqual(model);
  });

  test("an example that weighs nothing changes nothing, one that weighs more pulls", () => {
    const far: Example = { x: [0, 0], y: 1, weight: 0 };
    const model = trainLogistic(examples, 2);
    expect(logOdds(trainLogistic([...examples, far], 2), [0, 0])).toBeCloseTo(logOdds(model, [0, 0]));
    expect(logOdds(trainLogistic([...examples, { ...far, weight: 30 }], 2), [0, 0])).toBeGreaterThan(
      logOdds(model, [0, 0]),
    );
  });

  test("log-odds are linear", () => {
    const model = { weights: [2, -1], bias: 0.5 };
    const value = double({ min: -10, max: 10, noNaN: true });
    assert(
      property(value, value, (a, b) => {
        expect(logOdds(model, [a, b])).toBeCloseTo(2 * a - b + 0.5);
      }),
    );
  });
});

describe("the shipped models' trainers on two small articles", () => {
  const own: Prepared[] = readSquad(join(import.meta.dirname, "../fixtures/squad.json")).map((article) => ({
    article,
    answering: prepare(article.library),
  }));

  test("a training list marks the sentences of the gold block that hold an answer", () => {
    const [lists] = own.map(listsOf);
    expect(lists).toHaveLength(8);
    for (const { rows, right } of lists ?? []) {
      expect(rows).toHaveLength(right.length);
      expect(rows.every((row) => row.length === FEATURES.length && row.every(Number.isFinite))).toBe(true);
    }
    expect(lists?.[0]?.right).toContain(true);
  });

  test("the answerable model parts what the text answers from what it does not", () => {
    const ranker = trainRanker(own.flatMap(listsOf));
    expect(ranker).toHaveLength(FEATURES.length);
    const rows = readGolden(join(import.meta.dirname, "../fixtures/golden.yaml"));
    const golden = { rows, answering: prepare(lighthouse().library) };
    const { bias, weights } = trainAnswerable({ own, adversarial: own, golden }, ranker);
    expect(Number.isFinite(bias)).toBe(true);
    expect(Object.values(weights).every(Number.isFinite)).toBe(true);
    expect(weights["words shared"]).toBeDefined();
  });

  test("a feature is a finite number for any text", () => {
    const article = {
      title: "a",
      library: plainLibrary("a", ["…", "1", "你好", "A. B. C.", "x ".repeat(300)]),
      questions: [],
    };
    const answering = prepare(article.library);
    const questions = ["1?", "你好", "x", "a b", ""].map((question) => ({
      id: question,
      question,
      block: 1,
      answers: ["1"],
    }));
    for (const { rows } of listsOf({ article: { ...article, questions }, answering }))
      for (const row of rows) expect(row.every(Number.isFinite)).toBe(true);
  });
});
