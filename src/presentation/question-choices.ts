import type { Choice } from "../command.ts";
import type { Engine } from "../engine.ts";
import { suggestionValue } from "./picked-question.ts";
import { starters } from "./starters.ts";
import type { Messages } from "./words/messages.ts";

/** Most characters of a choice; a longer one would be shown cut, and then asked cut. */
const MOST_CHARACTERS = 100;
/** Choices of a list, the typed text included. */
const MOST_CHOICES = 25;

const typedChoice = (typed: string, { askTyped }: Messages): Choice[] => {
  const name = `${askTyped}${typed}`;
  return typed !== "" && name.length <= MOST_CHARACTERS ? [{ name, value: typed }] : [];
};

/** What could be asked: questions to begin with, or what fits the typed text and, last, the typed text itself. */
export function questionChoices(typed: string, engine: Engine, messages: Messages): Choice[] {
  const text = typed.trim();
  const found =
    text === ""
      ? starters(engine, undefined, messages)
      : engine.suggest(text).map(({ id, question }) => ({ question, value: suggestionValue(id) }));
  const last = typedChoice(text, messages);
  return [
    ...found
      .map(({ question, value }) => ({ name: question, value }))
      .filter(({ name, value }) => name.length <= MOST_CHARACTERS && value.length <= MOST_CHARACTERS)
      .slice(0, MOST_CHOICES - last.length),
    ...last,
  ];
}
