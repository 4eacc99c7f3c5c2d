import type { Choice } from "../command.ts";
import type { Engine } from "../engine.ts";
import type { Library } from "../knowledge/document.ts";
import type { Messages } from "./words/english.ts";

const MOST_CHARACTERS = 100; // Most characters of a choice; a longer one would be shown cut, and then asked cut
const MOST = 10; // Most questions to begin with
const FEW = 3; // With fewer from the facts, headings are taken too, and then what every document can be asked
const found = new WeakMap<Engine, readonly Choice[]>(); // An engine never changes: looked for once

/** At most so many of a list, evenly from all of it. */
const spread = <Item>(all: readonly Item[], most: number): Item[] => {
  const stretch = (at: number): number => Math.floor((at * most) / all.length);
  return all.filter((_, at) => stretch(at) > stretch(at - 1));
};

const valueOf = (id: string): string => `#${id}`; // Stands for a suggestion where only a short text can be sent

const find = ({ facts, library, ask }: Engine, { whatAbout }: Messages): readonly Choice[] => {
  const sound = facts({}).filter(({ fact }) => !fact.garbled);
  const figures = sound.filter(({ fact }) => fact.value.kind === "number"); // What people ask first
  const labels = (figures.length < MOST ? sound : figures).map(({ document, fact }) => ({
    name: fact.label,
    value: valueOf(`${document.id}/${fact.id}`),
  }));
  const blocks = library.documents.flatMap(({ blocks }) => blocks);
  const headings = blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  // A fact answers to its label; whether anything else is answered has to be tried.
  const answered = (questions: readonly string[]): Choice[] =>
    questions.filter((each) => ask(each).outcome === "answered").map((name) => ({ name, value: name }));
  const choices = spread(labels, MOST);
  if (choices.length < FEW) choices.push(...answered(spread(headings, MOST)));
  if (choices.length < FEW) choices.push(...answered([whatAbout]));
  return choices;
};

/** Questions to begin with that are answered, at most `count`, evenly from all that were found. */
export function starters(engine: Engine, messages: Messages, count = MOST): readonly Choice[] {
  const choices = found.get(engine) ?? find(engine, messages);
  found.set(engine, choices);
  return spread(choices, count);
}

/** What could be asked: questions to begin with, or what fits the typed text and, last, the typed text itself. */
export function questionChoices(typed: string, engine: Engine, messages: Messages): Choice[] {
  const text = typed.trim();
  const fitting = engine.suggest(text).map(({ id, question }) => ({ name: question, value: valueOf(id) }));
  const itself = { name: `${messages.askTyped}${text}`, value: text };
  const choices = text === "" ? starters(engine, messages) : [...fitting, itself];
  return choices.filter(({ name, value }) => Math.max(name.length, value.length) <= MOST_CHARACTERS);
}

/** The question behind what was picked or typed: some clients send the name that is shown instead of the value. */
export function pickedQuestion(value: string, { documents }: Library, { askTyped }: Messages): string {
  if (value.startsWith(askTyped)) return value.slice(askTyped.length);
  const entries = documents.flatMap((document) => document.facts.map((fact) => ({ document, fact })));
  return entries.find(({ document, fact }) => valueOf(`${document.id}/${fact.id}`) === value)?.fact.label ?? value;
}
