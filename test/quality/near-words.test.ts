import { mkdirSync } from "node:fs";
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

/** A dictionary of six synsets in the files' own layout: offset, file, part, words, pointers | gloss. */
const DICTIONARY = {
  "data.noun": `  1 a licence
00000001 03 n 02 lighthouse 0 beacon 0 001 @ 00000002 n 0000 | a tower with a lamp
00000002 03 n 01 tower 0 000 | a tall building
00000003 03 n 01 painter 0 001 + 00000005 v 0101 | who paints
`,
  "data.verb": `00000004 30 v 01 rise 0 001 ! 00000006 v 0101 | go up
00000005 30 v 01 paint 0 001 + 00000003 n 0101 | put paint on
00000006 30 v 01 fall 0 001 ! 00000004 v 0101 | go down
`,
  "data.adj": "",
  "data.adv": "",
  "index.noun": `lighthouse n 1 1 @ 1 0 00000001
beacon n 1 1 @ 1 0 00000001
tower n 1 0 1 0 00000002
painter n 1 1 + 1 0 00000003
`,
  "index.verb": `rise v 1 1 ! 1 0 00000004
paint v 1 1 + 1 0 00000005
fall v 1 1 ! 1 0 00000006
`,
  "index.adj": "",
  "index.adv": "",
};

describe("how the table of relations is made", () => {
  const vocabulary = new Set([
    "lighthouse",
    "beacon",
    "tower",
    "towers",
    "painter",
    "paint",
    "painted",
    "rise",
    "rose",
    "fall",
    "fell",
  ]);
  const read = () => {
    const folder = folderWith(DICTIONARY);
    mkdirSync(join(folder, "empty"));
    return readWordnet(folder);
  };

  test("forms lead back to the word of the dictionary", () => {
    const { basesOf } = read();
    expect(["towers", "painted", "rose", "rising", "tower"].map((word) => [...basesOf(word)])).toEqual([
      ["tower"],
      ["paint"],
      ["rise"],
      ["rise"],
      [],
    ]);
    expect(irregularBases("fell")).toEqual(["fall"]);
    expect(irregularBases("tower")).toEqual([]);
  });

  test("what is distilled, packed and read again is what the dictionary says", () => {
    const relations = readRelations(packRelations(distilRelations(read(), vocabulary)));
    const table: [string, string, string | undefined][] = [
      ["lighthouse", "beacon", "synonym"],
      ["lighthouse", "tower", "hypernym"],
      ["tower", "beacon", "hyponym"],
      ["rise", "fall", "antonym"],
      ["rose", "fell", "antonym"],
      ["paint", "painter", "derived"],
      ["towers", "tower", "derived"],
      ["rise", "tower", undefined],
    ];
    for (const [a, b, kind] of table) expect([a, b, relations.between(a, b)]).toEqual([a, b, kind]);
  });

  test("words that nobody uses have no relations", () => {
    expect([...distilRelations(read(), new Set(["tower"])).keys()]).toEqual([]);
  });
});
