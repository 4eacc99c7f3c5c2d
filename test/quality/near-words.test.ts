import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNearWords } from "../../src/language/near-words.ts";
import { packNearWords } from "../../src/quality/near-words/pack-near-words.ts";
import { whiten } from "../../src/quality/near-words/whiten.ts";
import { readWordClasses } from "../../src/quality/near-words/word-classes.ts";
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
    const bytes = packNearWords(
      [
        { word: "tower", rank: 7, vector: Float64Array.of(1, 0) },
        { word: "lamp", rank: 300, vector: Float64Array.of(0.1, 2) },
        { word: "soon", rank: 9, vector: Float64Array.of(0, 2) },
      ],
      (word) => (word === "tower" ? "noun" : word === "soon" ? "adverb" : undefined),
      "Notice.",
    );
    const table = readNearWords(bytes);
    expect(bytes.toString().endsWith("Notice.")).toBe(true);
    expect(table.rank("lamp")).toBe(300);
    expect([...(table.vector("tower") ?? [])]).toEqual([127, 0]);
    expect([...(table.vector("lamp") ?? [])]).toEqual([6, 127]);
    expect(["tower", "lamp", "soon"].map(table.wordClass)).toEqual(["noun", undefined, "adverb"]);
  });

  test("a word is of the class in which its lemmas are used most", () => {
    const text = `walk%1:04:01:: 00284798 1 3\nwalk%2:38:00:: 01904930 1 9\nlead%2:38:01:: 02003903 1 1
lead%1:07:02:: 05157866 1 4\nsee%2:39:00:: 02129289 1 99\nseed%1:20:00:: 11703668 1 0\nicy%5:00:00:cold:01 01254449 1 0
he%1:27:00:: 14663853 1 0\nkindly%4:02:00:: 00222345 1 1\nkindly%4:02:01:: 00222346 2 0\n`;
    const wordClass = readWordClasses(join(folderWith({ "index.sense": text }), "index.sense"));
    expect("walk walks walking lead led seed iciest kindly he walkie".split(" ").map(wordClass)).toEqual([
      "verb",
      "verb",
      "verb",
      "noun",
      "verb",
      "noun",
      "adjective",
      "adverb",
      undefined,
      undefined,
    ]);
  });

  test("vectors are read one after the other, as far as they are wanted", () => {
    const text =
      '{"dimensions":2,"words":["the",",","lamp","x1","tower"],"vectors":{"the":[1,2,9],",":[0,0,9],"lamp":[3,4,9],"x1":[5,5,9],"tower":[6,7,9]}}';
    const path = join(folderWith({ "v.json": text }), "v.json");
    const read = (upToRank: number) =>
      readWordVectors(path, upToRank).map(({ word, rank, vector }) => [word, rank, ...vector]);
    expect(read(9)).toEqual([
      ["the", 0, 1, 2],
      ["lamp", 1, 3, 4],
      ["tower", 3, 6, 7],
    ]);
    expect(read(2)).toEqual([
      ["the", 0, 1, 2],
      ["lamp", 1, 3, 4],
    ]);
  });
});
