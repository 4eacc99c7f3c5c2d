import type { Library } from "../knowledge/document.ts";
import { FEATURES } from "./rank.ts";
import { createScorer, type Weights } from "./scorer.ts";
import { EDITED, PLAIN, READER_UNITS } from "./weights.ts";

/** Everything that was trained: the bench passes other ones in to judge what was not trained on. */
export type Models = ReturnType<typeof modelsOf>;

/** Set by hand. In a bare text a focus stays at 175 characters (SQuAD) and a direct answer may be a guess; where an editor has been, what is right counts more than what is short. */
const BY_HAND = { plain: { brevity: 1.9, guess: 0 }, edited: { brevity: 1.3, guess: 0.8 } } as const;

const modelsOf = (
  { features, rankerUnits, signals, answerableUnits }: Weights,
  { brevity, guess }: Readonly<Record<"brevity" | "guess", number>>,
) => ({
  /** Orders sentences by their features and the evidence of each concept. */
  ranker: createScorer({ weights: FEATURES.map(({ name }) => features[name] ?? 0), units: rankerUnits }),
  reader: createScorer({ weights: [], units: READER_UNITS }), // Judges runs of words as direct answers
  brevity, // What a long sentence costs for each usual length that it is longer, in units of the ranker
  guess, // Likelihood from which on a direct answer is given
  /** Log-odds that the best sentence answers. */
  answerable: createScorer({ weights: Object.values(signals), units: answerableUnits }),
});

/** The models for documents without aliases, made by `npm run train`. */
export const SHIPPED: Models = modelsOf(PLAIN, BY_HAND.plain);
const SHIPPED_EDITED: Models = modelsOf(EDITED, BY_HAND.edited);

/** Editors have said what the documents call things: then words that they lack mean more, and shared ones less. */
export const shippedFor = ({ documents }: Pick<Library, "documents">): Models =>
  documents.some(({ aliases }) => aliases.length > 0) ? SHIPPED_EDITED : SHIPPED;
