import { isWithin, overlaps, type Span } from "../language/sentences.ts";
import { isStopWord } from "../language/stop-words.ts";
import { readTerms, type Term } from "../language/terms.ts";
import { readTypedSpans, type TypedSpan } from "../language/typed-spans.ts";
import type { Block, Document } from "../knowledge/document.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";

/** A fact with the terms by which an editor describes it. */
export type DescribedFact = Readonly<{ fact: Fact; terms: ReadonlySet<string> }>;

/** A sentence prepared for scoring. */
export interface IndexedSentence {
  readonly block: IndexedBlock;
  readonly position: number; // 0-based place within its block
  readonly span: Span;
  readonly terms: readonly Term[]; // All terms in reading order, stop words included; offsets within the block
  readonly places: ReadonlyMap<string, readonly number[]>; // Where each term stands among all terms
  readonly content: readonly Term[]; // The terms that carry meaning, in reading order
  readonly counts: ReadonlyMap<string, number>; // Times that each of them occurs
  readonly facts: readonly DescribedFact[]; // Facts whose words stand in it
  /** Terms that belong to it without standing in it: how facts describe it, and who says it. */
  readonly described: ReadonlySet<string>;
  /** Figures, dates, names and quotations in reading order; offsets within the block. */
  readonly typed: readonly TypedSpan[];
}

/** A block prepared for scoring. */
export interface IndexedBlock {
  readonly key: number; // The key under which the inverted index knows it: its place in `SearchIndex.blocks`
  readonly document: Document;
  readonly block: Block;
  readonly sentences: readonly IndexedSentence[];
  readonly counts: ReadonlyMap<string, number>; // Times that each term that carries meaning occurs
}

/** Whether a term carries meaning. */
export const isContent = (term: Term): boolean => term.kind !== "word" || !isStopWord(term.word);

/** The normal forms of the terms of a text that carry meaning, in reading order. */
export const contentTerms = (text: string): string[] =>
  readTerms(text)
    .filter(isContent)
    .map(({ term }) => term);

const countTerms = (terms: readonly Term[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

const placesOf = (terms: readonly Term[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, { term }] of terms.entries()) places.set(term, [...(places.get(term) ?? []), place]);
  return places;
};

/** The words with which an editor describes a fact, as against the words that state it. */
export const descriptionOf = ({ label, subject, measure, scope, period, unit }: Fact): string =>
  [label, subject, measure, scope, period, unit].filter((part) => part !== undefined).join(" . ");

/** The facts in a span, and all terms by which they and their speaker are described. */
const describe = (document: Document, block: Block, span: Span, speakerOf: SpeakerOf) => {
  const facts = document.facts
    .filter((fact) => fact.block === block.number && overlaps(fact.answerSpan, span))
    .map((fact): DescribedFact => ({ fact, terms: new Set(contentTerms(descriptionOf(fact))) }));
  const speaker = speakerOf(document, block, span);
  const names = speaker?.attribution === "official" ? contentTerms(speaker.name) : [];
  return { facts, described: new Set([...facts.flatMap(({ terms }) => [...terms]), ...names]) };
};

/** Prepares one block; `key` is its place in the index. */
export function indexBlock(document: Document, block: Block, key: number, speakerOf: SpeakerOf): IndexedBlock {
  const terms = readTerms(block.text);
  const sentences: IndexedSentence[] = [];
  const counts = countTerms(terms.filter(isContent));
  const indexed: IndexedBlock = { key, document, block, sentences, counts };
  const spans = readTypedSpans(block.text);
  for (const [position, span] of block.sentences.entries()) {
    const own = terms.filter(({ start }) => start >= span.start && start < span.end);
    const content = own.filter(isContent);
    sentences.push({
      block: indexed,
      position,
      span,
      terms: own,
      places: placesOf(own),
      content,
      counts: countTerms(content),
      typed: spans.filter((typed) => isWithin(typed, span)),
      ...describe(document, block, span, speakerOf),
    });
  }
  return indexed;
}
