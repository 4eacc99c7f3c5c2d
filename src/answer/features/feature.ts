import type { IndexedBlock, IndexedSentence } from "../../search/indexed-text.ts";
import type { Meaning } from "../../search/meaning.ts";
import type { SearchIndex } from "../../search/search-index.ts";
import type { Match, Matcher } from "../match.ts";
import type { Question } from "../question.ts";

/** All that a feature may look at beside the sentence itself. */
export interface Scene {
  readonly question: Question;
  readonly index: SearchIndex;
  readonly meaning: Meaning;
  readonly matcher: Matcher;
  /** Score of each block in the inverted index, the best being 1. */
  readonly blockScore: (block: IndexedBlock) => number;
}

/** A sentence under consideration with how it covers the question. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly match: Match;
  /** Similarity of each concept to the sentence's nearest word, 0..1. */
  readonly closest: Float64Array;
}

/** One measurement of how well a sentence answers a question, about 0..1. */
export interface Feature {
  /** What the bench and `--why` call it. */
  readonly name: string;
  /** One line for a reader. */
  readonly doc: string;
  readonly of: (candidate: Candidate, scene: Scene) => number;
}
