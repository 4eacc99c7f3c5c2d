import { once } from "../search/once.ts";
import type { IndexedBlock, IndexedSentence } from "../search/indexed-text.ts";
import { largest } from "./mean.ts";
import type { Question } from "./question.ts";

/** How well a text covers each concept of a question, in the order of the concepts; values in 0..1. */
export interface Match {
  readonly exact: readonly number[]; // 1 where the concept's own term occurs
  readonly soft: readonly number[]; // The best alternative that occurs
}

/** What an editor's description of a statement is worth beside the statement's own words. */
const DESCRIPTION = 0.85;

/** Share of an alternative's terms that occur, squared so that half a phrase counts for a quarter. */
const present = (terms: readonly string[], { counts, described }: IndexedSentence): number => {
  let found = 0;
  for (const term of terms) {
    if (counts.has(term)) found += 1;
    else if (described.has(term)) found += DESCRIPTION;
  }
  return (found / terms.length) ** 2;
};

/** Matches of one question, each measured once. */
export type Matcher = ReturnType<typeof createMatcher>;

/** A matcher for one question; it remembers what it measured and lives as long as the question. */
export function createMatcher({ concepts }: Question) {
  const all = concepts.flatMap(({ alternatives }, concept) => alternatives.map((each) => ({ concept, ...each })));
  const phrases = all.filter(({ terms }) => terms.length > 1);
  // Alternatives of one word by that word, because a sentence has fewer words than a question has alternatives.
  const words = new Map<string, typeof all>();
  for (const each of all)
    if (each.terms.length === 1) for (const term of each.terms) words.set(term, [...(words.get(term) ?? []), each]);
  const measure = (text: IndexedSentence): Match => {
    const soft = concepts.map(() => 0);
    const raise = (concept: number, strength: number): void => {
      if (strength > (soft[concept] ?? 0)) soft[concept] = strength;
    };
    const look = (term: string, worth: number): void => {
      for (const { concept, strength } of words.get(term) ?? []) raise(concept, worth * strength);
    };
    for (const { term } of text.content) look(term, 1);
    for (const term of text.described) look(term, DESCRIPTION ** 2);
    for (const { concept, terms, strength } of phrases) raise(concept, strength * present(terms, text));
    return { exact: concepts.map(({ term }) => Number(text.counts.has(term.term))), soft };
  };
  const sentence = once(measure);
  // A block has each concept as well as any of its sentences has it.
  const block = once(({ sentences }: IndexedBlock): Match => {
    const matches = sentences.map(sentence);
    const best = (key: keyof Match) => concepts.map((_, at) => largest(matches, (match) => match[key][at] ?? 0));
    return { exact: best("exact"), soft: best("soft") };
  });
  return { sentence, block };
}
