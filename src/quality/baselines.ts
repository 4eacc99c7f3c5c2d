import MiniSearch from "minisearch";
import type { Library } from "../knowledge/document.ts";
import { contentTerms } from "../search/indexed-text.ts";

/** What a system finds for a question, best first. */
export interface Findings {
  readonly blocks: readonly number[];
  /** Each with its block and how many characters a reader is shown. */
  readonly sentences: readonly { readonly block: number; readonly focus: string; readonly excerpt: number }[];
  readonly direct?: () => string; // The direct answer, empty when there is none; undefined for a system that gives none
}

/** A system under test, prepared for one document. */
export type Finder = (question: string) => Findings;

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
    return (question: string): T[] => {
      const hits = index.search(question).slice(0, MAX_FOUND);
      return hits.flatMap(({ id }) => items[Number(id)] ?? []);
    };
  };
  const blocks = document?.blocks ?? [];
  const sentences = blocks.flatMap(({ number, text, sentences: spans }) =>
    spans
      .map(({ start, end }) => text.slice(start, end).trim())
      .map((focus) => ({ block: number, focus, excerpt: focus.length })),
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
