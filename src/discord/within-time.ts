import { DiscordAPIError, RateLimitError } from "discord.js";
import { setTimeout as wait } from "node:timers/promises";

/** How long and how often a request may be tried. */
export interface Patience {
  /** Milliseconds until it is given up. */
  readonly ms: number;
  readonly tries: number;
}

/** An interaction is answered already: by an earlier try, or by another process with the same token. */
const ALREADY_ANSWERED = 40_060;
/** Milliseconds before another try; drawn evenly so that many do not come at once. */
const PAUSE = { least: 50, most: 250 } as const;

const statusOf = (error: object): number | undefined =>
  "status" in error && typeof error.status === "number" ? error.status : undefined;

/** Connections that fail have a code but no status; the way ended before Discord could say anything. */
const connectionFailed = (error: Error): boolean =>
  statusOf(error) === undefined && ("code" in error || error.name === "AbortError");

/** Milliseconds to wait before trying again; undefined when that is of no use. */
function pauseAfter(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter;
  if (!(error instanceof Error)) return undefined;
  const passing = (statusOf(error) ?? 0) >= 500 || connectionFailed(error);
  return passing ? PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least) : undefined;
}

/** Sends what may safely be sent twice, again while it fails for a passing reason and there is time. */
export async function withinTime<T>(
  { ms, tries }: Patience,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const end = performance.now() + ms;
  const signal = AbortSignal.timeout(ms);
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await send(signal);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === ALREADY_ANSWERED) return undefined;
      const pause = pauseAfter(error);
      if (left <= 0 || pause === undefined || performance.now() + pause >= end) throw error;
      await wait(pause);
    }
  }
}
