import type { Answering } from "../answer/ask.ts";
import { answerableEvidence } from "../answer/confidence.ts";
import type { Models } from "../answer/models.ts";
import { readQuestion } from "../answer/question.ts";
import { rankAnswers } from "../answer/rank.ts";
import { createScorer, type Evidence, type ScorerWeights } from "../answer/scorer.ts";
import { signalsOf, type Signals } from "../answer/signals.ts";
import { eachFold, FOLDS } from "./cross-validation.ts";
import { mean, quantile } from "./figures.ts";
import { subjects } from "./golden.ts";
import type { Golden, Prepared } from "./prepared.ts";
import type { TrainingList } from "./scorer-gradient.ts";
import { plainLibrary } from "./squad.ts";
import { trainScorer } from "./train-scorer.ts";

/** A question to a text, and whether the text answers it. */
export type Posed = ReturnType<typeof adversarial>[number];

/** Every so many questions are enough. */
const EVERY = { own: 3, removed: 3, without: 2 } as const;
const every = <T>(items: readonly T[], step: number): T[] => items.filter((_, place) => place % step === 0);

/** An article's own questions, and those of another article, which it does not answer. */
export const offTopic = ({ questions, answering }: Prepared, other: Prepared | undefined): Posed[] => [
  ...every(questions, EVERY.own).map(({ question }) => ({ question, answerable: true, answering })),
  ...every(other?.questions ?? [], EVERY.own).map(({ question }) => ({ question, answerable: false, answering })),
];

/** SQuAD 2.0's questions about an article, half of them made so that its paragraph does not answer them. */
export const adversarial = ({ questions, answering }: Prepared) =>
  questions.map(({ question, answers }) => ({ question, answerable: answers.length > 0, answering }));

/** Questions whose paragraph was taken out: the topic is there, the detail is not; beside the same with the paragraph. */
export function detailRemoved(
  { title, questions, answering }: Prepared,
  prepareTexts: (library: ReturnType<typeof plainLibrary>) => Answering,
): Posed[] {
  const texts = answering.index.blocks.map(({ block }) => block.text);
  return every([...texts.keys()], EVERY.removed).flatMap((place) => {
    const without = prepareTexts(plainLibrary(title, texts.toSpliced(place, 1)));
    const own = questions.filter(({ block }) => block === place + 1);
    return every(own, EVERY.without).flatMap(({ question }) => [
      { question, answerable: false, answering: without },
      { question, answerable: true, answering },
    ]);
  });
}

/** Golden questions about the subject. */
export const goldenPosed = ({ rows, answering }: Golden): Posed[] =>
  subjects(rows).map(({ question, accept }) => ({ question, answerable: accept.length > 0, answering }));

/** Signals of a question's best sentence, and what the scorer sees; undefined where nothing was found at all. */
export function signalsFor(asked: string, answering: Answering): { signals: Signals; evidence: Evidence } | undefined {
  const question = readQuestion(asked, answering);
  const { ranked, scene } = rankAnswers(question, answering);
  const [best, ...rest] = ranked;
  if (!best || question.concepts.length === 0) return undefined;
  const { signals } = signalsOf([best, ...rest], scene, answering.models);
  return { signals, evidence: answerableEvidence(signals, best, scene) };
}

/** A list of evidence against nothing, so that listwise training is logistic regression. */
export const againstNothing = (evidence: Evidence, answerable: boolean, weight = 1): TrainingList => {
  const features = new Float32Array(evidence.features.length);
  const nothing = { features, rows: new Float32Array(), shares: new Float32Array() };
  return { weight, items: [evidence, nothing], right: answerable ? [1, 0] : [0, 1] };
};

/** The signals of questions as training lists; a question for which nothing was found at all is left out. */
export const judge = (posed: readonly Posed[], models: Pick<Models, "ranker" | "reader">, weight = 1): TrainingList[] =>
  posed.flatMap((each) => {
    const seen = signalsFor(each.question, { ...each.answering, models: { ...each.answering.models, ...models } });
    return seen ? [againstNothing(seen.evidence, each.answerable, weight)] : [];
  });

/** How much questions of each kind count: with more adversarial ones, a paragraph that is gone is noticed less. */
const WEIGHTS = { topics: 0.6, adversarial: 0.3, removed: 1 } as const;

/** SQuAD 2.0's questions about an article, from all its articles. */
export const adversarialTo = ({ title }: Prepared, others: readonly Prepared[]): Posed[] =>
  others.filter((each) => each.title === title).flatMap(adversarial);

