/** Something that goes wrong with matching requests, for tests. Exactly one of status, delayMs, reset, cut, hang. */
export interface Fault {
  /** Any method if left out. */
  readonly method?: string;
  /** Matched against the path after /api/v10. */
  readonly path: RegExp;
  /** How many requests it hits; 1 if left out. */
  readonly times?: number;
  /** Answer with this status, `headers` and `body`. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Answer as usual, but this much later. */
  readonly delayMs?: number;
  /** Reset the connection (RST). */
  readonly reset?: boolean;
  /** Close the connection in the middle of the answer (FIN). */
  readonly cut?: boolean;
  /** Never answer. */
  readonly hang?: boolean;
  /** The request is carried out all the same; only its answer suffers. */
  readonly accepted?: boolean;
}

/** Faults in waiting: `add` returns what takes it back, `take` uses one up. */
export interface Faults {
  readonly add: (fault: Fault) => () => void;
  readonly take: (method: string, path: string) => Fault | undefined;
}

/** No faults yet; the first that matches a request hits it. */
export function createFaults(): Faults {
  const waiting = new Map<Fault, number>();
  return {
    add: (fault) => {
      waiting.set(fault, fault.times ?? 1);
      return () => void waiting.delete(fault);
    },
    take: (method, path) => {
      for (const [fault, left] of waiting) {
        if ((fault.method ?? method) !== method || !fault.path.test(path)) continue;
        if (left <= 1) waiting.delete(fault);
        else waiting.set(fault, left - 1);
        return fault;
      }
      return undefined;
    },
  };
}

/** Discord's own words for a status, unless the fault brings others. */
export function faultBody({ status, headers, body }: Fault): unknown {
  if (body !== undefined) return body;
  const seconds = Number(headers?.["retry-after"] ?? 1);
  if (status === 429) return { message: "You are being rate limited.", retry_after: seconds, global: false };
  return { message: `${status}: Fault`, code: 0 };
}
