import type { Answering } from "./ask.ts";
import { findFacts } from "./fact-list.ts";

/** Something worth asking: what is shown and what is asked. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly question: string;
}

const MAX_SUGGESTIONS = 20;

/** What can be asked of a library, matching what was typed so far; starters when nothing was typed. */
export function suggest(typed: string, answering: Answering): Suggestion[] {
  return findFacts(typed, answering)
    .filter(({ fact }) => !fact.garbled)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ document, fact: { id, label } }) => ({ id: `${document.id}/${id}`, label, question: label }));
}
