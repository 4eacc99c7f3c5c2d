import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SPAN_INPUTS } from "../../src/answer/span-inputs.ts";
import { prepare } from "../../src/answer/prepare.ts";
import { FEATURES } from "../../src/answer/rank.ts";
import { createScorer, type Scorer } from "../../src/answer/scorer.ts";
import { addList, layoutOf, type TrainingList } from "../../src/quality/scorer-gradient.ts";
import {
  adversarial,
  detailRemoved,
  goldenPosed,
  judge,
  offTopic,
  trainEdited,
  trainPlain,
} from "../../src/quality/train-answerable.ts";
import { trainRanker, trainReader, trainScorer } from "../../src/quality/train-scorer.ts";
import { readGolden } from "../../src/quality/golden.ts";
import { plainLibrary, readSquad } from "../../src/quality/squad.ts";
import { listsOf, spanListsOf } from "../../src/quality/examples.ts";
import { lighthouse } from "../lighthouse.ts";

/** Lists in which the candidate with the larger first feature, or the larger first input of its row, is right; the rest is noise. */
const toy = (where: "features" | "rows"): TrainingList[] =>
  Array.from({ length: 60 }, (_, index) => {
    const better = index % 2;
    const items = [0, 1].map((place) => {
      const values = Float32Array.of(place === better ? 1 : 0.2, ((index * 7 + place) % 3) / 3);
      const noise = Float32Array.of((index % 3) / 3, (index % 4) / 4);
      const [features, rows] = where === "features" ? [values, noise] : [noise, values];
      return { features, rows, shares: Float32Array.of(1) };
    });
    return { items, right: [0, 1].map((place) => (place === better ? 1 : 0)), weight: 1 };
  });
const SHAPE = { features: 2, inputs: 2, outputs: 1, hidden: 4 };
const OPTIONS = { epochs: 30, batch: 8 };

/** Whether the right candidate has the best score in every list. */
const ranksRight = (lists: readonly TrainingList[], scorer: Scorer): boolean =>
  lists.every(({ items, right }) => {
    const scores = items.map(scorer.score);
    return right[scores.indexOf(Math.max(...scores))] === 1;
  });

describe("the scorers' trainer", () => {
  test.each(["features", "rows"] as const)("learns from %s what parts right from wrong", (where) => {
    const lists = toy(where);
    expect(ranksRight(lists, createScorer(trainScorer(lists, SHAPE, OPTIONS)))).toBe(true);
  });

  test("does without rows where no candidate has any", () => {
    const bare = { rows: new Float32Array(), shares: new Float32Array() };
    const lists = toy("features").map((list) => ({ ...list, items: list.items.map((item) => ({ ...item, ...bare })) }));
    expect(ranksRight(lists, createScorer(trainScorer(lists, SHAPE, OPTIONS)))).toBe(true);
  });

  test("a score is the sum of its features' and its rows' parts", () => {
    const [list] = toy("rows");
    const weights = trainScorer(toy("rows"), SHAPE, OPTIONS);
    const scorer = createScorer(weights);
    for (const item of list?.items ?? []) {
      const features = item.features.reduce((sum, value, place) => sum + value * (weights.weights[place] ?? 0), 0);
      const rows = scorer.rowScores(item).reduce((sum, value) => sum + value, 0);
      expect(scorer.score(item)).toBeCloseTo(features + rows);
    }
  });

  test("gives the same scorer for the same seed, and leaves out lists without a right candidate", () => {
    const lists = toy("features");
    const [first] = lists;
    const hopeless = { items: first?.items ?? [], right: [0, 0], weight: 1 };
    expect(trainScorer([...lists, hopeless], SHAPE, OPTIONS)).toEqual(trainScorer(lists, SHAPE, OPTIONS));
    expect(trainScorer(lists, SHAPE, { ...OPTIONS, seed: 2 })).not.toEqual(trainScorer(lists, SHAPE, OPTIONS));
  });

  test("one step of its gradient is the slope of its loss", () => {
    const [list] = toy("rows");
    if (!list) throw new Error("no list");
    const layout = layoutOf(SHAPE);
    const values = Float64Array.from({ length: layout.size }, (_, at) => Math.sin(at + 1) / 2);
    const keep = (rows: number): Float64Array => new Float64Array(rows * SHAPE.hidden).fill(1);
    const gradient = new Float64Array(layout.size);
    addList(list, values, gradient, keep, layout);
    const lossAt = (at: number, step: number): number => {
      const moved = values.map((value, place) => (place === at ? value + step : value));
      const units = Array.from({ length: SHAPE.hidden }, (_, unit) => {
        const [bias = 0, a = 0, b = 0, out = 0] = moved.slice(SHAPE.features + unit * layout.unit);
        return { bias, in: [a, b], out: [out] };
      });
      const { score } = createScorer({ weights: Array.from(moved.subarray(0, SHAPE.features)), units });
      const masses = list.items.map((item) => Math.exp(score(item)));
      const right = masses.reduce((sum, mass, place) => sum + mass * (list.right[place] ?? 0), 0);
      return -Math.log(right / masses.reduce((sum, mass) => sum + mass, 0));
    };
    for (let at = 0; at < layout.size; at += 1) {
      expect(gradient[at]).toBeCloseTo((lossAt(at, 1e-5) - lossAt(at, -1e-5)) / 2e-5, 4);
    }
  });
});

