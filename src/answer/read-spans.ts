import { sharedLength, type Span } from "../language/sentences.ts";
import { once } from "../search/once.ts";
import type { Candidate, Scene } from "./features/feature.ts";
import type { Evidence, Scorer } from "./scorer.ts";
import { createSpanEvidence } from "./span-evidence.ts";

/** A run of words that may answer; offsets within the block. */
export interface ReadSpan extends Span {
  readonly probability: number; // Share of the sentence's softmax mass, 0..1
}

const NO_FEATURES = new Float32Array();
const ONE = Float32Array.of(1);

/** Evidence of a run as the span scorer sees it. */
export const evidenceOfRun = (rows: Float32Array): Evidence => ({ features: NO_FEATURES, rows, shares: ONE });

/** Scores every run of a sentence as an answer to one question. */
export function createSpanReader(scene: Omit<Scene, "read">, reader: Scorer) {
  const { asked, eachRun } = createSpanEvidence(scene);
  const given = reader.given(asked);
  return (candidate: Candidate) => {
    const ending = once(given.given);
    const found = eachRun(candidate, ({ start, end, own, closing }) => {
      return { start, end, score: ending(closing).score(evidenceOfRun(own)) };
    });
    const highest = Math.max(...found.map(({ score }) => score));
    const all = found.reduce((sum, { score }) => sum + Math.exp(score - highest), 0);
    return {
      spans: found.map(({ start, end, score }) => ({ start, end, probability: Math.exp(score - highest) / all })),
      mass: found.length > 0 ? highest + Math.log(all) : 0, // Logarithmic: how much speaks for an answer in the sentence
    } as const;
  };
}

/** Spans that compete for the direct answer. */
const COMPETING = 20;
/** What being the likeliest counts beside overlapping with all that is likely. */
const LIKELIEST = 0.3;

/** Expected overlap of a span with the true answer: F1 of characters, over all spans by their probability. */
export const expectedOverlap = (span: Span, spans: readonly ReadSpan[]): number =>
  spans.reduce((sum, other) => {
    const length = span.end - span.start + other.end - other.start;
    return sum + (other.probability * 2 * sharedLength(span, other)) / length;
  }, 0);

/** The span with the largest expected overlap, a little in favour of the likeliest. */
export function bestSpan(spans: readonly ReadSpan[]): ReadSpan | undefined {
  const best = spans.toSorted((a, b) => b.probability - a.probability).slice(0, COMPETING);
  const worth = (span: ReadSpan): number => expectedOverlap(span, best) + LIKELIEST * span.probability;
  return best.toSorted((a, b) => worth(b) - worth(a))[0];
}
