import { ask, type Answering } from "../answer/ask.ts";
import type { Finder } from "./baselines.ts";

/** Footnote end to end: the passages of an answer in the order in which a caller reads them. */
export const footnoteFinder =
  (answering: Answering): Finder =>
  (question) => {
    const { excerpts, nearest } = ask(question, answering);
    const passages = [...excerpts, ...nearest];
    const shown = excerpts.reduce((sum, { text }) => sum + text.length, 0);
    return {
      blocks: [...new Set(passages.map(({ block }) => block))],
      sentences: passages.map(({ block, focus, text }, place) => ({
        block,
        focus: focus.text,
        // What a reader gets to read: all excerpts of the answer.
        excerpt: place === 0 && shown > 0 ? shown : text.length,
      })),
    };
  };
