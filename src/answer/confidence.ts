import type { Models } from "./models.ts";
import type { Evidence } from "./scorer.ts";
import type { Signals } from "./signals.ts";

/** Below this probability the engine says that the document does not say. */
export const THRESHOLD = 0.5;

/** Signals as a scorer reads them: as features with a constant, and as one row of its network. */
export const signalEvidence = (signals: Signals): Evidence => {
  const values = Object.values(signals);
  return { features: Float32Array.of(...values, 1), rows: Float32Array.from(values), shares: Float32Array.of(1) };
};

/** Probability that the best sentence answers, 0..1. */
export const confidenceOf = (signals: Signals, { answerable }: Pick<Models, "answerable">): number =>
  1 / (1 + Math.exp(-answerable.score(signalEvidence(signals))));
