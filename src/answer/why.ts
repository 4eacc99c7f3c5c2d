import { THRESHOLD } from "./confidence.ts";
import type { Models } from "./models.ts";
import { FEATURES, type Ranked } from "./rank.ts";
import { sliceOf } from "./excerpt.ts";

/** Why an answer came out as it did, for an editor who wants to mend an alias. */
export type Why = ReturnType<typeof whyOf>;

/** So many parts of the score are named. */
const MOST_DECIDED = 10;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const passageOf = ({ candidate: { sentence }, score }: Ranked) => ({
  ...sliceOf(sentence.block.block, sentence.span),
  block: sentence.block.block.number,
  score: rounded(score),
});

/** The parts of a sentence's score by name: what each feature and each word of the question adds. */
const partsOf = ({ evidence, candidate: { concepts } }: Ranked, { ranker }: Models): (readonly [string, number])[] => {
  const ofConcepts = ranker.rowScores(evidence);
  return [
    ...FEATURES.map(({ name }, at) => [name, ranker.weightOf(at) * (evidence.features[at] ?? 0)] as const),
    ...concepts.map(({ written }, at) => [`“${written}”`, ofConcepts[at] ?? 0] as const),
  ];
};

/** Explains a ranking: words with and without support, what decided between the first two, the threshold. */
export function whyOf([best, second]: readonly [Ranked, ...Ranked[]], models: Models, confidence: number) {
  const { concepts, match, sentence } = best.candidate;
  const isHere = (term: string): boolean => sentence.counts.has(term) || sentence.described.has(term);
  const others = new Map(second && partsOf(second, models));
  const decided = partsOf(best, models).map(([name, by]) => ({ name, by: by - (others.get(name) ?? 0) }));
  return {
    words: concepts.map(({ written: asked, alternatives }, place) => {
      const found = alternatives.find(({ terms }) => terms.every(isHere));
      if (!found || match.soft[place] === 0) return { asked };
      return { asked, found: { terms: found.terms, relation: found.relation, strength: rounded(found.strength) } };
    }),
    decided: decided
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, MOST_DECIDED)
      .map(({ name, by }) => ({ name, by: rounded(by) })),
    best: passageOf(best),
    ...(second && { runnerUp: passageOf(second) }),
    confidence: rounded(confidence),
    threshold: THRESHOLD,
  };
}
