import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** Work that has begun and is to be ended before the process ends. */
export function createInFlight() {
  const working = new Set<Promise<void>>();
  let turn = Promise.resolve();
  return {
    /** Runs work that does not reject. One a turn of the event loop begins: what the last one sends goes out first. */
    run: (work: () => Promise<void>): void => {
      turn = turn.then(() => nextTurn());
      const promise = turn.then(work).finally(() => working.delete(promise));
      working.add(promise);
    },
    /** Waits until nothing is left, or so many ms. */
    drain: async (ms: number): Promise<void> => {
      await Promise.race([Promise.all(working), wait(ms, undefined, { ref: false })]);
    },
  };
}
