/** Something that goes wrong with matching requests, for tests. Exactly one of status, delayMs, reset, cut, hang. */
export interface Fault {
  readonly method?: string; // any if left out
  readonly path: RegExp; // matched against the path after /api/v10
  readonly times?: number; // how many requests it hits; 1 if left out
  readonly status?: number; // answer with this status, `headers` and `body` (Discord's own words if left out)
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly delayMs?: number; // carry it out and answer as usual, but this much later
  readonly reset?: boolean; // reset the connection (RST)
  readonly cut?: boolean; // close the connection in the middle of the answer (FIN)
  readonly hang?: boolean; // never answer
  readonly accepted?: boolean; // the request is carried out all the same; only its answer suffers
}

/** The faults of one server. */
export type Faults = ReturnType<typeof createFaults>;

/** Faults in waiting: `add` returns what takes it back, `take` uses up the first that matches. */
export function createFaults() {
  const waiting: (Fault & { left: number })[] = [];
  return {
    add: (fault: Fault) => {
      const one = { ...fault, left: fault.times ?? 1 };
      waiting.push(one);
      return () => {
        one.left = 0;
      };
    },
    take: (method: string, path: string): Fault | undefined => {
      const hits = (one: Fault): boolean => (one.method ?? method) === method && one.path.test(path);
      const found = waiting.find((one) => one.left > 0 && hits(one));
      if (found) found.left -= 1;
      return found;
    },
  };
}
