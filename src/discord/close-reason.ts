/** Why Discord has ended the connection for good, for a person who can mend it, and the exit status that says so. */
export interface Ended {
  readonly status: number;
  readonly message: string;
}

/** The token is not accepted. */
export const TOKEN_REFUSED: Ended = {
  status: 4,
  message:
    "Discord refused the token. Copy it again from the developer portal (your application › Bot › Reset Token) into DISCORD_TOKEN.",
};

const REASONS: ReadonlyMap<number, string> = new Map([
  [4010, "its shard is invalid; run only one process of this bot"],
  [4011, "the bot is in too many servers for one process"],
  [4012, "it has given up this version of its gateway; update the program"],
  [4013, "it does not know what the bot wants to listen to; update the program"],
  [4014, "an intent is not allowed, though this bot asks for no privileged one; update the program"],
]);

/** The end of a connection that was closed with this code; undefined when discord.js connects again. */
export function closeReason(code: number): Ended | undefined {
  const reason = REASONS.get(code);
  if (code === 4004) return TOKEN_REFUSED;
  return reason ? { status: 1, message: `Discord refused the connection (${code}): ${reason}.` } : undefined;
}
