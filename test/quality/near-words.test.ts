import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNearWords } from "../../src/language/near-words.ts";
import { packNearWords } from "../../src/quality/near-words/pack-near-words.ts";
import { whiten } from "../../src/quality/near-words/whiten.ts";
import { readWordVectors } from "../../src/quality/near-words/word-vectors.ts";
import { folderWith } from "../terminal/corpus-folder.ts";

describe("how the table of near words is made", () => {
  test("whitening gives mean 0 and covariance 1, by weight", () => {
    const vectors = [
      [1, 2],
      [3, 1],
      [0, 5],
      [2, 2],
      [4, 0],
    ].map((each) => Float64Array.from(each));
    const weights = [5, 1, 2, 1, 3];
    const white = whiten(vectors, weights);
    const total = weights.reduce((sum, each) => sum + each, 0);
    const mean = (value: (vector: Float64Array) => number): number =>
      white.reduce((sum, vector, index) => sum + ((weights[index] ?? 0) / total) * value(vector), 0);
    expect(mean(([a = 0]) => a)).toBeCloseTo(0);
    expect(mean(([, b = 0]) => b)).toBeCloseTo(0);
    expect(mean(([a = 0]) => a * a)).toBeCloseTo(1);
    expect(mean(([, b = 0]) => b * b)).toBeCloseTo(1);
    expect(mean(([a = 0, b = 0]) => a * b)).toBeCloseTo(0);
  });

  test("what is packed can be read again", () => {
    const bytes = packNearWords([
      { word: "tower", rank: 7, vector: Float64Array.of(1, 0) },
      { word: "lamp", rank: 300, vector: Float64Array.of(0, 2) },
      { word: "light", rank: 9, vector: Float64Array.of(0.1, 2) },
    ]);
    const table = readNearWords(bytes);
    expect(table.rank("lamp")).toBe(300);
    expect([...(table.vector("tower") ?? [])]).toEqual([127, 0]);
    expect(table.similarity("lamp", "light")).toBeGreaterThan(0.99);
    expect(table.similarity("lamp", "tower")).toBeCloseTo(0);
  });

  test("vectors are read one after the other, as far as they are wanted", () => {
    const text =
      '{"dimensions":2,"words":["the",",","lamp","x1","tower"],"vectors":{"the":[1,2,9],",":[0,0,9],"lamp":[3,4,9],"x1":[5,5,9],"tower":[6,7,9]}}';
    const path = join(folderWith({ "v.json": text }), "v.json");
    expect(readWordVectors(path, () => "keep").map(({ word, rank, vector }) => [word, rank, ...vector])).toEqual([
      ["the", 0, 1, 2],
      ["lamp", 1, 3, 4],
      ["tower", 3, 6, 7],
    ]);
    expect(readWordVectors(path, (word) => (word === "lamp" ? "stop" : "skip"))).toEqual([]);
  });
});
