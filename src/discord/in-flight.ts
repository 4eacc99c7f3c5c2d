import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** Work that has begun and is to be ended before the process ends. */
export interface InFlight {
  /** Runs work that does not reject. Only one begins in a turn of the event loop: what the last one sends goes out first. */
  readonly run: (work: () => Promise<void>) => void;
  /** Waits until nothing is left, or so many ms. */
  readonly drain: (ms: number) => Promise<void>;
}

/** Nothing in flight. */
export function createInFlight(): InFlight {
  const working = new Set<Promise<void>>();
  const turns = { last: Promise.resolve() };
  return {
    run: (work) => {
      turns.last = turns.last.then(() => nextTurn());
      const promise = turns.last.then(work).finally(() => working.delete(promise));
      working.add(promise);
    },
    drain: async (ms) => {
      await Promise.race([Promise.all(working), wait(ms, undefined, { ref: false })]);
    },
  };
}
