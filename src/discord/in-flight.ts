/** Work that has begun and is to be ended before the process ends. */
export interface InFlight {
  /** Runs work; it must not reject. */
  readonly run: (work: () => Promise<void>) => void;
  /** Waits until nothing is left, or so many ms. */
  readonly drain: (ms: number) => Promise<void>;
}

/** Nothing in flight. */
export function createInFlight(): InFlight {
  const working = new Set<Promise<void>>();
  return {
    run: (work) => {
      const promise = work().finally(() => working.delete(promise));
      working.add(promise);
    },
    drain: async (ms) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        void Promise.all(working).then(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
