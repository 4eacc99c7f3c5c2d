import { WORD_CLASSES, type WordClass } from "../../language/near-words.ts";
import type { WordVector } from "./word-vectors.ts";

const INT8_LARGEST = 127;

const quantise = (vector: Float64Array): Int8Array => {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value / largest) * INT8_LARGEST));
};

/** The bytes that readNearWords reads; ranks are under 65,536, vectors of any length; the notice of their source goes with them. */
export function packNearWords(
  words: readonly WordVector[],
  wordClass: (word: string) => WordClass | undefined,
  notice: string,
): Buffer {
  const sorted = words.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const list = Buffer.from(sorted.map(({ word }) => `${word}\n`).join(""));
  const classes = sorted.map(({ word }) => wordClass(word));
  // Numbers lie as they do in the memory of a little-endian machine.
  const parts = [
    Uint32Array.of(words.length, words[0]?.vector.length ?? 0, list.length, Buffer.byteLength(notice)),
    list,
    Uint16Array.from(sorted, ({ rank }) => rank),
    Uint8Array.from(classes, (each) => (each ? WORD_CLASSES.indexOf(each) + 1 : 0)),
    ...sorted.map(({ vector }) => quantise(vector)),
  ];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  return Buffer.concat([Buffer.from("NW02"), ...bytes, Buffer.from(notice)]);
}
