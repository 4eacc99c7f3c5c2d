import type { SearchIndex } from "../search/search-index.ts";
import { isNumber, type Concept } from "./concept.ts";
import type { Scene } from "./features/feature.ts";
import { coverage, type Match } from "./match.ts";
import { largest, mean } from "./mean.ts";
import type { Models } from "./models.ts";
import { ANSWER_TYPES } from "./question-type.ts";
import type { Ranked } from "./rank.ts";
import type { ReadSpan } from "./read-spans.ts";
import { supportOf, type Support } from "./support.ts";

/** Signals of whether the best sentence answers a question, by name; most lie in 0..1. */
export type Signals = Readonly<Record<string, number>>;

const worst = (concepts: readonly Concept[], found: readonly number[]): number =>
  concepts.reduce((least, _, index) => Math.min(least, found[index] ?? 0), 1);

/** Weight of the heaviest concept that a text lacks, over the heaviest of all. */
const heaviestLacking = (concepts: readonly Concept[], found: readonly number[]): number => {
  const heaviest = largest(concepts, ({ weight }) => weight);
  const lacking = largest(concepts, ({ weight }, at) => weight * (1 - (found[at] ?? 0)));
  return heaviest > 0 ? lacking / heaviest : 1;
};

const NEGATION = /\b(?:not|never|no|none|without|neither|nor|cannot|unable|fail\w*)\b|n['’]t\b/i;
const DEGREE = /\b(?:first|last|only|most|least|largest|smallest|biggest|highest|lowest|oldest|best|worst)\b/i;

/** Share of a question by the rarity of its own words, one that the documents lack counting most. */
const strictShare = (
  concepts: readonly Concept[],
  index: SearchIndex,
  value: (concept: Concept, at: number) => number,
): number => mean(concepts, ({ term }) => index.idf(term.term), value);

/** The same for what stands in a text as asked, by an alias or misspelt; near words do not count. */
const ownShare = (concepts: readonly Concept[], { exact, soft }: Match, index: SearchIndex): number =>
  strictShare(concepts, index, ({ alternatives }, at) =>
    Math.max(exact[at] ?? 0, alternatives[0]?.relation === "near" ? 0 : (soft[at] ?? 0)),
  );

/** Mean strength of some of the concepts; 1 where there are none of them. */
const share = (
  concepts: readonly Concept[],
  found: readonly number[],
  belongs: (concept: Concept) => boolean,
): number => {
  const own = (concept: Concept): number => Number(belongs(concept));
  return concepts.some(belongs) ? mean(concepts, own, (_, at) => found[at] ?? 0) : 1;
};

/** Measures the support that the best sentence gives and everything else that tells answer from near miss. */
export function signalsOf(
  ranked: readonly [Ranked, ...Ranked[]],
  scene: Scene,
  { ranker }: Pick<Models, "ranker">,
): { signals: Signals; support: Support; spans: readonly ReadSpan[] } {
  const [{ candidate, score, evidence }, second] = ranked;
  const { spans, mass } = scene.read(candidate);
  const parts = ranker.rowScores(evidence);
  const { question, matcher, index } = scene;
  const { concepts } = question;
  const block = matcher.block(candidate.sentence.block);
  const near = candidate.closest;
  const support = supportOf(scene, candidate.sentence);
  const count = Math.max(concepts.length, 1);
  const lacking = support.words.length + support.names.length;
  return {
    support,
    spans,
    signals: {
      "words shared": coverage(concepts, candidate.match.exact),
      "meaning shared": support.sentence,
      "words shared with block": coverage(concepts, block.exact),
      "meaning shared with block": support.block,
      "meaning shared with document": support.document,
      "nearest words": coverage(concepts, near),
      "worst concept": worst(concepts, near),
      "worst concept in block": worst(concepts, block.soft),
      "heaviest lacking": heaviestLacking(concepts, near),
      "heaviest lacking in block": heaviestLacking(concepts, block.soft),
      "unknown share": concepts.filter(({ known }) => !known).length / count,
      "unheard share": lacking / count,
      "unheard any": Number(lacking > 0),
      "name lacking": Number(support.names.length > 0),
      "number lacking": Number(support.numbers.length > 0),
      "kind lacking": Number(support.lacksKind),
      margin: Math.min(score - (second?.score ?? score - 2), 2) / 2,
      score: score / 10,
      concepts: Math.min(concepts.length, 10) / 10,
      "own words here": ownShare(concepts, candidate.match, index),
      "own words in block": ownShare(concepts, block, index),
      "own words in documents": strictShare(concepts, index, (concept) => (concept.known ? 1 : 0)),
      "own words here exactly": strictShare(concepts, index, (_, at) => candidate.match.exact[at] ?? 0),
      "own words in block exactly": strictShare(concepts, index, (_, at) => block.exact[at] ?? 0),
      "own names in block": strictShare(concepts, index, (concept, at) => (concept.name ? (block.exact[at] ?? 0) : 0)),
      "name share": strictShare(concepts, index, (concept) => (concept.name ? 1 : 0)),
      "sum of rarity": concepts.reduce((sum, { term }) => sum + index.idf(term.term), 0) / 40,
      "lead over third": Math.min(score - (ranked[2]?.score ?? score - 3), 3) / 3,
      "best span": largest(spans, ({ probability }) => probability),
      "mass of spans": mass / 10,
      "weakest part": Math.min(0, ...parts) / 5,
      "all parts": parts.reduce((sum, part) => sum + part, 0) / 10,
      "kind asked for": question.head === undefined ? 0.5 : (near[question.head] ?? 0),
      "names no kind": question.head === undefined ? 1 : 0,
      "names here": share(concepts, near, ({ name }) => name),
      "numbers here": share(concepts, candidate.match.exact, isNumber),
      "negation differs": NEGATION.test(question.text) === NEGATION.test(candidate.text) ? 0 : 1,
      "degree lacking": DEGREE.test(question.text) && !DEGREE.test(candidate.text) ? 1 : 0,
      ...Object.fromEntries(ANSWER_TYPES.map((type) => [`asks for ${type}`, question.type === type ? 1 : 0])),
    },
  };
}
