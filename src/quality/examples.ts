import type { Answering } from "../answer/ask.ts";
import { readQuestion } from "../answer/question.ts";
import { measureCandidates } from "../answer/rank.ts";
import { evidenceOfRun } from "../answer/read-spans.ts";
import { createSpanEvidence } from "../answer/span-evidence.ts";
import { isAccepted, subjects, type Golden } from "./golden.ts";
import type { TrainingList } from "./scorer-gradient.ts";
import { matchAnswers, type SquadArticle, type SquadQuestion } from "./squad.ts";

/** The candidates of a question, each with its block's number and text and its own text. */
const candidatesOf = (question: string, answering: Answering) => {
  const { measured, scene } = measureCandidates(readQuestion(question, answering), answering);
  const found = measured.map(({ candidate, evidence }) => {
    const { block, span } = candidate.sentence;
    const { number, text: whole } = block.block;
    return { candidate, evidence, block: number, whole, text: whole.slice(span.start, span.end) };
  });
  return { found, scene };
};

type Found = ReturnType<typeof candidatesOf>["found"][number];

const listOf = <T extends Pick<Found, "evidence">>(all: readonly T[], rightOf: (each: T) => number, weight = 1) => ({
  weight,
  items: all.map(({ evidence }) => evidence),
  right: all.map(rightOf),
});

/** Right are sentences of the gold block that hold a gold answer. */
const holds = (asked: SquadQuestion, { block, text }: Found): boolean =>
  block === asked.block && asked.answers.some((answer) => text.includes(answer));

/** Training lists of all questions of an article. */
export const listsOf = ({ questions, answering }: SquadArticle): TrainingList[] =>
  questions.map((asked) => listOf(candidatesOf(asked.question, answering).found, (each) => Number(holds(asked, each))));

/** How often a golden question counts beside one of SQuAD, which shares far more words with its evidence. */
const GOLDEN_TIMES = 10;

/** Training lists of the golden questions about the subject; a list without a right sentence teaches nothing. */
export const goldenLists = ({ rows, answering }: Golden): TrainingList[] =>
  subjects(rows).map((row) => {
    const { found } = candidatesOf(row.question, answering);
    return listOf(found, (each) => Number(isAccepted(row, each)), GOLDEN_TIMES);
  });

/** A span that overlaps with a gold answer counts so much less than one that equals it. */
const PARTLY = { power: 6, worth: 1 / 3, atLeast: 0.3 } as const;

/** Every so many wrong spans are enough: a third of the time, the same score. */
const WRONG_EVERY = 3;

/** The spans of each sentence that holds a gold answer, as training lists, for all questions of an article. */
export const spanListsOf = ({ questions, answering }: SquadArticle): TrainingList[] =>
  questions.flatMap((asked) => {
    const { found, scene } = candidatesOf(asked.question, answering);
    const holding = found.filter((each) => holds(asked, each));
    const spans = createSpanEvidence(scene);
    return holding.map(({ candidate, whole }) => {
      const judged = spans.eachRun(candidate, ({ start, end, own, closing }) => {
        const { exact, f1 } = matchAnswers(whole.slice(start, end), asked.answers);
        const right = exact === 1 ? 1 : f1 >= PARTLY.atLeast ? PARTLY.worth * f1 ** PARTLY.power : 0;
        return {
          evidence: evidenceOfRun(own.map((value, at) => value + (closing[at] ?? 0) + (spans.asked[at] ?? 0))),
          right,
        };
      });
      const kept = judged.filter(({ right }, place) => right > 0 || place % WRONG_EVERY === 0);
      return listOf(kept, ({ right }) => right);
    });
  });
