import type { IndexedSentence } from "../search/indexed-text.ts";
import type { Meaning } from "../search/meaning.ts";
import { termWeights, type Concept } from "./concept.ts";

/** How well each telling word of a sentence stands for each concept of a question; values in 0..1. */
export interface Alignment {
  readonly rows: readonly (readonly number[])[]; // A row a concept, a value a word
  /** For each concept, the place of the word that stands for it best, -1 without any, and how well it does. */
  readonly nearest: readonly { readonly word: number; readonly strength: number }[];
}

/** Aligns sentences with the concepts of one question. */
export function createAligner(concepts: readonly Concept[], meaning: Meaning) {
  const rows = concepts.map(({ alternatives, term, similarities }) => {
    const strengths = termWeights(alternatives, ({ terms, strength }) => strength / terms.length);
    return { strengths: strengths.set(term.term, 1), similarities };
  });
  return (sentence: IndexedSentence): Alignment => {
    const { content } = sentence;
    const places = meaning.places(sentence);
    const nearest: { word: number; strength: number }[] = [];
    const aligned = rows.map(({ strengths, similarities }) => {
      const best = { word: -1, strength: 0 };
      nearest.push(best);
      return content.map(({ term }, word) => {
        const place = places[word] ?? -1;
        const value = Math.max(strengths.get(term) ?? 0, place >= 0 ? (similarities?.[place] ?? 0) : 0);
        if (value > best.strength) [best.word, best.strength] = [word, value];
        return value;
      });
    });
    return { rows: aligned, nearest };
  };
}
