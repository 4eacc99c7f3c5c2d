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

/** A text and the terms with which facts describe it. */
interface Matchable {
  readonly counts: ReadonlyMap<string, number>;
  readonly described: ReadonlySet<string>;
}

/** What an editor's description of a statement is worth beside the statement's own words. */
const DESCRIPTION = 0.85;

/** Share of an alternative's terms that occur, squared so that half a phrase counts for a quarter. */
const present = (terms: readonly string[], { counts, described }: Matchable): number => {
  let found = 0;
  for (const term of terms) {
    if (counts.has(term)) found += 1;
    else if (described.has(term)) found += DESCRIPTION;
  }
  return (found / terms.length) ** 2;
};

const strengthIn = (concept: Concept, text: Matchable): number => {
  let best = 0;
  for (const { terms, strength } of concept.alternatives) {
    if (strength > best) best = Math.max(best, strength * present(terms, text));
  }
  return best;
};

const measure = (concepts: readonly Concept[], text: Matchable): Match => ({
  exact: Float64Array.from(concepts, (concept) => (text.counts.has(concept.term.term) ? 1 : 0)),
  soft: Float64Array.from(concepts, (concept) => strengthIn(concept, text)),
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
    <T extends Matchable>(seen: Map<T, Match>) =>
    (text: T): Match => {
      const known = seen.get(text);
      if (known) return known;
      const match = measure(concepts, text);
      seen.set(text, match);
      return match;
    };
  return { sentence: once(sentences), block: once(blocks) };
}

/** Mean of a value of each concept, telling concepts counting more; 0 for a question without concepts. */
export function weighedMean(concepts: readonly Concept[], valueAt: (place: number) => number): number {
  let total = 0;
  let sum = 0;
  for (const [place, { weight }] of concepts.entries()) {
    total += weight;
    sum += weight * valueAt(place);
  }
  return total > 0 ? sum / total : 0;
}

/** Share of the question's weight that a match covers, 0..1; 0 for a question without concepts. */
export const coverage = (concepts: readonly Concept[], strengths: Float64Array): number =>
  weighedMean(concepts, (place) => strengths[place] ?? 0);