describe("the shipped models' trainers on two small articles", () => {
  const own = readSquad(join(import.meta.dirname, "../fixtures/squad.json"));

  test("a training list marks the sentences of the gold block that hold an answer", () => {
    const [lists] = own.map(listsOf);
    expect(lists).toHaveLength(8);
    for (const { items, right } of lists ?? []) {
      expect(items).toHaveLength(right.length);
      expect(
        items.every(({ features }) => features.length === FEATURES.length && features.every(Number.isFinite)),
      ).toBe(true);
      expect(items.every(({ rows }) => rows.every(Number.isFinite))).toBe(true);
    }
    expect(Array.from(lists?.[0]?.right ?? [])).toContain(1);
  });

  test("a list of spans marks those that equal a gold answer", () => {
    const [lists] = own.map(spanListsOf);
    for (const { items, right } of lists ?? []) {
      expect(items).toHaveLength(right.length);
      expect(items.every(({ rows }) => rows.length === SPAN_INPUTS.length && rows.every(Number.isFinite))).toBe(true);
    }
    expect(Array.from(lists?.[0]?.right ?? [])).toContain(1);
  });

  test("the answerable models part what the text answers from what it does not", () => {
    const ranker = createScorer(trainRanker(own.flatMap(listsOf)));
    const reader = createScorer(trainReader(own.flatMap(spanListsOf)));
    const models = { ranker, reader };
    const [first, second] = own;
    if (!first || !second) throw new Error("no articles");
    const topics = judge(offTopic(first, second), models);
    const rows = readGolden(join(import.meta.dirname, "../fixtures/golden.yaml"));
    const golden = goldenPosed({ rows, answering: prepare(lighthouse().library) });
    const others = judge([...adversarial(first, [first]), ...detailRemoved(first), ...golden], models);
    // Few questions, many times: as many steps as many questions make.
    const judged = Array.from({ length: 20 }, () => [...topics, ...others]).flat();
    expect(new Set(judged.map(({ right }) => right[0]))).toEqual(new Set([1, 0]));
    for (const weights of [trainPlain(judged, topics), trainEdited(judged)]) {
      const { score } = createScorer(weights);
      const mean = (answerable: 0 | 1): number => {
        const scores = judged.flatMap(({ right, items }) => (right[0] === answerable ? items.slice(0, 1) : []));
        return scores.reduce((sum, item) => sum + score(item), 0) / scores.length;
      };
      expect(mean(1)).toBeGreaterThan(mean(0));
    }
  });

  test("a feature is a finite number for any text", () => {
    const library = plainLibrary("a", ["…", "1", "你好", "A. B. C.", "x ".repeat(300)]);
    const questions = ["1?", "你好", "x", "a b", ""].map((question) => ({ question, block: 1, answers: ["1"] }));
    for (const { items } of listsOf({ title: "a", library, questions, answering: prepare(library) }))
      for (const { features, rows } of items) expect([...features, ...rows].every(Number.isFinite)).toBe(true);
  });
});
