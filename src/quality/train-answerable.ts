import type { Answering } from "../answer/ask.ts";
import { signalEvidence } from "../answer/confidence.ts";
import type { Models } from "../answer/models.ts";
import { readQuestion } from "../answer/question.ts";
import { rankAnswers } from "../answer/rank.ts";
import { createScorer, type ScorerWeights } from "../answer/scorer.ts";
import { signalsOf, type Signals } from "../answer/signals.ts";
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

/** Signals of a question's best sentence; undefined where nothing was found at all. */
export function signalsFor(asked: string, answering: Answering): Signals | undefined {
  const question = readQuestion(asked, answering);
  const { ranked, scene } = rankAnswers(question, answering);
  const [best, ...rest] = ranked;
  return best && question.concepts.length > 0 ? signalsOf([best, ...rest], scene, answering.models).signals : undefined;
}

/** Lists of a question's signals against nothing, so that listwise training is logistic regression. */
export const judge = (posed: readonly Posed[], models: Pick<Models, "ranker" | "reader">): TrainingList[] =>
  posed.flatMap(({ question, answerable, answering }) => {
    const signals = signalsFor(question, { ...answering, models: { ...answering.models, ...models } });
    if (!signals) return [];
    const evidence = signalEvidence(signals);
    const features = new Float32Array(evidence.features.length);
    const nothing = { features, rows: new Float32Array(), shares: new Float32Array() };
    return [{ weight: 1, items: [evidence, nothing], right: answerable ? [1, 0] : [0, 1] }];
  });

/** Trains on signals; then the constant moves by the cut, so that probability .5 lies there. */
const trainCut = (
  judged: readonly TrainingList[],
  hidden: number,
  options: Parameters<typeof trainScorer>[2],
  cutOf: (logOddsOf: (lists: readonly TrainingList[]) => number[]) => number,
): ScorerWeights => {
  const inputs = judged[0]?.items[0]?.rows.length ?? 0;
  const { weights, units } = trainScorer(judged, { features: inputs + 1, inputs, outputs: 1, hidden }, options);
  const { score } = createScorer({ weights, units });
  const cut = cutOf((lists) => lists.flatMap(({ items }) => items.slice(0, 1).map(score)));
  return { units, weights: [...weights.slice(0, -1), (weights.at(-1) ?? 0) - cut] };
};

const isAnswerable = ({ right }: TrainingList): boolean => right[0] === 1;

/** Share of SQuAD's own questions that may be refused so that others are. */
const REFUSED = 0.1;

/** Learns for plain documents whether the best sentence answers; probability .5 keeps nine of ten of `own`. */
export const trainPlain = (judged: readonly TrainingList[], own: readonly TrainingList[], hidden = 16): ScorerWeights =>
  trainCut(judged, hidden, { epochs: 12 }, (logOddsOf) => quantile(logOddsOf(own.filter(isAnswerable)), REFUSED));

/** The same for edited documents: linear, because there are few questions; probability .5 parts them best. */
export const trainEdited = (judged: readonly TrainingList[]): ScorerWeights =>
  trainCut(judged, 0, { epochs: 30, decay: 0.3 }, (logOddsOf) => {
    const yes = logOddsOf(judged.filter(isAnswerable));
    const no = logOddsOf(judged.filter((list) => !isAnswerable(list)));
    // The smaller of the shares answered and refused.
    const value = (cut: number): number => Math.min(mean(yes.map((z) => z >= cut)), mean(no.map((z) => z < cut)));
    return logOddsOf(judged).reduce((best, z) => (value(z) > value(best) ? z : best), 0);
  });
