import MiniSearch from "minisearch";
import { readTerms } from "../language/terms.ts";
import type { Library } from "../knowledge/document.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";
import { descriptionOf, indexBlock, isContent, type IndexedBlock } from "./indexed-text.ts";

/** A block with its score in the inverted index (BM25+, higher is better). */
export interface BlockHit {
  readonly block: IndexedBlock;
  readonly score: number;
}

/** A fact with its score in the inverted index. */
export interface FactHit {
  readonly block: IndexedBlock;
  readonly fact: Fact;
  readonly score: number;
}

/** The inverted index of a library: the only source of candidates. */
export interface SearchIndex {
  readonly blocks: readonly IndexedBlock[];
  /** Mean number of content terms in a sentence. */
  readonly meanSentenceLength: number;
  /** Mean number of characters of a sentence. */
  readonly meanSentenceCharacters: number;
  /** Words as written (lower case) of all blocks, with the term that each stands for. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** Inverse document frequency of a term over blocks; a term that no block has gets the largest. */
  readonly idf: (term: string) => number;
  /** The same over sentences. */
  readonly sentenceIdf: (term: string) => number;
  readonly has: (term: string) => boolean;
  /** Blocks that hold any of the weighted terms, best first. */
  readonly findBlocks: (weights: ReadonlyMap<string, number>, limit: number) => BlockHit[];
  /** Facts whose label, subject, measure, scope or words hold any of the terms, best first. */
  readonly findFacts: (weights: ReadonlyMap<string, number>, limit: number) => FactHit[];
}

const termsOf = (text: string): string[] =>
  readTerms(text)
    .filter(isContent)
    .map(({ term }) => term);

/** A unit separator joins terms that are ready for the index, so that it need not tokenise again. */
const SEPARATOR = "\u001F";
const ready = (terms: readonly string[]): string => terms.join(SEPARATOR);

const inverted = (rows: readonly { id: number; terms: string }[]): MiniSearch => {
  const index = new MiniSearch({
    fields: ["terms"],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
  });
  index.addAll(rows);
  return index;
};

/** The items that an index finds, best first; an id is a place in the list of items. */
const find = <T>(
  index: MiniSearch,
  items: readonly T[],
  weights: ReadonlyMap<string, number>,
  limit: number,
): { item: T; score: number }[] =>
  weights.size === 0
    ? []
    : index
        .search(ready([...weights.keys()]), { boostTerm: (term) => weights.get(term) ?? 1 })
        .slice(0, limit)
        .flatMap(({ id, score }) => {
          const item = items[Number(id)];
          return item === undefined ? [] : [{ item, score }];
        });

const factText = (fact: Fact): string => `${descriptionOf(fact)} . ${fact.words}`;

/** Inverse document frequency as in BM25: n texts of so many have the term. */
const rarity = (n: number, texts: number): number => Math.log(1 + (texts - n + 0.5) / (n + 0.5));

/** Indexes all blocks and facts of a library. */
export function createIndex(library: Library, speakerOf: SpeakerOf): SearchIndex {
  const blocks = library.documents
    .flatMap((document) => document.blocks.map((block) => ({ document, block })))
    .map(({ document, block }, key) => indexBlock(document, block, key, speakerOf));
  const facts = blocks.flatMap((block) =>
    block.document.facts.filter((fact) => fact.block === block.block.number).map((fact) => ({ block, fact })),
  );
  const frequency = new Map<string, number>();
  const inSentences = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  let sentences = 0;
  let length = 0;
  let characters = 0;
  for (const { counts, sentences: own } of blocks) {
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    for (const { content, span, counts: terms } of own) {
      for (const term of terms.keys()) inSentences.set(term, (inSentences.get(term) ?? 0) + 1);
      sentences += 1;
      characters += span.end - span.start;
      length += content.length;
      for (const { word, term } of content) vocabulary.set(word, term);
    }
  }
  const blockIndex = inverted(
    blocks.map(({ key, sentences: own }) => ({
      id: key,
      terms: ready(own.flatMap((sentence) => sentence.content.map(({ term }) => term))),
    })),
  );
  const factIndex = inverted(facts.map(({ fact }, id) => ({ id, terms: ready(termsOf(factText(fact))) })));
  return {
    blocks,
    meanSentenceLength: length / Math.max(sentences, 1),
    meanSentenceCharacters: characters / Math.max(sentences, 1),
    vocabulary,
    idf: (term) => rarity(frequency.get(term) ?? 0, blocks.length),
    sentenceIdf: (term) => rarity(inSentences.get(term) ?? 0, sentences),
    has: (term) => frequency.has(term),
    findBlocks: (weights, limit) =>
      find(blockIndex, blocks, weights, limit).map(({ item, score }) => ({ block: item, score })),
    findFacts: (weights, limit) =>
      find(factIndex, facts, weights, limit).map(({ item, score }) => ({ ...item, score })),
  };
}
