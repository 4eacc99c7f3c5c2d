import { THRESHOLD } from "./confidence.ts";
import type { Scene } from "./features/feature.ts";
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
const partsOf = ({ evidence }: Ranked, { question }: Scene, { ranker }: Pick<Models, "ranker">): [string, number][] => [
  ...FEATURES.map(({ name }, place): [string, number] => [
    name,
    ranker.weightOf(place) * (evidence.features[place] ?? 0),
  ]),
  ...question.concepts.map(({ term }, place): [string, number] => [
    `“${question.text.slice(term.start, term.end)}”`,
    ranker.rowScores(evidence)[place] ?? 0,
  ]),
];

/** Explains a ranking: words with and without support, what decided between the first two, the threshold. */
export function whyOf(ranked: readonly Ranked[], scene: Scene, models: Pick<Models, "ranker">, confidence: number) {
  const [best, second] = ranked;
  const { question, matcher } = scene;
  const here = best && matcher.sentence(best.candidate.sentence);
  const others = new Map(second ? partsOf(second, scene, models) : []);
  const decided = best
    ? partsOf(best, scene, models).map(([name, by]) => ({ name, by: by - (others.get(name) ?? 0) }))
    : [];
  return {
    words: question.concepts.map(({ term, alternatives }, place) => {
      const asked = question.text.slice(term.start, term.end);
      const strength = here?.soft[place] ?? 0;
      const { counts, described } = best?.candidate.sentence ?? {};
      const found = alternatives.find(({ terms }) => terms.every((each) => counts?.has(each) || described?.has(each)));
      if (!found || strength === 0) return { asked };
      return { asked, found: { terms: found.terms, relation: found.relation, strength: rounded(found.strength) } };
    }),
    decided: decided
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, MOST_DECIDED)
      .map(({ name, by }) => ({ name, by: rounded(by) })),
    ...(best && { best: passageOf(best) }),
    ...(second && { runnerUp: passageOf(second) }),
    confidence: rounded(confidence),
    threshold: THRESHOLD,
  };
}
