import type { WordClass } from "../language/near-words.ts";
import type { Term } from "../language/terms.ts";

/** How an alternative came about. */
export type Relation = "same" | "alias" | "spelling" | "near";

/** Terms of the document that stand for a concept of the question; strength in 0..1. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly strength: number;
  readonly relation: Relation;
}

/** One thing that the question speaks of, and all that the document may call it. */
export interface Concept {
  readonly term: Term;
  readonly weight: number; // How telling it is: inverse document frequency
  readonly name: boolean; // Written with a capital inside the question: probably a name
  readonly known: boolean; // Whether the document has the term itself
  readonly alternatives: readonly Alternative[];
  /** Terms of the alternatives that are strong enough to bind it to its neighbours. */
  readonly binding: ReadonlySet<string>;
  /** Cosine with each word of the documents' vocabulary, by its place; undefined for a word without a vector. */
  readonly similarities: Float32Array | undefined;
  readonly wordClass: WordClass | undefined;
  readonly kinds: Float32Array; // How near it is to each kind of thing
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

/** Whether a concept is a number or begins with one: "1903", "12th". */
export const isNumber = ({ term }: Concept): boolean => /^\d/.test(term.term);
