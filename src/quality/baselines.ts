import MiniSearch from "minisearch";
import { readTerms } from "../language/terms.ts";
import type { Document } from "../knowledge/document.ts";
import { isContent } from "../search/indexed-text.ts";

/** A passage that a system found: its block and the sentence it points at. */
export interface Found {
  readonly block: number;
  readonly focus: string;
  /** Characters that a reader is shown. */
  readonly excerpt: number;
}

/** What a system finds for a question: blocks best first, and sentences best first. */
export interface Findings {
  readonly blocks: readonly number[];
  readonly sentences: readonly Found[];
}

/** A system under test, prepared for one document. */
export type Finder = (question: string) => Findings;

const MAX_FOUND = 10;

const plain = (text: string): string[] => text.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== "");
const stemmed = (text: string): string[] =>
  readTerms(text)
    .filter(isContent)
    .map(({ term }) => term);

/** MiniSearch alone: one index of blocks, one of sentences, both cut by the same splitter as ours. */
const miniSearch = ({ blocks }: Document, tokenize: (text: string) => string[], lower: boolean): Finder => {
  const options = {
    fields: ["text"],
    tokenize,
    processTerm: (term: string) => (lower ? term.toLowerCase() : term),
  };
  const sentences = blocks.flatMap(({ number, text, sentences: spans }) =>
    spans.map(({ start, end }) => ({ block: number, focus: text.slice(start, end).trim() })),
  );
  const blockIndex = new MiniSearch(options);
  blockIndex.addAll(blocks.map(({ number, text }) => ({ id: number, text })));
  const sentenceIndex = new MiniSearch(options);
  sentenceIndex.addAll(sentences.map(({ focus }, id) => ({ id, text: focus })));
  return (question) => ({
    blocks: blockIndex
      .search(question)
      .slice(0, MAX_FOUND)
      .map(({ id }) => Number(id)),
    sentences: sentenceIndex
      .search(question)
      .slice(0, MAX_FOUND)
      .flatMap(({ id }) => {
        const sentence = sentences[Number(id)];
        return sentence ? [{ ...sentence, excerpt: sentence.focus.length }] : [];
      }),
  });
};

/** MiniSearch with its defaults. */
export const defaultMiniSearch = (document: Document): Finder => miniSearch(document, plain, true);

/** MiniSearch with our stop list and Porter2 stems. */
export const stemmedMiniSearch = (document: Document): Finder => miniSearch(document, stemmed, false);
