/** Discord has ended the connection for good: the message names the fix, `status` is the exit status that says so. */
export class Ended extends Error {
  readonly status: number = 1;
}

/** Discord does not accept the token, which the message never holds. */
export class DiscordRefused extends Ended {
  override readonly name = "DiscordRefused";
  override readonly status = 4;

  constructor() {
    const place = "your application › Bot › Reset Token";
    super(`Discord refused the token. Copy it again from the developer portal (${place}) into DISCORD_TOKEN.`);
  }
}

const REASONS: ReadonlyMap<number, string> = new Map([
  [4010, "its shard is invalid; run only one process of this bot"],
  [4011, "the bot is in too many servers for one process"],
  [4012, "it has given up this version of its gateway; update the program"],
  [4013, "it does not know what the bot wants to listen to; update the program"],
  [4014, "an intent is not allowed, though this bot asks for no privileged one; update the program"],
]);

/** The end of a connection that was closed with this code; undefined when discord.js connects again. */
export function closeReason(code: number): Ended | undefined {
  if (code === 4004) return new DiscordRefused();
  const reason = REASONS.get(code);
  return reason === undefined ? undefined : new Ended(`Discord refused the connection (${code}): ${reason}.`);
}
