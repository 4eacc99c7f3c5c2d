import { readWordList } from "./word-list.ts";

/** Words and their vectors: which words keep the same company. */
export interface NearWords {
  /** Whether the table knows the word (lower case). */
  readonly has: (word: string) => boolean;
  /** Cosine of the two words' vectors, -1..1; 1 for a word and itself, 0 when either is unknown. */
  readonly similarity: (a: string, b: string) => number;
  /** The word's vector, a view of the table; only its direction means anything. */
  readonly vector: (word: string) => Int8Array | undefined;
  /** Place of the word among the commonest English words, from 0; a word's share of a text is about 1 / (rank + 2.7) / 10. */
  readonly rank: (word: string) => number | undefined;
  /** The words of the vocabulary nearest to the word, itself excluded, nearest first; the vocabulary must not change between calls. */
  readonly nearest: (
    word: string,
    vocabulary: readonly string[],
    options?: { readonly atLeast?: number; readonly most?: number },
  ) => readonly NearWord[];
}

/** A word found near another, and their cosine. */
export interface NearWord {
  readonly word: string;
  readonly similarity: number;
}

const MAGIC = "NW01";
const HEADER = 16;
const UNKNOWN = -1;
/** Least cosine of nearest(); of two words taken at random 1 in 100 pairs reaches it. Its score is in tables/README.md. */
const NEAR = 0.3;
const MOST = 10;

/** Reads near-words.bin: "NW01", three 32-bit counts (words, dimensions, bytes of words), words, 16-bit ranks, int8 matrix. Throws on anything else. */
export function readNearWords(bytes: Uint8Array): NearWords {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new Error("not a table of near words");
  const count = data.getUint32(4, true);
  const dimensions = data.getUint32(8, true);
  const ranks = HEADER + data.getUint32(12, true);
  const start = ranks + 2 * count;
  if (start + count * dimensions !== bytes.byteLength) throw new Error("the table of near words is cut short");
  const matrix = new Int8Array(bytes.buffer, bytes.byteOffset + start, count * dimensions);
  const list = readWordList(bytes.subarray(HEADER, ranks), count);
  const lengths = new Float64Array(count);

  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (let i = a * dimensions, j = b * dimensions, end = i + dimensions; i < end; i++, j++) {
      sum += (matrix[i] ?? 0) * (matrix[j] ?? 0);
    }
    return sum;
  };
  const length = (at: number): number => {
    const known = lengths[at] ?? 0;
    if (known > 0) return known;
    const measured = Math.sqrt(dot(at, at));
    lengths[at] = measured;
    return measured;
  };
  const cosine = (a: number, b: number): number =>
    a === b ? 1 : Math.max(-1, Math.min(1, dot(a, b) / (length(a) * length(b))));

  /** A document's vocabulary is one array asked about at every question: its words are looked up once. */
  const places = new WeakMap<readonly string[], Int32Array>();
  const placesOf = (vocabulary: readonly string[]): Int32Array => {
    const known = places.get(vocabulary);
    if (known !== undefined) return known;
    const found = Int32Array.from(vocabulary, (word) => list.indexOf(word) ?? UNKNOWN);
    places.set(vocabulary, found);
    return found;
  };

  return {
    has: (word) => list.indexOf(word) !== undefined,
    similarity: (a, b) => {
      if (a === b) return 1;
      const first = list.indexOf(a);
      const second = list.indexOf(b);
      return first === undefined || second === undefined ? 0 : cosine(first, second);
    },
    vector: (word) => {
      const at = list.indexOf(word);
      return at === undefined ? undefined : matrix.subarray(at * dimensions, (at + 1) * dimensions);
    },
    rank: (word) => {
      const at = list.indexOf(word);
      return at === undefined ? undefined : data.getUint16(ranks + 2 * at, true);
    },
    nearest: (word, vocabulary, { atLeast = NEAR, most = MOST } = {}) => {
      const from = list.indexOf(word);
      if (from === undefined) return [];
      const found: NearWord[] = [];
      placesOf(vocabulary).forEach((to, i) => {
        if (to === UNKNOWN || to === from) return;
        const similarity = cosine(from, to);
        if (similarity >= atLeast) found.push({ word: vocabulary[i] ?? "", similarity });
      });
      return found.toSorted((a, b) => b.similarity - a.similarity).slice(0, most);
    },
  };
}
