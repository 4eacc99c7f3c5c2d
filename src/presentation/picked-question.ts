import type { Library } from "../knowledge/document.ts";
import type { Messages } from "./words/english.ts";

/** A question, with the id of the fact that it was picked for. */
export interface Picked {
  readonly question: string;
  readonly fact?: string;
}

/** What stands for a suggestion where only a short text can be sent: `#document/fact`. */
export const suggestionValue = (id: string): string => `#${id}`;

/**
 * The question behind what was picked or typed: a suggestion's value, its name (some clients send that instead), the
 * typed text with or without the words that stand in front of it in the list.
 */
export function pickedQuestion(value: string, { documents }: Library, { askTyped }: Messages): Picked {
  const question = value.startsWith(askTyped) ? value.slice(askTyped.length) : value;
  const suggested = documents.flatMap(({ id, facts }) =>
    facts.filter(({ garbled }) => !garbled).map((fact) => ({ question: fact.label, fact: `${id}/${fact.id}` })),
  );
  const isPicked = ({ fact, question: label }: Picked & { fact: string }): boolean =>
    value === suggestionValue(fact) || question.trim() === label;
  return suggested.find(isPicked) ?? { question };
}
