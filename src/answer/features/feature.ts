import type { TypedSpan } from "../../language/typed-spans.ts";
import type { IndexedSentence } from "../../search/indexed-text.ts";
import type { Alignment } from "../alignment.ts";
import type { Answering } from "../ask.ts";
import type { Concept } from "../concept.ts";
import type { Match, Matcher } from "../match.ts";
import type { createSpanReader } from "../read-spans.ts";
import type { Question } from "../question.ts";

/** What sentences are measured by. */
export interface Scene extends Pick<Answering, "index" | "meaning" | "sidesOf"> {
  readonly question: Question;
  readonly matcher: Matcher;
  readonly read: ReturnType<typeof createSpanReader>; // What the reader finds in a sentence, each read once
}

/** A sentence under consideration, with what several measurements look at. */
export interface Candidate extends Omit<Scene, "read" | "sidesOf"> {
  readonly concepts: readonly Concept[]; // Those of the question
  readonly sentence: IndexedSentence;
  readonly text: string;
  readonly match: Match; // How the sentence covers the question
  readonly inBlock: Match; // How its block covers it
  /** How the sentence so many steps further in the block covers it; undefined where there is none. */
  readonly softAt: (step: number) => readonly number[] | undefined;
  readonly alignment: Alignment;
  /** Similarity of each concept to the sentence's nearest word, 0..1; 1 where the word itself is there. */
  readonly closest: readonly number[];
  /** The spans of the sentence that could answer and that the question does not name itself. */
  readonly offered: readonly TypedSpan[];
}

/** Measurements of how well a sentence answers a question, each about 0..1, by the names that the bench and `--why` call them. */
export type Features = Readonly<Record<string, (candidate: Candidate) => number>>;
