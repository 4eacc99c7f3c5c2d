/** Why a connection ended for good, for a person who can mend it, with the exit status that says so. */
export interface Ended {
  readonly status: number;
  readonly message: string;
}

const REFUSED =
  "Discord refused the token. Copy it again from the developer portal (your application › Bot › Reset Token) into DISCORD_TOKEN.";
const REASONS: ReadonlyMap<number, Ended> = new Map([
  [4004, { status: 4, message: REFUSED }],
  [
    4010,
    {
      status: 1,
      message:
        "Discord refused the connection (4010): its shard is invalid. Run only one process of this bot.",
    },
  ],
  [
    4011,
    {
      status: 1,
      message: "Discord refused the connection (4011): the bot is in too many servers for one process.",
    },
  ],
  [
    4012,
    {
      status: 1,
      message:
        "Discord refused the connection (4012): it has given up this version of its gateway. Update the program.",
    },
  ],
  [
    4013,
    {
      status: 1,
      message: "Discord refused the connection (4013): it does not know these intents. Update the program.",
    },
  ],
  [
    4014,
    {
      status: 1,
      message:
        "Discord refused the connection (4014): an intent is not allowed. This bot needs none of the privileged ones; update the program.",
    },
  ],
]);

/** What Discord's refusal of a token is told as. */
export const TOKEN_REFUSED: Ended = { status: 4, message: REFUSED };

/** The end of a connection that was closed with this code; undefined when it is tried again. */
export const closeReason = (code: number): Ended | undefined => REASONS.get(code);
