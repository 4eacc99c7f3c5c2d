import type { FactEntry } from "../answer/fact-list.ts";
import type { Engine } from "../engine.ts";

/** A question to begin with; `id` names the document and the fact behind it. */
export interface Starter {
  readonly id: string;
  readonly question: string;
}

const MOST = 10;
/** An engine never changes, so its questions to begin with are looked for once. */
const found = new WeakMap<object, readonly Starter[]>();

const isAnswered = ({ ask }: Pick<Engine, "ask">, { document, fact }: FactEntry): boolean => {
  const answer = ask(fact.label);
  if (answer.outcome !== "answered") return false;
  const [first] = answer.excerpts;
  return first.document === document.id && first.block === fact.block;
};

const find = (engine: Engine): Starter[] => {
  const all = engine.facts("").filter(({ fact }) => !fact.garbled);
  const most = Math.min(MOST, all.length);
  const stretch = (index: number): FactEntry[] =>
    all.slice(Math.floor((index * all.length) / most), Math.floor(((index + 1) * all.length) / most));
  return Array.from({ length: most }, (_, index) => stretch(index).find((each) => isAnswered(engine, each)))
    .filter((each) => each !== undefined)
    .map(({ document, fact }) => ({ id: `${document.id}/${fact.id}`, question: fact.label }));
};

/** Questions to begin with, at most ten: one from each stretch of what is stated, the first that is answered well. */
export function starters(engine: Engine, count = MOST): readonly Starter[] {
  const all = found.get(engine) ?? find(engine);
  found.set(engine, all);
  const most = Math.min(count, all.length);
  return Array.from({ length: most }, (_, index) => Math.floor(((index + 0.5) * all.length) / most)).flatMap(
    (index) => all[index] ?? [],
  );
}
