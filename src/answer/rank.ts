import type { IndexedBlock, IndexedSentence } from "../search/indexed-text.ts";
import { termWeights } from "./concept.ts";
import { contextFeatures } from "./features/context.ts";
import type { Candidate, Feature, Scene } from "./features/feature.ts";
import { kindFeatures } from "./features/kind.ts";
import { closest, meaningFeatures } from "./features/meaning.ts";
import { nameFeatures } from "./features/names.ts";
import { orderFeatures } from "./features/order.ts";
import { wordFeatures } from "./features/words.ts";
import { coverage, createMatcher } from "./match.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Models } from "./models.ts";
import type { Question, Reading } from "./question.ts";

/** All features, in the order of the weights. */
export const FEATURES: readonly Feature[] = [
  ...wordFeatures,
  ...orderFeatures,
  ...kindFeatures,
  ...nameFeatures,
  ...contextFeatures,
  ...meaningFeatures,
];

/** Blocks that are looked into, and sentences whose features are measured: work is bounded by counts. */
const MAX_BLOCKS = 50;
const MAX_SENTENCES = 32;
/** Facts whose blocks are looked into as well. */
const MAX_FACTS = 50;

/** A sentence with its features in the order of `FEATURES`. */
export interface Measured {
  readonly candidate: Candidate;
  readonly features: Float64Array;
}

/** A sentence with the ranker's score; higher is better, without unit. */
export interface Ranked extends Measured {
  readonly score: number;
}

/** Finds the sentences worth a closer look and measures them. */
export function measureCandidates(
  question: Question,
  { index, meaning }: Reading,
): { measured: Measured[]; scene: Scene } {
  const weights = termWeights(question.concepts);
  const hits = index.findBlocks(weights, MAX_BLOCKS);
  const best = hits[0]?.score ?? 1;
  const described = index.findFacts(weights, MAX_FACTS).map(({ block }) => block);
  const blocks = [...new Set([...hits.map(({ block }) => block), ...described])];
  const scores = new Map<IndexedBlock, number>(hits.map(({ block, score }) => [block, score / best]));
  const matcher = createMatcher(question);
  const scene: Scene = { question, index, meaning, matcher, blockScore: (block) => scores.get(block) ?? 0 };
  const rough = ({ match, sentence }: Pick<Candidate, "match" | "sentence">): number =>
    coverage(question.concepts, match.soft) +
    coverage(question.concepts, match.exact) +
    scene.blockScore(sentence.block);
  const candidates = blocks
    .flatMap(({ sentences }) => sentences)
    .map((sentence: IndexedSentence) => ({ sentence, match: matcher.sentence(sentence) }))
    .map((candidate) => ({ candidate, rough: rough(candidate) }))
    .toSorted((a, b) => b.rough - a.rough)
    .slice(0, MAX_SENTENCES);
  return {
    scene,
    measured: candidates.map(({ candidate: { sentence, match } }) => {
      const candidate = { sentence, match, closest: closest(sentence, match, scene) };
      return { candidate, features: Float64Array.from(FEATURES, (feature) => feature.of(candidate, scene)) };
    }),
  };
}

/** A sentence is long from so many times the usual length of the documents. */
const LONG = 1.6;

/** What ranking needs: trained weights, and how long sentences usually are. */
export interface Ranking {
  readonly models: Models;
  readonly index: SearchIndex;
}

/** Place in reading order, to settle equal scores. */
const place = ({ sentence }: Candidate): number => sentence.block.key * 1000 + sentence.position;

/** Orders measured sentences by a weighted sum of their features; equal scores keep reading order. */
export function rankSentences(measured: readonly Measured[], { models, index }: Ranking): Ranked[] {
  const { ranker, brevity } = models;
  const usual = index.meanSentenceCharacters;
  return measured
    .map(({ candidate, features }) => {
      const { start, end } = candidate.sentence.span;
      let score = -brevity * Math.max(0, (end - start) / usual - LONG);
      for (const [index, value] of features.entries()) score += value * (ranker[index] ?? 0);
      return { candidate, features, score };
    })
    .toSorted((a, b) => b.score - a.score || place(a.candidate) - place(b.candidate));
}
