import type { Library } from "../knowledge/document.ts";
import type { Messages } from "./words/english.ts";

/** What stands for a suggestion where only a short text can be sent: `#document/fact`. */
export const suggestionValue = (id: string): string => `#${id}`;

/**
 * The question behind what was picked or typed: the label of the fact that a suggestion's value stands for, or the
 * typed text without the words that stand in front of it in the list (some clients send the name that is shown).
 */
export function pickedQuestion(value: string, { documents }: Library, { askTyped }: Messages): string {
  if (value.startsWith(askTyped)) return value.slice(askTyped.length);
  const [label] = documents.flatMap(({ id, facts }) =>
    facts.flatMap((fact) => (suggestionValue(`${id}/${fact.id}`) === value ? fact.label : [])),
  );
  return label ?? value;
}
