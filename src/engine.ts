import type { NearWords } from "./language/near-words.ts";
import type { Answer } from "./answer/answer.ts";
import { ask, type Answering, type Context } from "./answer/ask.ts";
import { prepare } from "./answer/prepare.ts";
import { createChecker } from "./check/check.ts";
import type { Check } from "./check/verdict.ts";
import { once } from "./search/once.ts";
import type { Library } from "./knowledge/document.ts";
import { readPassage, type Passage, type PassageRequest } from "./answer/passage.ts";
import { findFacts, suggest, type FactEntry, type FactRequest, type Suggestion } from "./answer/fact-list.ts";
import { search, type SearchResult } from "./answer/search-passages.ts";

/** Everything that can be asked of a library. A value of the library: the same question gives the same answer. */
export interface Engine {
  readonly library: Library;
  readonly ask: (question: string, context?: Context) => Answer;
  readonly check: (claim: string) => Check;
  readonly search: (query: string) => SearchResult;
  readonly suggest: (typed: string) => Suggestion[];
  readonly read: (request: PassageRequest) => Passage | undefined;
  readonly facts: (request: FactRequest) => FactEntry[];
}

/** Tables that are read from bytes by the caller; the engine works without, and finds less. */
export interface EngineTables {
  readonly nearWords?: NearWords | undefined;
}

/** Prepares a library for questions. */
export function createEngine(library: Library, tables: EngineTables = {}): Engine {
  const answering: Answering = prepare(library, tables.nearWords);
  const checker = once(createChecker); // Prepared when the first claim comes
  return {
    library,
    ask: (question, context) => ask(question, answering, context),
    check: (claim) => checker(answering)(claim),
    search: (query) => search(query, answering),
    suggest: (typed) => suggest(typed, answering),
    read: (request) => readPassage(library, request),
    facts: (request) => findFacts(request, answering),
  };
}
