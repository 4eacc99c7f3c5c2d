import MiniSearch from "minisearch";
import type { Library } from "../knowledge/document.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";
import { contentTerms, descriptionOf, indexBlock, type IndexedBlock } from "./indexed-text.ts";

/** A unit separator joins terms that are ready for the index, so that it need not tokenise again. */
const SEPARATOR = "\u001F";

/** An inverted index of some items by their terms: finds those that hold any of the weighted terms, best first (BM25+). */
const inverted = <Item extends object>(items: readonly Item[], termsOf: (item: Item) => readonly string[]) => {
  const index = new MiniSearch<{ id: number; terms: string }>({
    fields: ["terms"],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
  });
  index.addAll(items.map((item, id) => ({ id, terms: termsOf(item).join(SEPARATOR) })));
  return (weights: ReadonlyMap<string, number>, limit: number): Item[] => {
    if (weights.size === 0) return [];
    const hits = index.search([...weights.keys()].join(SEPARATOR), { boostTerm: (term) => weights.get(term) ?? 1 });
    return hits.slice(0, limit).flatMap(({ id }) => items[Number(id)] ?? []);
  };
};

/** Inverse document frequencies as in BM25 of the terms of some texts; a term that none of them has is the rarest. */
const rarities = (texts: readonly Pick<IndexedBlock, "counts">[]) => {
  const frequency = new Map<string, number>();
  for (const { counts } of texts) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarity = (n: number): number => Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  const known = new Map(Array.from(frequency, ([term, n]) => [term, rarity(n)]));
  const rarest = rarity(0);
  return { has: (term: string): boolean => known.has(term), of: (term: string): number => known.get(term) ?? rarest };
};

/** The inverted index of a library: the only source of candidates. */
export type SearchIndex = ReturnType<typeof createIndex>;

/** Indexes all blocks and facts of a library. */
export function createIndex(library: Library, speakerOf: SpeakerOf) {
  const blocks = library.documents
    .flatMap((document) => document.blocks.map((block) => ({ document, block })))
    .map(({ document, block }, key) => indexBlock(document, block, key, speakerOf));
  const facts = blocks.flatMap((block) =>
    block.document.facts.filter((fact) => fact.block === block.block.number).map((fact) => ({ block, fact })),
  );
  const sentences = blocks.flatMap((block) => block.sentences);
  const vocabulary = sentences.flatMap(({ content }) => content.map(({ word, term }) => [word, term] as const));
  const characters = sentences.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const stated = sentences.flatMap((sentence) =>
    sentence.facts.map(({ fact }) => [fact.label.toLowerCase(), { fact, sentence }] as const),
  );
  const idf = rarities(blocks);
  return {
    blocks,
    meanSentenceCharacters: characters / Math.max(sentences.length, 1), // Mean number of characters of a sentence
    /** Facts with the sentence that states each, by label in lower case; of two with one label the first counts. */
    factsByLabel: new Map(stated.toReversed()),
    vocabulary: new Map(vocabulary), // Words as written (lower case) of all blocks, with the term that each stands for
    idf: idf.of, // Inverse document frequency of a term over blocks; a term that no block has gets the largest
    sentenceIdf: rarities(sentences).of, // The same over sentences
    has: idf.has, // Whether any block holds a term
    /** Blocks that hold any of the weighted terms, best first. */
    findBlocks: inverted(blocks, (block) => block.sentences.flatMap(({ content }) => content.map(({ term }) => term))),
    /** Facts whose label, subject, measure, scope or words hold any of the terms, best first. */
    findFacts: inverted(facts, ({ fact }) => contentTerms(`${descriptionOf(fact)} . ${fact.words}`)),
  } as const;
}
