import type { Models } from "./models.ts";
import type { Signals } from "./signals.ts";

/** Below this probability the engine says that the document does not say. */
export const THRESHOLD = 0.5;

/** Probability that the best sentence answers, 0..1: a logistic regression over the signals. */
export function confidenceOf(signals: Signals, { answerable: { bias, weights } }: Models): number {
  let sum = bias;
  for (const [name, value] of Object.entries(signals)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
