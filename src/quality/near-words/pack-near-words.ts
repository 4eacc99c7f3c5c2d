import { WORD_CLASSES, type WordClass } from "../../language/near-words.ts";

/** A word, its frequency rank (under 65,536), its class and its vector of any length. */
export interface TableWord {
  readonly word: string;
  readonly rank: number;
  readonly wordClass: WordClass | undefined;
  readonly vector: Float64Array;
}

const INT8_LARGEST = 127;

function quantise(vector: Float64Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value / largest) * INT8_LARGEST));
}

function header(magic: string, counts: readonly number[]): Buffer {
  const bytes = Buffer.alloc(magic.length + 4 * counts.length, magic, "latin1");
  counts.forEach((count, i) => bytes.writeUInt32LE(count, magic.length + 4 * i));
  return bytes;
}

function numbers(values: readonly number[], width: 1 | 2 | 4): Buffer {
  const bytes = Buffer.alloc(values.length * width);
  values.forEach((value, i) => bytes.writeUIntLE(value, i * width, width));
  return bytes;
}

const wordList = (words: readonly string[]): Buffer => Buffer.from(words.map((word) => `${word}\n`).join(""));

/** The bytes that readNearWords reads; the notice of their source goes with them. */
export function packNearWords(words: readonly TableWord[], notice: string): Buffer {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const list = wordList(sorted.map(({ word }) => word));
  const dimensions = words[0]?.vector.length ?? 0;
  const ranks = numbers(
    sorted.map(({ rank }) => rank),
    2,
  );
  const classes = numbers(
    sorted.map(({ wordClass }) => (wordClass ? WORD_CLASSES.indexOf(wordClass) + 1 : 0)),
    1,
  );
  const rows = sorted.map(({ vector }) => quantise(vector));
  return Buffer.concat([
    header("NW02", [words.length, dimensions, list.length, Buffer.byteLength(notice)]),
    list,
    ranks,
    classes,
    ...rows.map((row) => Buffer.from(row.buffer)),
    Buffer.from(notice),
  ]);
}
