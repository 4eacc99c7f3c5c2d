import type { Engine } from "../engine.ts";
import type { Messages } from "./words/messages.ts";

const MARK = "#";

/** What stands for a suggestion where only a short text can be sent: `#document/fact`. */
export const suggestionValue = (id: string): string => `${MARK}${id}`;

/**
 * The question behind what was picked or typed: a suggestion's value, its name (some clients send that instead), the
 * typed text with or without the words that stand in front of it in the list.
 */
export function pickedQuestion(value: string, { library }: Pick<Engine, "library">, messages: Messages): string {
  if (value.startsWith(messages.askTyped)) return value.slice(messages.askTyped.length);
  if (!value.startsWith(MARK)) return value;
  const picked = library.documents
    .flatMap(({ id, facts }) => facts.map((fact) => ({ value: suggestionValue(`${id}/${fact.id}`), fact })))
    .find((each) => each.value === value);
  return picked?.fact.label ?? value;
}
