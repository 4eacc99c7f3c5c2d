import type { TypedSpan } from "../../language/typed-spans.ts";
import type { IndexedBlock, IndexedSentence } from "../../search/indexed-text.ts";
import type { Alignment } from "../alignment.ts";
import type { Concept } from "../concept.ts";
import type { Match, Matcher } from "../match.ts";
import type { SpanReading } from "../read-spans.ts";
import type { Answering } from "../ask.ts";
import type { Question } from "../question.ts";

/** All that a feature may look at beside the sentence itself. */
export interface Scene extends Pick<Answering, "index" | "meaning" | "sidesOf"> {
  readonly question: Question;
  readonly matcher: Matcher;
  readonly blockScore: (block: IndexedBlock) => number; // Score of each block in the inverted index, the best being 1
  readonly read: (candidate: Candidate) => SpanReading; // What the reader finds in a sentence, each read once
}

/** A sentence under consideration with how it covers the question. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly text: string;
  readonly match: Match;
  /** Similarity of each concept to the sentence's nearest word, 0..1; 1 where the word itself is there. */
  readonly closest: readonly number[];
  readonly alignment: Alignment;
}

/** A candidate in its scene, with what several measurements look at. */
export interface View extends Candidate, Omit<Scene, "read" | "sidesOf"> {
  readonly concepts: readonly Concept[];
  readonly inBlock: Match; // How the block covers the question
  /** How the sentence so many steps further in the block covers it; undefined where there is none. */
  readonly softAt: (step: number) => readonly number[] | undefined;
  /** The spans of the sentence that could answer and that the question does not name itself. */
  readonly offered: readonly TypedSpan[];
}

/** One measurement of how well a sentence answers a question, about 0..1. */
export interface Feature {
  readonly name: string; // What the bench and `--why` call it
  readonly of: (view: View) => number;
}

/** Declares a feature: its name, and how it is measured. */
export const feature = (name: string, of: Feature["of"]): Feature => ({ name, of });
