import type { Choice } from "../command.ts";
import type { Engine } from "../engine.ts";
import { suggestionValue } from "./picked-question.ts";
import type { Messages } from "./words/english.ts";

const MOST = 10;
/** With fewer from the facts, headings are taken too, and what every document can be asked. */
const FEW = 3;
/** An engine never changes, so its questions to begin with are looked for once. */
const found = new WeakMap<Engine, readonly Choice[]>();

/** At most so many of a list, evenly from all of it. */
const spread = <Item>(all: readonly Item[], most: number): Item[] => {
  const stretch = (at: number): number => Math.floor((at * most) / all.length);
  return all.filter((_, at) => stretch(at) > stretch(at - 1));
};

const answered = (engine: Engine, choices: readonly Choice[]): Choice[] =>
  spread(choices, MOST).filter(({ name }) => engine.ask(name).outcome === "answered");

const same = (name: string): Choice => ({ name, value: name });

const find = (engine: Engine): readonly Choice[] => {
  const facts = engine
    .facts("")
    .filter(({ fact }) => !fact.garbled)
    .map(({ document, fact }) => ({ name: fact.label, value: suggestionValue(`${document.id}/${fact.id}`) }));
  const headings = engine.library.documents
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "heading"))
    .map(({ text }) => same(text));
  // A fact answers to its label; whether a heading is answered has to be tried.
  const own = spread(facts, MOST);
  return own.length < FEW ? [...own, ...answered(engine, headings)] : own;
};

/** Questions to begin with that are answered, at most `count`, evenly from all that were found. */
export function starters(engine: Engine, { whatAbout }: Messages, count = MOST): readonly Choice[] {
  const own = found.get(engine) ?? find(engine);
  found.set(engine, own);
  const general = own.length < Math.min(FEW, count) ? answered(engine, [same(whatAbout)]) : [];
  return spread([...own, ...general], count);
}
