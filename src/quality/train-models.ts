import type { Answering } from "../answer/ask.ts";
import type { Models } from "../answer/models.ts";
import { FEATURES } from "../answer/rank.ts";
import type { Signals } from "../answer/signals.ts";
import { BREVITY } from "../answer/weights.ts";
import { goldenList, signalsFor, trainingList } from "./examples.ts";
import type { GoldenQuestion } from "./golden.ts";
import { trainListwise, type TrainingList } from "./listwise.ts";
import { logOdds, trainLogistic, type Example, type Logistic } from "./logistic.ts";
import type { SquadArticle } from "./squad.ts";

/** An article that is ready to be asked. */
export interface Prepared {
  readonly article: SquadArticle;
  readonly answering: Answering;
}

/** How much a question counts: off-topic ones, SQuAD 2.0's adversarial ones, and those of the golden table. */
const WEIGHT = { offTopic: 0.5, adversarial: 0.2, golden: 30 } as const;
/** Every so many questions are enough to learn a handful of weights. */
const EVERY = 3;

/** Training lists of all questions of an article. */
export const listsOf = ({ article, answering }: Prepared): TrainingList[] =>
  article.questions.map((question) => trainingList(question, answering));

/** How often a golden question counts beside one of SQuAD, which shares far more words with its evidence. */
const GOLDEN_TIMES = 10;

/** Training lists of the golden questions about the subject; those about the publication have rules of their own. */
export const goldenLists = ({ rows, answering }: AnswerableData["golden"]): TrainingList[] => {
  const lists = rows
    .filter(({ kind, accept }) => kind !== "publication" && accept.length > 0)
    .map((row) => goldenList(row, answering));
  return Array.from({ length: GOLDEN_TIMES }, () => lists).flat();
};

/** The ranker's weights from training lists. */
export const trainRanker = (lists: readonly TrainingList[]): number[] => [...trainListwise(lists, FEATURES.length)];

const example = (signals: Signals | undefined, answerable: boolean, weight: number): Example[] =>
  signals ? [{ x: Object.values(signals), y: answerable ? 1 : 0, weight }] : [];

const every = <T>(items: readonly T[]): T[] => items.filter((_, index) => index % EVERY === 0);

/** What the answerable model learns from. */
export interface AnswerableData {
  readonly own: readonly Prepared[];
  readonly adversarial: readonly Prepared[];
  readonly golden: { readonly rows: readonly GoldenQuestion[]; readonly answering: Answering };
}

/** The log-odds that part golden answerable from unanswerable best: the smaller of both shares is highest. */
const bestCut = (examples: readonly Example[], model: Logistic): number => {
  const scored = examples.map(({ x, y }) => ({ y, z: logOdds(model, x) }));
  const share = (y: 0 | 1, kept: (z: number) => boolean): number => {
    const own = scored.filter((each) => each.y === y);
    return own.filter(({ z }) => kept(z)).length / Math.max(own.length, 1);
  };
  const value = (cut: number): number =>
    Math.min(
      share(1, (z) => z >= cut),
      share(0, (z) => z < cut),
    );
  return scored.reduce((best, { z }) => (value(z) > value(best) ? z : best), 0);
};

/** Learns whether the best sentence answers; the bias puts the best cut of the golden table at probability 0.5. */
export function trainAnswerable(data: AnswerableData, ranker: readonly number[]): Models["answerable"] {
  const models: Models = { ranker, brevity: BREVITY, answerable: { bias: 0, weights: {} } };
  const ask = (question: string, answering: Answering): Signals | undefined => signalsFor(question, answering, models);
  const offTopic = data.own.flatMap(({ article, answering }, index) => {
    const other = data.own[(index + 1) % data.own.length]?.article.questions ?? [];
    return [
      ...every(article.questions).flatMap(({ question }) => example(ask(question, answering), true, WEIGHT.offTopic)),
      ...every(other).flatMap(({ question }) => example(ask(question, answering), false, WEIGHT.offTopic)),
    ];
  });
  const adversarial = data.adversarial.flatMap(({ article, answering }) =>
    every(article.questions).flatMap(({ question, answers }) =>
      example(ask(question, answering), answers.length > 0, WEIGHT.adversarial),
    ),
  );
  const { rows, answering } = data.golden;
  const golden = rows
    .filter(({ kind, reason }) => kind !== "publication" && reason !== "unclear" && reason !== "needs_context")
    .flatMap(({ question, accept }) => example(ask(question, answering), accept.length > 0, WEIGHT.golden));
  const names = Object.keys(rows.map(({ question }) => ask(question, answering)).find((signals) => signals) ?? {});
  const model = trainLogistic([...offTopic, ...adversarial, ...golden], names.length);
  const weights = Object.fromEntries(names.map((name, index) => [name, model.weights[index] ?? 0]));
  return { bias: model.bias - bestCut(golden, model), weights };
}
