const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** A source of ids as Discord makes them: milliseconds since 2015 in the upper bits, a counter in the lower 22. */
export function createSnowflakes(now: () => number): () => string {
  let counter = 0n;
  return () => {
    counter = (counter + 1n) & 0x3fffffn;
    return String((BigInt(Math.trunc(now()) - DISCORD_EPOCH_MS) << 22n) | counter);
  };
}
