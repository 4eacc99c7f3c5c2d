import type { Signals } from "./signals.ts";
import { ANSWERABLE_BIAS, ANSWERABLE_WEIGHTS } from "./weights.ts";

/** Below this probability the engine says that the document does not say. */
export const THRESHOLD = 0.5;

/** Probability that the best sentence answers, 0..1: a logistic regression over the signals. */
export function confidenceOf(signals: Signals): number {
  let sum = ANSWERABLE_BIAS;
  for (const [name, value] of Object.entries(signals)) sum += value * (ANSWERABLE_WEIGHTS[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
