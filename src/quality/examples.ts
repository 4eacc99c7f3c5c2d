import type { Answering } from "../answer/ask.ts";
import type { Models } from "../answer/models.ts";
import { readQuestion } from "../answer/question.ts";
import { measureCandidates, rankSentences } from "../answer/rank.ts";
import { signalsOf, type Signals } from "../answer/signals.ts";
import type { TrainingList } from "./listwise.ts";
import type { SquadQuestion } from "./squad.ts";

/** The candidates of a question as a training list: right are sentences of the gold block that hold a gold answer. */
export function trainingList({ question, block, answers }: SquadQuestion, answering: Answering): TrainingList {
  const { measured } = measureCandidates(readQuestion(question, answering), answering);
  return {
    rows: measured.map(({ features }) => features),
    right: measured.map(({ candidate: { sentence } }) => {
      const text = sentence.block.block.text.slice(sentence.span.start, sentence.span.end);
      return sentence.block.block.number === block && answers.some((answer) => text.includes(answer));
    }),
  };
}

/** Signals of a question's best sentence; undefined where nothing was found at all. */
export function signalsFor(question: string, answering: Answering, models: Models): Signals | undefined {
  const read = readQuestion(question, answering);
  const { measured, scene } = measureCandidates(read, answering);
  const [best, ...rest] = rankSentences(measured, { models, index: answering.index });
  return best && read.concepts.length > 0 ? signalsOf([best, ...rest], scene).signals : undefined;
}
