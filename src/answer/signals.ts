import type { Concept } from "./concept.ts";
import type { Scene } from "./features/feature.ts";
import { coverage } from "./match.ts";
import type { Ranked } from "./rank.ts";
import { supportOf, type Support } from "./support.ts";

/** Signals of whether the best sentence answers a question, by name; most lie in 0..1. */
export type Signals = Readonly<Record<string, number>>;

const worst = (concepts: readonly Concept[], found: Float64Array): number =>
  concepts.reduce((least, _, index) => Math.min(least, found[index] ?? 0), 1);

/** Weight of the heaviest concept that a text lacks, over the heaviest of all. */
const heaviestLacking = (concepts: readonly Concept[], found: Float64Array): number => {
  let lacking = 0;
  let all = 0;
  for (const [index, { weight }] of concepts.entries()) {
    all = Math.max(all, weight);
    lacking = Math.max(lacking, weight * (1 - (found[index] ?? 0)));
  }
  return all > 0 ? lacking / all : 1;
};

/** Measures the support that the best sentence gives and everything else that tells answer from near miss. */
export function signalsOf(
  ranked: readonly [Ranked, ...Ranked[]],
  scene: Scene,
): { signals: Signals; support: Support } {
  const [{ candidate, score }, second] = ranked;
  const { question, matcher } = scene;
  const { concepts } = question;
  const block = matcher.block(candidate.sentence.block);
  const near = candidate.closest;
  const support = supportOf(question, candidate.sentence, matcher);
  const count = Math.max(concepts.length, 1);
  return {
    support,
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
      "unheard share": (support.words.length + support.names.length) / count,
      "unheard any": support.words.length + support.names.length > 0 ? 1 : 0,
      "name lacking": support.names.length > 0 ? 1 : 0,
      "number lacking": support.numbers.length > 0 ? 1 : 0,
      "kind lacking": support.lacksKind ? 1 : 0,
      margin: Math.min(score - (second?.score ?? score - 2), 2) / 2,
      score: score / 10,
      concepts: Math.min(concepts.length, 10) / 10,
    },
  };
}
