import type { Choice } from "../command.ts";
import type { Engine } from "../engine.ts";
import { suggestionValue } from "./picked-question.ts";
import { starters } from "./starters.ts";
import type { Messages } from "./words/english.ts";

/** Most characters of a choice; a longer one would be shown cut, and then asked cut. */
const MOST_CHARACTERS = 100;
/** Choices of a list besides the typed text. */
const MOST_CHOICES = 24;

const isWhole = ({ name, value }: Choice): boolean => Math.max(name.length, value.length) <= MOST_CHARACTERS;

/** What could be asked: questions to begin with, or what fits the typed text and, last, the typed text itself. */
export function questionChoices(typed: string, engine: Engine, messages: Messages): Choice[] {
  const text = typed.trim();
  if (text === "") return starters(engine, messages).filter(isWhole);
  const fitting = engine.suggest(text).map(({ id, question }) => ({ name: question, value: suggestionValue(id) }));
  const itself = { name: `${messages.askTyped}${text}`, value: text };
  return [...fitting.slice(0, MOST_CHOICES), itself].filter(isWhole);
}
