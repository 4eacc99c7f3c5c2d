import type { Answering } from "../answer/ask.ts";
import { answerableEvidence } from "../answer/confidence.ts";
import type { Models } from "../answer/models.ts";
import { prepare } from "../answer/prepare.ts";
import { readQuestion } from "../answer/question.ts";
import { rankAnswers } from "../answer/rank.ts";
import { createScorer, type Evidence, type ScorerWeights } from "../answer/scorer.ts";
import { signalsOf, type Signals } from "../answer/signals.ts";
import type { NearWords } from "../language/near-words.ts";
import { eachFold, FOLDS, mean, quantile } from "./figures.ts";
import { subjects, type Golden } from "./golden.ts";
import { NO_ROWS, type TrainingList } from "./scorer-gradient.ts";
import { plainLibrary, type SquadArticle } from "./squad.ts";
import { trainScorer, type Options } from "./train-scorer.ts";

/** A question to a text, and whether the text answers it. */
export type Posed = Readonly<{ question: string; answerable: boolean; answering: Answering }>;

/** Every so many questions are enough. */
const EVERY = { own: 3, removed: 3, without: 2 } as const;
const every = <T>(items: readonly T[], step: number): T[] => items.filter((_, place) => place % step === 0);

/** An article's own questions, and those of another article, which it does not answer. */
export const offTopic = (own: SquadArticle, other: SquadArticle | undefined): Posed[] =>
  [own, other].flatMap((each, place) =>
    every(each?.questions ?? [], EVERY.own).map(({ question }) => {
      return { question, answerable: place === 0, answering: own.answering };
    }),
  );

/** SQuAD 2.0's questions about an article, from all its articles: half are made so that the paragraph does not answer them. */
export const adversarial = ({ title }: SquadArticle, others: readonly SquadArticle[]): Posed[] =>
  others
    .filter((each) => each.title === title)
    .flatMap(({ questions, answering }) =>
      questions.map(({ question, answers }) => ({ question, answerable: answers.length > 0, answering })),
    );

/** Questions whose paragraph was taken out: the topic is there, the detail is not; beside the same with the paragraph. */
export function detailRemoved({ title, questions, answering }: SquadArticle, nearWords?: NearWords): Posed[] {
  const texts = answering.index.blocks.map(({ block }) => block.text);
  return every([...texts.keys()], EVERY.removed).flatMap((place) => {
    const without = prepare(plainLibrary(title, texts.toSpliced(place, 1)), nearWords);
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
  const nothing = { features: new Float32Array(evidence.features.length), ...NO_ROWS };
  return { weight, items: [evidence, nothing], right: answerable ? [1, 0] : [0, 1] };
};

/** The signals of questions as training lists; a question for which nothing was found at all is left out. */
export const judge = (posed: readonly Posed[], models: Pick<Models, "ranker" | "reader">, weight = 1): TrainingList[] =>
  posed.flatMap((each) => {
    const seen = signalsFor(each.question, { ...each.answering, models: { ...each.answering.models, ...models } });
    return seen ? [againstNothing(seen.evidence, each.answerable, weight)] : [];
  });

/** What the models of each article see of the questions of each kind; `others` are the same articles in SQuAD 2.0. */
export function judgeArticles(own: readonly SquadArticle[], others: readonly SquadArticle[], nearWords?: NearWords) {
  const judged = (weight: number, pose: (article: SquadArticle, place: number) => Posed[]): TrainingList[][] =>
    own.map((article, place) => judge(pose(article, place), article.answering.models, weight));
  // With more adversarial questions, a paragraph that is gone is noticed less.
  return {
    topics: judged(0.6, (article, place) => offTopic(article, own[(place + 1) % own.length])),
    adversarial: judged(0.3, (article) => adversarial(article, others)),
    removed: judged(1, (article) => detailRemoved(article, nearWords)),
  };
}

/** Scorers that start from different numbers: a few hundred questions leave much to where one starts. */
const SEEDS = [1, 2, 3] as const;

/** Trains several scorers on what is seen of questions; gives one that is their mean. */
const trainJudge = (judged: readonly TrainingList[], options: Options): ScorerWeights => {
  const [item] = judged[0]?.items ?? [];
  const inputs = (item?.rows.length ?? 0) / Math.max(item?.shares.length ?? 1, 1);
  const shape = { features: item?.features.length ?? 0, inputs, outputs: 1, hidden: 16 };
  const usual = { rate: 0.005, decay: 0.3, dropout: 0.4 };
  const scorers = SEEDS.map((seed) => trainScorer(judged, shape, { ...usual, ...options, seed }));
  const units = scorers.flatMap((scorer) => scorer.units);
  return {
    weights: Array.from({ length: shape.features }, (_, at) => mean(scorers.map(({ weights }) => weights[at] ?? 0))),
    units: units.map((unit) => ({ ...unit, out: unit.out.map((each) => each / SEEDS.length) })),
  };
};

const isAnswerable = ({ right }: TrainingList): boolean => right[0] === 1;

/** Log-odds that a question is answered, and whether it is. */
export interface Scored {
  readonly odds: number;
  readonly answerable: boolean;
}

/** The log-odds that a judge gives to what is seen of questions. */
export const oddsBy = (weights: ScorerWeights, judged: readonly TrainingList[]): Scored[] => {
  const { score } = createScorer(weights);
  return judged.flatMap((list) =>
    list.items.slice(0, 1).map((item) => ({ odds: score(item), answerable: isAnswerable(list) })),
  );
};

/** Trains, and moves the constant so that probability .5 lies above a share of those that are held, each judged by one that has not seen it. */
const trainCut = (
  judged: readonly TrainingList[],
  options: Options,
  holds: (list: TrainingList) => boolean,
  { folds, share }: Readonly<Record<"folds" | "share", number>>,
): ScorerWeights => {
  const unseen = eachFold(folds, (outside, inside) => {
    const judge = trainJudge(outside(judged), options);
    return oddsBy(judge, inside(judged).filter(holds)).map(({ odds }) => odds);
  });
  const { units, weights } = trainJudge(judged, options);
  const constant = (weights.at(-1) ?? 0) - quantile(unseen.flat(), share);
  return { units, weights: [...weights.slice(0, -1), constant] };
};

const PLAIN = { epochs: 10 } as const;
/** Share of SQuAD's own questions that may be refused so that others are. */
export const REFUSED = 0.1;

/** Learns for plain documents whether the best sentence answers; where probability .5 lies means nothing yet. */
export const trainUncut = (judged: readonly TrainingList[]): ScorerWeights => trainJudge(judged, PLAIN);

/** The same, cut so that probability .5 keeps nine of ten of `own`. */
export function trainPlain(judged: readonly TrainingList[], own: readonly TrainingList[]): ScorerWeights {
  const kept = new Set(own.filter(isAnswerable));
  return trainCut(judged, PLAIN, (list) => kept.has(list), { folds: 3, share: REFUSED });
}

const GOLDEN = { epochs: 20, decay: 1, batch: 32 } as const;

/** The same for edited documents: probability .5 refuses nine of ten golden questions without an answer. */
export function trainEdited(judged: readonly TrainingList[]): ScorerWeights {
  const share = mean(judged.map(isAnswerable));
  const balanced = judged.map((list) => ({ ...list, weight: isAnswerable(list) ? 1 - share : share }));
  return trainCut(balanced, GOLDEN, (list) => !isAnswerable(list), { folds: FOLDS, share: 0.9 });
}
