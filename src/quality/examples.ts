import type { Answering } from "../answer/ask.ts";
import type { Models } from "../answer/models.ts";
import { readQuestion } from "../answer/question.ts";
import { measureCandidates, rankSentences } from "../answer/rank.ts";
import { signalsOf, type Signals } from "../answer/signals.ts";
import { isAccepted, type GoldenQuestion } from "./golden.ts";
import type { TrainingList } from "./listwise.ts";
import type { SquadQuestion } from "./squad.ts";

/** The candidates of a question as a training list; `isRight` judges a block and the text of a sentence of it. */
const listOf = (
  question: string,
  answering: Answering,
  isRight: (found: { block: number; text: string }) => boolean,
): TrainingList => {
  const { measured } = measureCandidates(readQuestion(question, answering), answering);
  return {
    rows: measured.map(({ features }) => features),
    right: measured.map(({ candidate: { sentence } }) => {
      const { number, text } = sentence.block.block;
      return isRight({ block: number, text: text.slice(sentence.span.start, sentence.span.end) });
    }),
  };
};

/** A question of SQuAD as a training list: right are sentences of the gold block that hold a gold answer. */
export const trainingList = ({ question, block: gold, answers }: SquadQuestion, answering: Answering): TrainingList =>
  listOf(question, answering, ({ block, text }) => block === gold && answers.some((answer) => text.includes(answer)));

/** The same for a row of a golden table. */
export const goldenList = (row: GoldenQuestion, answering: Answering): TrainingList =>
  listOf(row.question, answering, (found) => isAccepted(row, found));

/** Signals of a question's best sentence; undefined where nothing was found at all. */
export function signalsFor(question: string, answering: Answering, models: Models): Signals | undefined {
  const read = readQuestion(question, answering);
  const { measured, scene } = measureCandidates(read, answering);
  const [best, ...rest] = rankSentences(measured, { models, index: answering.index });
  return best && read.concepts.length > 0 ? signalsOf([best, ...rest], scene).signals : undefined;
}
