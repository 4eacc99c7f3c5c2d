import type { IndexedBlock, IndexedSentence } from "../search/indexed-text.ts";
import type { Concept } from "./concept.ts";
import type { Question } from "./question.ts";

/** How well a text covers each concept of a question, in the order of the concepts; values in 0..1. */
export interface Match {
  /** 1 where the concept's own term occurs. */
  readonly exact: Float64Array;
  /** The best alternative that occurs. */
  readonly soft: Float64Array;
}

/** Share of an alternative's terms that occur, squared so that half a phrase counts for a quarter. */
const present = (terms: readonly string[], counts: ReadonlyMap<string, number>): number => {
  let found = 0;
  for (const term of terms) if (counts.has(term)) found += 1;
  return (found / terms.length) ** 2;
};

const strengthIn = (concept: Concept, counts: ReadonlyMap<string, number>): number => {
  let best = 0;
  for (const { terms, strength } of concept.alternatives) {
    if (strength > best) best = Math.max(best, strength * present(terms, counts));
  }
  return best;
};

const measure = (concepts: readonly Concept[], counts: ReadonlyMap<string, number>): Match => ({
  exact: Float64Array.from(concepts, (concept) => (counts.has(concept.term.term) ? 1 : 0)),
  soft: Float64Array.from(concepts, (concept) => strengthIn(concept, counts)),
});

/** Matches of one question, each measured once. */
export interface Matcher {
  readonly sentence: (sentence: IndexedSentence) => Match;
  readonly block: (block: IndexedBlock) => Match;
}

/** A matcher for one question; it remembers what it measured and lives as long as the question. */
export function createMatcher({ concepts }: Question): Matcher {
  const sentences = new Map<IndexedSentence, Match>();
  const blocks = new Map<IndexedBlock, Match>();
  const once =
    <T extends { readonly counts: ReadonlyMap<string, number> }>(seen: Map<T, Match>) =>
    (text: T): Match => {
      const known = seen.get(text);
      if (known) return known;
      const match = measure(concepts, text.counts);
      seen.set(text, match);
      return match;
    };
  return { sentence: once(sentences), block: once(blocks) };
}

/** Share of the question's weight that a match covers, 0..1; 0 for a question without concepts. */
export function coverage(concepts: readonly Concept[], strengths: Float64Array): number {
  let total = 0;
  let covered = 0;
  for (const [index, { weight }] of concepts.entries()) {
    total += weight;
    covered += weight * (strengths[index] ?? 0);
  }
  return total > 0 ? covered / total : 0;
}
