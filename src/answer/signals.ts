import { isNumber, type Concept } from "./concept.ts";
import type { Scene } from "./features/feature.ts";
import type { Match } from "./match.ts";
import { coverage, largest, weighedMean } from "./mean.ts";
import type { Models } from "./models.ts";
import { ANSWER_TYPES } from "./question-type.ts";
import type { Ranked } from "./rank.ts";
import type { ReadSpan } from "./read-spans.ts";
import { supportOf, type Support } from "./support.ts";

/** Signals of whether the best sentence answers a question, by name; most lie in 0..1. */
export type Signals = Readonly<Record<string, number>>;

/** Weight of the heaviest concept that a text lacks, over the heaviest of all. */
const heaviestLacking = (concepts: readonly Concept[], found: readonly number[]): number => {
  const heaviest = largest(concepts, ({ weight }) => weight);
  const lacking = largest(concepts, ({ weight }, at) => weight * (1 - (found[at] ?? 0)));
  return heaviest > 0 ? lacking / heaviest : 1;
};

const NEGATION = /\b(?:not|never|no|none|without|neither|nor|cannot|unable|fail\w*)\b|n['’]t\b/i;
const DEGREE = /\b(?:first|last|only|most|least|largest|smallest|biggest|highest|lowest|oldest|best|worst)\b/i;

/** Mean strength of some of the concepts; 1 where there are none of them. */
const share = (
  concepts: readonly Concept[],
  found: readonly number[],
  belongs: (concept: Concept) => boolean,
): number => {
  return concepts.some(belongs) ? coverage(concepts, found, (concept) => Number(belongs(concept))) : 1;
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
  const { question, concepts, index, match, inBlock, closest, text } = candidate;
  const support = supportOf(candidate);
  const count = Math.max(concepts.length, 1);
  const lacking = support.unheard.filter((concept) => !isNumber(concept)).length;
  /** A mean by the rarity of the question's own words, one that the documents lack counting most. */
  const strict = (valueAt: (place: number, concept: Concept) => number): number =>
    weighedMean(concepts, valueAt, ({ term }) => index.idf(term.term));
  /** The same for what stands in a text as asked, by an alias or misspelt; near words do not count. */
  const own = ({ exact, soft }: Match): number =>
    strict((at, { alternatives: [first] }) =>
      Math.max(exact[at] ?? 0, first?.relation === "near" ? 0 : (soft[at] ?? 0)),
    );
  return {
    support,
    spans,
    signals: {
      "words shared": coverage(concepts, match.exact),
      "meaning shared": coverage(concepts, match.soft),
      "words shared with block": coverage(concepts, inBlock.exact),
      "meaning shared with block": coverage(concepts, inBlock.soft),
      "meaning shared with document": support.document,
      "nearest words": coverage(concepts, closest),
      "worst concept": Math.min(1, ...closest),
      "worst concept in block": Math.min(1, ...inBlock.soft),
      "heaviest lacking": heaviestLacking(concepts, closest),
      "heaviest lacking in block": heaviestLacking(concepts, inBlock.soft),
      "unknown share": concepts.filter(({ known }) => !known).length / count,
      "unheard share": lacking / count,
      "unheard any": Number(lacking > 0),
      "name lacking": Number(support.names.length > 0),
      "number lacking": Number(support.numbers.length > 0),
      "kind lacking": Number(support.lacksKind),
      margin: Math.min(score - (second?.score ?? score - 2), 2) / 2,
      score: score / 10,
      concepts: Math.min(concepts.length, 10) / 10,
      "own words here": own(match),
      "own words in block": own(inBlock),
      "own words in documents": strict((_, { known }) => Number(known)),
      "own words here exactly": strict((at) => match.exact[at] ?? 0),
      "own words in block exactly": strict((at) => inBlock.exact[at] ?? 0),
      "own names in block": strict((at, { name }) => (name ? (inBlock.exact[at] ?? 0) : 0)),
      "name share": strict((_, { name }) => Number(name)),
      "sum of rarity": concepts.reduce((sum, { term }) => sum + index.idf(term.term), 0) / 40,
      "lead over third": Math.min(score - (ranked[2]?.score ?? score - 3), 3) / 3,
      "best span": largest(spans, ({ probability }) => probability),
      "mass of spans": mass / 10,
      "weakest part": Math.min(0, ...parts) / 5,
      "all parts": parts.reduce((sum, part) => sum + part, 0) / 10,
      "kind asked for": question.head === undefined ? 0.5 : (closest[question.head] ?? 0),
      "names no kind": question.head === undefined ? 1 : 0,
      "names here": share(concepts, closest, ({ name }) => name),
      "numbers here": share(concepts, match.exact, isNumber),
      "negation differs": NEGATION.test(question.text) === NEGATION.test(text) ? 0 : 1,
      "degree lacking": DEGREE.test(question.text) && !DEGREE.test(text) ? 1 : 0,
      ...Object.fromEntries(ANSWER_TYPES.map((type) => [`asks for ${type}`, question.type === type ? 1 : 0])),
    },
  };
}
