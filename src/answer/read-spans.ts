import type { Span } from "../language/sentences.ts";
import type { Candidate, Scene } from "./features/feature.ts";
import type { Scorer } from "./scorer.ts";
import { runsOf } from "./span-candidates.ts";
import { createSpanEvidence } from "./span-evidence.ts";

/** A run of words that may answer; offsets within the block. */
export interface ReadSpan extends Span {
  /** Share of the sentence's softmax mass, 0..1. */
  readonly probability: number;
}

/** What a sentence offers as a direct answer. */
export interface SpanReading {
  readonly spans: readonly ReadSpan[];
  /** Logarithm of the mass of all its spans: how much speaks for an answer in it. */
  readonly mass: number;
}

type Seen = Pick<Scene, "question" | "meaning" | "index">;

const NO_FEATURES = new Float32Array();
const ONE = Float32Array.of(1);

/** Evidence of every run of a sentence, as the span scorer sees it. */
export function spanEvidence({ sentence, alignment }: Candidate, scene: Seen) {
  const tokenised = scene.meaning.tokens(sentence);
  const { tokens } = tokenised;
  const evidenceOf = createSpanEvidence(tokenised, alignment, scene);
  return runsOf(tokens).map((run) => ({
    start: tokens[run.first]?.start ?? 0,
    end: tokens[run.last]?.end ?? 0,
    evidence: { features: NO_FEATURES, rows: evidenceOf(run), shares: ONE },
  }));
}

/** Scores every run of a sentence as an answer to the question. */
export function readSpans(candidate: Candidate, scene: Seen, scorer: Scorer): SpanReading {
  const scored = spanEvidence(candidate, scene).map(({ start, end, evidence }) => ({
    start,
    end,
    score: scorer.score(evidence),
  }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), 0);
  return {
    spans: scored.map(({ start, end, score }) => ({ start, end, probability: Math.exp(score - highest) / all })),
    mass: scored.length > 0 ? highest + Math.log(all) : 0,
  };
}

/** Spans that compete for the direct answer. */
const COMPETING = 20;
/** What being the likeliest counts beside overlapping with all that is likely. */
const LIKELIEST = 0.6;

/** Expected overlap of a span with the true answer: F1 of characters, over all spans by their probability. */
export const expectedOverlap = ({ start, end }: Span, spans: readonly ReadSpan[]): number =>
  spans.reduce((sum, other) => {
    const shared = Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    return sum + (other.probability * 2 * shared) / (end - start + other.end - other.start);
  }, 0);

/** The span with the largest expected overlap, a little in favour of the likeliest. */
export function bestSpan(spans: readonly ReadSpan[]): ReadSpan | undefined {
  const best = spans.toSorted((a, b) => b.probability - a.probability).slice(0, COMPETING);
  const worth = (span: ReadSpan): number => expectedOverlap(span, best) + LIKELIEST * span.probability;
  return best.toSorted((a, b) => worth(b) - worth(a))[0];
}
