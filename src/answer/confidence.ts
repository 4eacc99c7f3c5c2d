import type { Question } from "./question.ts";
import type { Ranked } from "./rank.ts";
import type { Support } from "./support.ts";

/** Below this probability the engine says that the document does not say. */
export const THRESHOLD = 0.5;

/** Signals of whether the best sentence answers, by name; each about 0..1. */
export function signalsOf(
  question: Question,
  ranked: readonly Ranked[],
  support: Support,
): Readonly<Record<string, number>> {
  const margin = (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0);
  return {
    sentence: support.sentence,
    block: support.block,
    document: support.document,
    score: (ranked[0]?.score ?? 0) / 10,
    margin: Math.min(margin, 3) / 3,
    "unknown words": support.words.length / Math.max(question.concepts.length, 1),
    "unknown names": support.names.length > 0 ? 1 : 0,
    "unknown numbers": support.numbers.length > 0 ? 1 : 0,
    "lacks the kind": support.lacksKind ? 1 : 0,
    "one concept": question.concepts.length <= 1 ? 1 : 0,
  };
}

const BIAS = -3.2;
const WEIGHTS: Readonly<Record<string, number>> = {
  sentence: 3,
  block: 2.5,
  document: 3,
  margin: 0.5,
  "unknown words": -3,
  "unknown names": -3,
  "unknown numbers": -3,
  "lacks the kind": -1,
};

/** Probability that the best sentence answers, 0..1. */
export function confidenceOf(
  question: Question,
  ranked: readonly Ranked[],
  support: Support | undefined,
): number {
  if (!support) return 0;
  let sum = BIAS;
  for (const [name, value] of Object.entries(signalsOf(question, ranked, support)))
    sum += value * (WEIGHTS[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
