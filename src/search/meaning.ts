import type { NearWords } from "../language/near-words.ts";
import type { Term } from "../language/terms.ts";
import { readTrigrams } from "../language/trigrams.ts";
import type { IndexedBlock, IndexedSentence } from "./indexed-text.ts";
import { KINDS_OF_THINGS } from "./kinds-of-things.ts";
import { once } from "./once.ts";
import type { SearchIndex } from "./search-index.ts";
import { tokenise } from "./tokens.ts";

/** What words and sentences of a library mean, as far as the company that words keep tells. */
export type Meaning = ReturnType<typeof createMeaning>;

/** Telling words of a window; windows overlap by half. */
const WINDOW = 8;

/** Words asked for whose similarities are kept: people ask with the same words again and again. */
const WORDS_KEPT = 256;

/** Near words below this cosine are noise; at most so many of them a word (src/language/tables/README.md). */
const NEAR = { atLeast: 0.3, most: 10 } as const;
/** Smoothing of the weights a / (a + p) of smooth inverse frequency (Arora et al. 2017). */
const SIF = 1e-3;

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
};

/** Cosine of two directions; 0 when either is unknown. */
export const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number => (a && b ? dot(a, b) : 0);

/** Prepares the vectors of a library's vocabulary; without a table nothing is near anything. */
export function createMeaning({ vocabulary }: Pick<SearchIndex, "vocabulary">, table: NearWords | undefined) {
  const known = [...vocabulary.keys()].filter((word) => table?.has(word));
  const placeOf = new Map(known.map((word, place) => [word, place]));
  const read = (word: string): Float32Array | undefined => {
    const vector = table?.vector(word);
    return vector && unit(Float32Array.from(vector));
  };
  const dimensions = table?.vector(known[0] ?? "")?.length ?? 0;
  // One block of memory, a row a word: the scan over all words is the hottest loop of a question.
  const matrix = new Float32Array(known.length * dimensions);
  for (const [place, word] of known.entries()) matrix.set(read(word) ?? [], place * dimensions);
  const vectorOf = (word: string): Float32Array | undefined => {
    const place = placeOf.get(word);
    return place === undefined ? read(word) : matrix.subarray(place * dimensions, (place + 1) * dimensions);
  };

  const measure = (word: string): Float32Array | undefined => {
    const vector = vectorOf(word);
    if (!vector) return undefined;
    const found = new Float32Array(known.length);
    for (let place = 0, from = 0; place < known.length; place += 1) {
      // Four sums at a time: the processor need not wait for one to add to the next.
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let index = 0; index < dimensions; index += 4, from += 4) {
        a += (matrix[from] ?? 0) * (vector[index] ?? 0);
        b += (matrix[from + 1] ?? 0) * (vector[index + 1] ?? 0);
        c += (matrix[from + 2] ?? 0) * (vector[index + 2] ?? 0);
        d += (matrix[from + 3] ?? 0) * (vector[index + 3] ?? 0);
      }
      found[place] = a + b + c + d;
    }
    return found;
  };
  const sumOf = (words: readonly string[], weightOf: (word: string) => number): Float32Array | undefined => {
    let sum: Float32Array | undefined;
    for (const word of words) {
      const vector = vectorOf(word);
      if (!vector) continue;
      const weight = weightOf(word);
      sum ??= new Float32Array(vector.length);
      for (let at = 0; at < vector.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
    }
    return sum && unit(sum);
  };
  const direction = (terms: readonly Term[]): Float32Array | undefined =>
    sumOf(
      terms.map(({ word }) => word),
      // Zipf: the share of a text that the word of this rank takes is about 0.1 / (rank + 2.7).
      (word) => SIF / (SIF + 0.1 / ((table?.rank(word) ?? 0) + 2.7)),
    );
  const centres = Object.values(KINDS_OF_THINGS).map((words) => sumOf(words, () => 1) ?? new Float32Array(dimensions));
  const words = {
    wordClass: (word: string) => table?.wordClass(word),
    /** How near a word is to each kind of thing, in the order of `KINDS_OF_THINGS`; zeros for a word without a vector. */
    kinds: (word: string) => {
      const vector = vectorOf(word);
      return Float32Array.from(centres, (centre) => cosine(centre, vector));
    },
  };
  return {
    ...words,
    /** Place of a word among the commonest English words, from 0; undefined for an unknown one. */
    rank: (word: string) => table?.rank(word),
    tokens: once((sentence: IndexedSentence) => tokenise(sentence, words)),
    /** Words of the documents near a word, nearest first, from its similarities. */
    near: (asked: string, to: Float32Array): { word: string; similarity: number }[] => {
      const found: { word: string; similarity: number }[] = [];
      for (let place = 0; place < to.length; place += 1) {
        const similarity = to[place] ?? 0;
        if (similarity < NEAR.atLeast) continue;
        const word = known[place];
        if (word !== undefined && word !== asked) found.push({ word, similarity });
      }
      return found.toSorted((a, b) => b.similarity - a.similarity).slice(0, NEAR.most);
    },
    /** Cosine of a word with each word of the documents, by `place`; undefined for a word without a vector. */
    similarities: once(measure, WORDS_KEPT),
    /** Places of a sentence's telling words in the vocabulary; -1 for a word without a vector. */
    places: once(({ content }: IndexedSentence) => Int32Array.from(content, ({ word }) => placeOf.get(word) ?? -1)),
    direction, // Direction of a text: its words' vectors weighed by rarity; undefined without any vector
    sentenceDirection: once(({ content }: IndexedSentence) => direction(content)),
    /** Directions of overlapping runs of telling words. */
    windowDirections: once(({ content }: IndexedSentence) => {
      const starts = [0];
      for (let start = WINDOW / 2; start + WINDOW / 2 < content.length; start += WINDOW / 2) starts.push(start);
      return starts.map((start) => direction(content.slice(start, start + WINDOW)));
    }),
    blockDirection: once(({ sentences }: IndexedBlock) => direction(sentences.flatMap(({ content }) => content))),
    trigrams: once(({ content }: IndexedSentence) => readTrigrams(content.map(({ word }) => word))),
  };
}
