import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { setTimeout as wait } from "node:timers/promises";

/** An interaction is answered already: by an earlier try, or by another process with the same token. */
const ALREADY_ANSWERED = 40_060;
/** Milliseconds before another try; drawn evenly so that many do not come at once. */
const PAUSE = { least: 50, most: 250 } as const;

/** Milliseconds to wait before trying again; undefined when that is of no use. */
function pauseAfter(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter;
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return undefined;
  // Connections that fail have a code or are aborted; the way ended before Discord could say anything.
  const passing = error instanceof HTTPError || "code" in error || error.name === "AbortError";
  return passing ? PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least) : undefined;
}

/** Sends what may safely be sent twice, again while it fails for a passing reason and there are tries and ms left. */
export async function withinTime<T>(
  { ms, tries }: { readonly ms: number; readonly tries: number },
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
