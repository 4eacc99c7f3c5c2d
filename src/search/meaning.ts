import type { NearWords } from "../language/near-words.ts";
import type { Term } from "../language/terms.ts";
import { readTrigrams } from "../language/trigrams.ts";
import type { IndexedBlock, IndexedSentence } from "./indexed-text.ts";
import type { SearchIndex } from "./search-index.ts";

/** A word of the documents' vocabulary and the cosine of its vector with that of a word asked for. */
export interface NearWord {
  readonly word: string;
  readonly similarity: number;
}

/** What words and sentences of a library mean, as far as the company that words keep tells. */
export interface Meaning {
  /** Words of the documents near a word, nearest first, from its similarities. */
  readonly near: (word: string, similarities: Float32Array) => readonly NearWord[];
  /** Cosine of a word with each word of the documents, by `place`; undefined for a word without a vector. */
  readonly similarities: (word: string) => Float32Array | undefined;
  /** Places of a sentence's telling words in the vocabulary; -1 for a word without a vector. */
  readonly places: (sentence: IndexedSentence) => Int32Array;
  /** Direction of a text: its words' vectors weighed by rarity; undefined without any vector. */
  readonly direction: (terms: readonly Term[]) => Float32Array | undefined;
  /** The following are measured once a sentence or block. */
  readonly sentenceDirection: (sentence: IndexedSentence) => Float32Array | undefined;
  /** Directions of overlapping runs of telling words. */
  readonly windowDirections: (sentence: IndexedSentence) => readonly (Float32Array | undefined)[];
  readonly blockDirection: (block: IndexedBlock) => Float32Array | undefined;
  readonly trigrams: (sentence: IndexedSentence) => ReadonlySet<string>;
}

/** Telling words of a window; windows overlap by half. */
const WINDOW = 8;

/** Computes a value for a key once. */
const once = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key) ?? { value: compute(key) };
    known.set(key, entry);
    return entry.value;
  };
};

/** Near words below this cosine are noise; at most so many of them a word (src/language/tables/README.md). */
const NEAR = { atLeast: 0.3, most: 10 } as const;
/** Smoothing of the weights a / (a + p) of smooth inverse frequency (Arora et al. 2017). */
const SIF = 1e-3;

const unit = (vector: Float32Array): Float32Array => {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square);
  return length > 0 ? vector.map((value) => value / length) : vector;
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};

/** Cosine of two directions; 0 when either is unknown. */
export const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => (a && b ? dot(a, b) : 0);

/** Prepares the vectors of a library's vocabulary; without a table nothing is near anything. */
export function createMeaning({ vocabulary }: SearchIndex, table: NearWords | undefined): Meaning {
  const words = [...vocabulary.keys()].filter((word) => table?.has(word));
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const vectorOf = (word: string): Float32Array | undefined => {
    const vector = table?.vector(word);
    return vector && unit(Float32Array.from(vector));
  };
  const dimensions = words.length > 0 ? (vectorOf(words[0] ?? "")?.length ?? 0) : 0;
  // One block of memory, a row a word: the scan over all words is the hottest loop of a question.
  const matrix = new Float32Array(words.length * dimensions);
  for (const [place, word] of words.entries()) matrix.set(vectorOf(word) ?? [], place * dimensions);

  const similarities = (word: string): Float32Array | undefined => {
    const vector = vectorOf(word);
    if (!vector) return undefined;
    const found = new Float32Array(words.length);
    for (let place = 0, from = 0; place < words.length; place += 1) {
      let sum = 0;
      for (let index = 0; index < dimensions; index += 1, from += 1) sum += (matrix[from] ?? 0) * (vector[index] ?? 0);
      found[place] = sum;
    }
    return found;
  };
  const direction = (terms: readonly Term[]): Float32Array | undefined => {
    let sum: Float32Array | undefined;
    for (const { word } of terms) {
      const vector = vectorOf(word);
      if (!vector) continue;
      // Zipf: the share of a text that the word of this rank takes.
      const share = 0.1 / ((table?.rank(word) ?? 0) + 2.7);
      const weight = SIF / (SIF + share);
      sum ??= new Float32Array(vector.length);
      for (let index = 0; index < vector.length; index += 1) {
        sum[index] = (sum[index] ?? 0) + weight * (vector[index] ?? 0);
      }
    }
    return sum && unit(sum);
  };
  return {
    near: (word, to) => {
      const found: NearWord[] = [];
      for (let place = 0; place < to.length; place += 1) {
        const similarity = to[place] ?? 0;
        if (similarity < NEAR.atLeast) continue;
        const other = words[place];
        if (other !== undefined && other !== word) found.push({ word: other, similarity });
      }
      return found.toSorted((a, b) => b.similarity - a.similarity).slice(0, NEAR.most);
    },
    similarities,
    places: once(({ content }: IndexedSentence) => Int32Array.from(content, ({ word }) => placeOf.get(word) ?? -1)),
    direction,
    sentenceDirection: once(({ content }: IndexedSentence) => direction(content)),
    windowDirections: once(({ content }: IndexedSentence) => {
      const starts = [0];
      for (let start = WINDOW / 2; start + WINDOW / 2 < content.length; start += WINDOW / 2) starts.push(start);
      return starts.map((start) => direction(content.slice(start, start + WINDOW)));
    }),
    blockDirection: once(({ sentences }: IndexedBlock) => direction(sentences.flatMap(({ content }) => content))),
    trigrams: once(({ content }: IndexedSentence) => readTrigrams(content.map(({ word }) => word))),
  };
}
