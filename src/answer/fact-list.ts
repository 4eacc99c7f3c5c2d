import type { Fact } from "../knowledge/fact.ts";
import type { Document } from "../knowledge/document.ts";
import type { Answering } from "./ask.ts";
import { contentTerms } from "../search/indexed-text.ts";
import { termWeights } from "./concept.ts";
import { readQuestion } from "./question.ts";

/** A fact with the document that states it. */
export type FactEntry = Readonly<{ document: Document; fact: Fact }>;

const MAX_FACTS = 200;

/** Which facts are wanted; all of them where nothing is said. */
export interface FactRequest {
  readonly topic?: string;
  readonly speaker?: string; // Any word of a name
  readonly year?: number;
}

const isOf = ({ document, fact }: FactEntry, { speaker = "", year }: FactRequest): boolean => {
  const name = document.persons.find(({ id }) => id === fact.speaker)?.name ?? fact.attribution.replace("_", " ");
  const words = contentTerms(name);
  if (!contentTerms(speaker).every((word) => words.includes(word))) return false;
  return year === undefined || `${fact.period} ${fact.words}`.includes(String(year));
};

/** Facts that are wanted, the best on their topic first; in reading order without a topic. */
export const findFacts = (request: FactRequest, answering: Answering): FactEntry[] =>
  onTopic(request.topic ?? "", answering).filter((each) => isOf(each, request));

function onTopic(topic: string, answering: Answering): FactEntry[] {
  const { index } = answering;
  if (topic.trim() === "") {
    const documents = new Set(index.blocks.map(({ document }) => document));
    return [...documents].flatMap((document) => document.facts.map((fact) => ({ document, fact })));
  }
  const weights = termWeights(readQuestion(topic, answering).concepts.flatMap(({ alternatives }) => alternatives));
  return index.findFacts(weights, MAX_FACTS).map(({ block, fact }) => ({ document: block.document, fact }));
}

/** Something worth asking: what is shown and what is asked. */
export type Suggestion = Readonly<Record<"id" | "label" | "question", string>>;

const MAX_SUGGESTIONS = 20;

/** What can be asked of a library, matching what was typed so far; starters when nothing was typed. */
export function suggest(typed: string, answering: Answering): Suggestion[] {
  return onTopic(typed, answering)
    .filter(({ fact }) => !fact.garbled)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ document, fact: { id, label } }) => ({ id: `${document.id}/${id}`, label, question: label }));
}
