import type { IndexedSentence } from "../search/indexed-text.ts";
import type { Meaning } from "../search/meaning.ts";
import { termWeights, type Concept } from "./concept.ts";

/** How well each telling word of a sentence stands for each concept of a question; values in 0..1. */
export interface Alignment {
  /** A row a concept, a value a word. */
  readonly rows: readonly Float32Array[];
  /** For each word, the concept that it stands for best. */
  readonly words: Float32Array;
}

const NOTHING = new Float32Array();

/** The row of a concept; empty for no concept. */
export const rowOf = ({ rows }: Alignment, concept: number | undefined): Float32Array =>
  (concept === undefined ? undefined : rows[concept]) ?? NOTHING;

/** The word that stands for a concept best, by its place; -1 where none does. */
export const nearestWord = (alignment: Alignment, concept: number): { word: number; strength: number } => {
  const row = rowOf(alignment, concept);
  let [word, strength] = [-1, 0];
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    if (value > strength) [word, strength] = [at, value];
  }
  return { word, strength };
};

/** How near the words for two concepts stand to each other: 1 for strong neighbours. Weaker words on either side bind nothing. */
export const bond = (
  a: Float32Array,
  b: Float32Array,
  { left, right, behind, ahead }: Readonly<Record<"left" | "right" | "behind" | "ahead", number>>,
): number => {
  let best = 0;
  for (let x = 0; x < a.length; x += 1) {
    const strength = a[x] ?? 0;
    if (strength < left) continue;
    for (let y = Math.max(0, x - behind); y <= Math.min(b.length - 1, x + ahead); y += 1) {
      const other = b[y] ?? 0;
      if (x !== y && other >= right) best = Math.max(best, (strength * other) / Math.abs(x - y));
    }
  }
  return best;
};

/** Aligns sentences with the concepts of one question. */
export function createAligner(concepts: readonly Concept[], meaning: Meaning) {
  const rows = concepts.map(({ alternatives, term, similarities }) => {
    const strengths = termWeights(alternatives, ({ terms, strength }) => strength / terms.length);
    return { strengths: strengths.set(term.term, 1), similarities };
  });
  return (sentence: IndexedSentence): Alignment => {
    const { content } = sentence;
    const places = meaning.places(sentence);
    const words = new Float32Array(content.length);
    const aligned = rows.map(({ strengths, similarities }) => {
      const row = new Float32Array(content.length);
      for (const [word, { term }] of content.entries()) {
        const place = places[word] ?? -1;
        const value = Math.max(strengths.get(term) ?? 0, place >= 0 ? (similarities?.[place] ?? 0) : 0);
        row[word] = value;
        if (value > (words[word] ?? 0)) words[word] = value;
      }
      return row;
    });
    return { rows: aligned, words };
  };
}
