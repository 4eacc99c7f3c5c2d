import { readFileSync } from "node:fs";
import { z } from "zod";

/** A word, its place among the source's words (punctuation not counted) and its vector as published. */
export type WordVector = Readonly<{ word: string; rank: number; vector: Float64Array }>;

const WORD = /^[a-z](?:[a-z'-]*[a-z])?$/;
const MARK = Buffer.from('"vectors":{');
const entry = z.array(z.number());
const header = z.object({ dimensions: z.number(), words: z.array(z.string()) });

/** Reads the words of an embeddings file up to a rank, commonest first: the list, then vector by vector, for the JSON is too large to parse whole. */
export function readWordVectors(path: string, upToRank: number): WordVector[] {
  const bytes = readFileSync(path);
  const mark = bytes.indexOf(MARK);
  const { words, dimensions } = header.parse(JSON.parse(`${bytes.toString("utf8", 0, mark)}"":0}`));
  const kept: WordVector[] = [];
  let at = mark + MARK.length;
  let rank = 0;
  for (const word of words) {
    if (rank >= upToRank) break;
    const open = bytes.indexOf('":[', at) + 2;
    const close = bytes.indexOf("]", open) + 1;
    if (JSON.parse(bytes.toString("utf8", at, open - 1)) !== word) throw new Error(`${word} is out of order`);
    at = close + 1;
    if (WORD.test(word)) {
      const values = entry.parse(JSON.parse(bytes.toString("utf8", open, close)));
      kept.push({ word, rank, vector: Float64Array.from(values.slice(0, dimensions)) });
    }
    if (/[a-z0-9]/.test(word)) rank++;
  }
  return kept;
}
