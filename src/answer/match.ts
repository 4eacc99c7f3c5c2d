import { once } from "../search/once.ts";
import type { Counted, IndexedBlock, IndexedSentence } from "../search/indexed-text.ts";
import type { Concept } from "./concept.ts";
import { mean } from "./mean.ts";
import type { Question } from "./question.ts";

/** How well a text covers each concept of a question, in the order of the concepts; values in 0..1. */
export interface Match {
  readonly exact: readonly number[]; // 1 where the concept's own term occurs
  readonly soft: readonly number[]; // The best alternative that occurs
}

/** What an editor's description of a statement is worth beside the statement's own words. */
const DESCRIPTION = 0.85;

/** Share of an alternative's terms that occur, squared so that half a phrase counts for a quarter. */
const present = (terms: readonly string[], { counts, described }: Counted): number => {
  let found = 0;
  for (const term of terms) {
    if (counts.has(term)) found += 1;
    else if (described.has(term)) found += DESCRIPTION;
  }
  return (found / terms.length) ** 2;
};

const measure = (concepts: readonly Concept[], text: Counted): Match => {
  const exact: number[] = [];
  const soft: number[] = [];
  for (const { term, alternatives } of concepts) {
    exact.push(text.counts.has(term.term) ? 1 : 0);
    let best = 0;
    for (const { terms, strength } of alternatives)
      if (strength > best) best = Math.max(best, strength * present(terms, text));
    soft.push(best);
  }
  return { exact, soft };
};

/** Matches of one question, each measured once. */
export type Matcher = ReturnType<typeof createMatcher>;

/** A matcher for one question; it remembers what it measured and lives as long as the question. */
export function createMatcher({ concepts }: Question) {
  return {
    sentence: once((text: IndexedSentence) => measure(concepts, text)),
    block: once((text: IndexedBlock) => measure(concepts, text)),
  };
}

const weightOf = ({ weight }: Concept): number => weight;

/** Mean of a value of each concept, telling concepts counting more; 0 for a question without concepts. */
export const weighedMean = (concepts: readonly Concept[], valueAt: (place: number) => number): number =>
  mean(concepts, weightOf, (_, place) => valueAt(place));

/** Share of the question's weight, or of another one, that a match covers, 0..1; 0 for a question without concepts. */
export const coverage = (
  concepts: readonly Concept[],
  strengths: ArrayLike<number>,
  weigh: (concept: Concept, place: number) => number = weightOf,
): number => mean(concepts, weigh, (_, place) => strengths[place] ?? 0);
