import type { Engine } from "../engine.ts";

/** A question to begin with. */
export interface Starter {
  readonly id: string;
  readonly question: string;
}

/** Questions to begin with, taken evenly from all that is suggested, so that they are about different things. */
export function starters(engine: Pick<Engine, "suggest">, count: number): Starter[] {
  const all = engine.suggest("");
  const step = all.length / Math.min(count, all.length || 1);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor((index + 0.5) * step)])
    .filter((each) => each !== undefined)
    .map(({ id, question }) => ({ id, question }));
}
