import type { Fact } from "../knowledge/fact.ts";
import type { Document } from "../knowledge/document.ts";
import type { Answering } from "./ask.ts";
import { termWeights } from "./concept.ts";
import { readQuestion } from "./question.ts";

/** A fact with the document that states it. */
export type FactEntry = Readonly<{ document: Document; fact: Fact }>;

const MAX_FACTS = 200;

/** Facts on a topic, best first; all of them in reading order for an empty topic. */
export function findFacts(topic: string, answering: Answering): FactEntry[] {
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
  return findFacts(typed, answering)
    .filter(({ fact }) => !fact.garbled)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ document, fact: { id, label } }) => ({ id: `${document.id}/${id}`, label, question: label }));
}
