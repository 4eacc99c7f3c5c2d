import type { Engine } from "../engine.ts";
import { suggestionValue } from "./picked-question.ts";
import type { Messages } from "./words/messages.ts";

/** A question to begin with; `value` stands for it where only a short text can be sent. */
export interface Starter {
  readonly question: string;
  readonly value: string;
}

const MOST = 10;
/** With fewer from the facts, headings are taken too. */
const FEW = 3;
/** Facts of one stretch that are tried: looking for questions must take no longer than a few answers. */
const TRIES = 2;
/** An engine never changes, so its questions to begin with are looked for once. */
const found = new WeakMap<object, readonly Starter[]>();

const isAnswered = ({ ask }: Engine, { question }: Starter): boolean => ask(question).outcome === "answered";

/** One from each stretch of what is stated, so that they are about different things. */
const fromFacts = (engine: Engine): Starter[] => {
  const all = engine
    .facts("")
    .filter(({ fact }) => !fact.garbled)
    .map(({ document, fact }) => ({
      question: fact.label,
      value: suggestionValue(`${document.id}/${fact.id}`),
    }));
  const most = Math.min(MOST, all.length);
  return Array.from({ length: most }, (_, index) => Math.floor((index * all.length) / most)).flatMap(
    (from) => all.slice(from, from + TRIES).find((starter) => isAnswered(engine, starter)) ?? [],
  );
};

const fromHeadings = (engine: Engine): Starter[] =>
  engine.library.documents
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text))
    .slice(0, MOST)
    .map((question) => ({ question, value: question }))
    .filter((starter) => isAnswered(engine, starter));

const find = (engine: Engine): Starter[] => {
  const facts = fromFacts(engine);
  return facts.length >= FEW ? facts : [...facts, ...fromHeadings(engine)].slice(0, MOST);
};

/**
 * Questions to begin with that are answered, at most `count`, evenly from all that were found; with `messages`, where
 * there are few, also one that every document can be asked.
 */
export function starters(engine: Engine, count = MOST, messages?: Messages): readonly Starter[] {
  const own = found.get(engine) ?? find(engine);
  found.set(engine, own);
  const general = messages && { question: messages.whatAbout, value: messages.whatAbout };
  const all = general && own.length < Math.min(FEW, count) && isAnswered(engine, general) ? [...own, general] : own;
  const most = Math.min(count, all.length);
  return Array.from({ length: most }, (_, index) => Math.floor(((index + 0.5) * all.length) / most)).flatMap(
    (index) => all[index] ?? [],
  );
}