/** What is seen of the questions of each kind, article by article; `others` are the same articles in SQuAD 2.0. */
export const judgeArticles = (
  own: readonly Prepared[],
  others: readonly Prepared[],
  modelsOf: (place: number) => Parameters<typeof judge>[1],
  prepareTexts: Parameters<typeof detailRemoved>[1],
) =>
  own.map((each, place) => {
    const models = modelsOf(place);
    return {
      topics: judge(offTopic(each, own[(place + 1) % own.length]), models, WEIGHTS.topics),
      adversarial: judge(adversarialTo(each, others), models, WEIGHTS.adversarial),
      removed: judge(detailRemoved(each, prepareTexts), models, WEIGHTS.removed),
    };
  });

/** The lists of all articles, kind by kind. */
export const pooled = (judged: ReturnType<typeof judgeArticles>) => ({
  topics: judged.flatMap(({ topics }) => topics),
  adversarial: judged.flatMap(({ adversarial }) => adversarial),
  removed: judged.flatMap(({ removed }) => removed),
});

/** Scorers that start from different numbers, averaged: a few hundred questions leave much to where one starts. */
const SEEDS = [1, 2, 3] as const;

/** One scorer that gives the mean of several. */
const averaged = (scorers: readonly ScorerWeights[]): ScorerWeights => ({
  weights: (scorers[0]?.weights ?? []).map((_, at) => mean(scorers.map(({ weights }) => weights[at] ?? 0))),
  units: scorers.flatMap(({ units }) =>
    units.map((unit) => ({ ...unit, out: unit.out.map((each) => each / scorers.length) })),
  ),
});

/** Trains on what is seen of questions. */
const trainJudge = (judged: readonly TrainingList[], options: Parameters<typeof trainScorer>[2]): ScorerWeights => {
  const [item] = judged[0]?.items ?? [];
  const rows = (item?.rows.length ?? 0) / Math.max(item?.shares.length ?? 1, 1);
  const shape = { features: item?.features.length ?? 0, inputs: rows, outputs: 1, hidden: 16 };
  return averaged(
    SEEDS.map((seed) => trainScorer(judged, shape, { rate: 0.005, decay: 0.3, dropout: 0.4, ...options, seed })),
  );
};

const oddsOf = (weights: ScorerWeights, judged: readonly TrainingList[]): number[] =>
  judged.flatMap(({ items }) => items.slice(0, 1).map(createScorer(weights).score));

/** Moves the constant by a cut, so that probability .5 lies there. */
const cutAt = ({ units, weights }: ScorerWeights, cut: number): ScorerWeights => ({
  units,
  weights: [...weights.slice(0, -1), (weights.at(-1) ?? 0) - cut],
});

const isAnswerable = ({ right }: TrainingList): boolean => right[0] === 1;

/** Share of SQuAD's own questions, judged by one that has not seen them, that may be refused so that others are. */
export const REFUSED = 0.1;
const CUT_FOLDS = 3;

/** Learns for plain documents whether the best sentence answers; where probability .5 lies means nothing yet. */
export const trainUncut = (judged: readonly TrainingList[]): ScorerWeights => trainJudge(judged, { epochs: 10 });

/** The same, cut so that probability .5 keeps nine of ten of `own`. */
export function trainPlain(judged: readonly TrainingList[], own: readonly TrainingList[]): ScorerWeights {
  const kept = new Set(own.filter(isAnswerable));
  const unseen = eachFold(CUT_FOLDS, (outside, inside) => {
    const held = inside(judged).filter((list) => kept.has(list));
    return oddsOf(trainUncut(outside(judged)), held);
  });
  return cutAt(trainUncut(judged), quantile(unseen.flat(), REFUSED));
}

/** Share of the golden questions without an answer, judged by one that has not seen them, that is refused. */
const REFUSED_GOLDEN = 0.9;
const GOLDEN = { epochs: 20, decay: 1, batch: 32 } as const;

/** The same for edited documents: probability .5 refuses nine of ten golden questions without an answer. */
export function trainEdited(judged: readonly TrainingList[]): ScorerWeights {
  const share = mean(judged.map(isAnswerable));
  const balanced = judged.map((list) => ({ ...list, weight: isAnswerable(list) ? 1 - share : share }));
  const unseen = eachFold(FOLDS, (outside, inside) => {
    const none = inside(balanced).filter((list) => !isAnswerable(list));
    return oddsOf(trainJudge(outside(balanced), GOLDEN), none);
  });
  return cutAt(trainJudge(balanced, GOLDEN), quantile(unseen.flat(), REFUSED_GOLDEN));
}
