import { readWordList } from "./word-list.ts";

/** The word classes of the table; each stands there as its place in this list, from 1. */
export const WORD_CLASSES = ["noun", "verb", "adjective", "adverb"] as const;

/** What a word mostly is. */
export type WordClass = (typeof WORD_CLASSES)[number];

/** Words, their vectors (which words keep the same company) and their classes. All words are lower case. */
export interface NearWords {
  readonly has: (word: string) => boolean; // Whether the table knows the word
  /** The word's vector, a view of the table; only its direction means anything. */
  readonly vector: (word: string) => Int8Array | undefined;
  /** Place of the word among the commonest English words, from 0; a word's share of a text is about 1 / (rank + 2.7) / 10. */
  readonly rank: (word: string) => number | undefined;
  /** The class in which the word, inflected or not, is used most; undefined for an unknown word or one of no such class. */
  readonly wordClass: (word: string) => WordClass | undefined;
}

const MAGIC = "NW02";
const HEADER = 20;

/**
 * Reads near-words.bin: "NW02", four 32-bit counts (words, dimensions, bytes of words, bytes of notice), words, 16-bit ranks, a
 * byte a word for its class (0 none), int8 matrix, notice of WordNet. Throws on anything else.
 */
export function readNearWords(bytes: Uint8Array): NearWords {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new Error("not a table of near words");
  const count = data.getUint32(4, true);
  const dimensions = data.getUint32(8, true);
  const ranks = HEADER + data.getUint32(12, true);
  const classes = ranks + 2 * count;
  const start = classes + count;
  if (start + count * dimensions + data.getUint32(16, true) !== bytes.byteLength)
    throw new Error("the table of near words is cut short");
  const matrix = new Int8Array(bytes.buffer, bytes.byteOffset + start, count * dimensions);
  const placeOf = readWordList(bytes.subarray(HEADER, ranks), count);
  const read =
    <Value>(valueAt: (place: number) => Value) =>
    (word: string): Value | undefined => {
      const place = placeOf(word);
      return place === undefined ? undefined : valueAt(place);
    };
  return {
    has: (word) => placeOf(word) !== undefined,
    vector: read((at) => matrix.subarray(at * dimensions, (at + 1) * dimensions)),
    rank: read((at) => data.getUint16(ranks + 2 * at, true)),
    wordClass: read((at) => WORD_CLASSES[data.getUint8(classes + at) - 1]),
  };
}
