import { ask, type Answering } from "../answer/ask.ts";
import { directSpan } from "../answer/direct.ts";
import { readQuestion } from "../answer/question.ts";
import { rankAnswers } from "../answer/rank.ts";
import type { Finder } from "./baselines.ts";

/** The direct answer in the best sentence, whatever the outcome; empty when there is none. */
const directAnswer = (asked: string, answering: Answering): string => {
  const question = readQuestion(asked, answering);
  const { ranked, scene } = rankAnswers(question, answering);
  const best = ranked[0]?.candidate;
  const span = best && directSpan(question, best.sentence, undefined, scene.read(best).spans);
  return span ? best.sentence.block.block.text.slice(span.start, span.end) : "";
};

/** Footnote end to end: the passages of an answer in the order in which a caller reads them. */
export const footnoteFinder =
  (answering: Answering, withDirect = false): Finder =>
  (question) => {
    const { excerpts, nearest } = ask(question, answering);
    const passages = [...excerpts, ...nearest];
    const shown = excerpts.reduce((sum, { text }) => sum + text.length, 0);
    return {
      blocks: [...new Set(passages.map(({ block }) => block))],
      sentences: passages.map(({ block, focus, text }, place) => {
        // What a reader gets to read: all excerpts of the answer.
        const excerpt = place === 0 && shown > 0 ? shown : text.length;
        return { block, focus: focus.text, excerpt };
      }),
      ...(withDirect && { direct: () => directAnswer(question, answering) }),
    };
  };
