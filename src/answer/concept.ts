import { corrections } from "../language/spelling.ts";
import { foldWord, type Term } from "../language/terms.ts";
import type { Answering } from "./ask.ts";
import { largest } from "./mean.ts";

/** Terms of the document that stand for a concept of the question; strength in 0..1. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly strength: number;
  readonly relation: "same" | "alias" | "spelling" | "near"; // How it came about
}

/** One thing that the question speaks of, and all that the document may call it. */
export type Concept = ReturnType<typeof conceptOf>;

const SPELLING_STRENGTH = 0.85;
/** A weaker alternative does not bind two words together. */
const BINDS = 0.25;

const spelled = (term: Term, { index }: Answering): Alternative[] =>
  corrections(term.word, index.vocabulary.keys()).map(({ word }) => ({
    terms: [index.vocabulary.get(word) ?? word],
    strength: SPELLING_STRENGTH,
    relation: "spelling",
  }));

const nearTerms = (term: Term, similarities: Float32Array, { index, meaning }: Answering): Alternative[] =>
  meaning.near(term.word, similarities).flatMap(({ word, similarity }) => {
    const meant = index.vocabulary.get(word) ?? word;
    return meant === term.term ? [] : [{ terms: [meant], strength: similarity ** 2, relation: "near" } as const];
  });

/** Reads one term of a question, for which the documents' aliases may stand. */
export function conceptOf(term: Term, text: string, aliases: readonly Alternative[], answering: Answering) {
  const { index, meaning } = answering;
  const known = index.has(term.term);
  const same: Alternative = { terms: [term.term], strength: 1, relation: "same" };
  const similarities = term.kind === "word" ? meaning.similarities(term.word) : undefined;
  const near = similarities ? nearTerms(term, similarities, answering) : [];
  const unheard = !known && term.kind === "word" && aliases.length === 0 && near.length === 0;
  const others = unheard ? spelled(term, answering) : near;
  const alternatives: readonly Alternative[] = [...(known ? [same] : []), ...aliases, ...others];
  const written = text.slice(term.start, term.end);
  return {
    term,
    written, // As the question has it
    /** How telling it is: inverse document frequency of what the documents call it. */
    weight: Math.max(...(alternatives[0] ?? same).terms.map(index.idf)),
    /** Written with a capital inside the question: probably a name. */
    name: term.start > 0 && /^\p{Lu}/u.test(written) && foldWord(written) === term.word,
    known, // Whether the document has the term itself
    alternatives,
    /** Terms of the alternatives that are strong enough to bind it to its neighbours. */
    binding: new Set(alternatives.flatMap(({ strength, terms }) => (strength > BINDS ? terms : []))),
    similarities, // Cosine with each word of the documents' vocabulary, by its place; undefined for a word without a vector
    wordClass: meaning.wordClass(term.word),
    kinds: meaning.kinds(term.word), // How near it is to each kind of thing
  } as const;
}

/** What each term of some alternatives is worth at best. */
export function termWeights(
  alternatives: readonly Alternative[],
  worth = ({ strength }: Alternative): number => strength,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const each of alternatives)
    for (const term of each.terms) weights.set(term, Math.max(weights.get(term) ?? 0, worth(each)));
  return weights;
}

/** How well what is there stands for a concept: its strongest alternative that is there as a whole; 0 where none is. */
export const strengthIn = (
  { alternatives }: Pick<Concept, "alternatives">,
  isThere: (term: string) => boolean,
): number => largest(alternatives, ({ terms, strength }) => (terms.every(isThere) ? strength : 0));

/** Terms by which the documents name a concept: near words do not count. */
export const namesOf = ({ alternatives }: Concept): string[] =>
  alternatives.flatMap(({ relation, terms }) => (relation === "near" ? [] : terms));

/** Whether a concept is a number or begins with one: "1903", "12th". */
export const isNumber = ({ term }: Concept): boolean => /^\d/.test(term.term);
