import MiniSearch from "minisearch";
import { ask, type Answering } from "../answer/ask.ts";
import { directAnswer } from "../answer/direct.ts";
import { readQuestion } from "../answer/question.ts";
import { aheadOf, rankAnswers } from "../answer/rank.ts";
import type { Library } from "../knowledge/document.ts";
import { contentTerms } from "../search/indexed-text.ts";

/** A system under test, prepared for one document: what it finds for a question, best first. */
export type Finder = (question: string) => {
  readonly blocks: readonly number[];
  /** Each with its block and how many characters a reader is shown. */
  readonly sentences: readonly { readonly block: number; readonly focus: string; readonly excerpt: number }[];
  readonly direct?: () => string; // The direct answer, empty when there is none; undefined for a system that gives none
};

const MAX_FOUND = 10;

const plain = (text: string): string[] => text.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== "");

/** MiniSearch alone on a library of one document: an index of blocks, one of sentences, both cut by the same splitter as ours. */
const miniSearch = (
  { documents: [document] }: Library,
  tokenize: (text: string) => string[],
  processTerm: (term: string) => string,
): Finder => {
  const finderOf = <T>(items: readonly T[], textOf: (item: T) => string) => {
    const index = new MiniSearch({ fields: ["text"], tokenize, processTerm });
    index.addAll(items.map((item, id) => ({ id, text: textOf(item) })));
    return (question: string): T[] =>
      index.search(question).flatMap(({ id }, place) => (place < MAX_FOUND ? (items[Number(id)] ?? []) : []));
  };
  const blocks = document?.blocks ?? [];
  const sentences = blocks.flatMap(({ number, text, sentences }) =>
    sentences.map(({ start, end }) => {
      const focus = text.slice(start, end).trim();
      return { block: number, focus, excerpt: focus.length };
    }),
  );
  const findBlocks = finderOf(blocks, ({ text }) => text);
  const findSentences = finderOf(sentences, ({ focus }) => focus);
  return (question) => ({
    blocks: findBlocks(question).map(({ number }) => number),
    sentences: findSentences(question),
  });
};

/** Bare MiniSearch: as it comes, and with our stop list and stems. */
export const BASELINES = {
  "MiniSearch, defaults": (library: Library) => miniSearch(library, plain, (term) => term.toLowerCase()),
  "MiniSearch, stop list and stems": (library: Library) => miniSearch(library, contentTerms, (term) => term),
} as const;

/** The direct answer in the best sentence, whatever the outcome; empty when there is none. */
const directText = (asked: string, answering: Answering): string => {
  const question = readQuestion(asked, answering);
  const { ranked, scene } = rankAnswers(question, answering);
  const best = ranked[0]?.candidate;
  if (!best) return "";
  const reading = { spans: scene.read(best).spans, ahead: aheadOf(ranked) };
  const span = directAnswer(question, best.sentence, [], reading);
  if (!span || span.likelihood < answering.models.guess) return "";
  return best.sentence.block.block.text.slice(span.start, span.end);
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
      // What a reader gets to read first: all excerpts of the answer.
      sentences: passages.map(({ block, focus, text }, place) => ({
        block,
        focus: focus.text,
        excerpt: place === 0 && shown > 0 ? shown : text.length,
      })),
      ...(withDirect && { direct: () => directText(question, answering) }),
    };
  };
