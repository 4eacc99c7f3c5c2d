import { setTimeout as wait } from "node:timers/promises";
import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events } from "discord.js";
import type { Log } from "../service/log.ts";
import { closeReason, TOKEN_REFUSED, type Ended } from "./close-reason.ts";
import { describeError } from "./describe-error.ts";
import { DiscordRefused } from "./discord-refused.ts";
import { shield } from "./shield.ts";

/** A client that is logged in and ready. */
export interface Connection {
  readonly client: Client<true>;
  /** The end of a connection that Discord has closed for good. */
  readonly ended: Promise<Ended>;
}

/** Milliseconds between two tries to log in: doubled each time from the first to the last, and drawn below that. */
const PAUSE = { first: 1000, last: 60_000 } as const;

const refused = ({ status, message }: Ended): Error =>
  status === TOKEN_REFUSED.status ? new DiscordRefused(message) : new Error(message);

const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401);

/** Ends with the first close code after which discord.js does not come back, though it goes on calling itself ready. */
const endOf = (client: Client): Promise<Ended> =>
  new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const ended = closeReason(code);
      if (ended) resolve(ended);
    });
  });

async function logIn(client: Client, token: string, ended: Promise<Ended>): Promise<Client<true>> {
  const fatal = ended.then((end) => Promise.reject(refused(end)));
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await Promise.race([client.login(token), fatal]);
  await Promise.race([ready, fatal]);
  if (!client.isReady()) throw new Error("discord.js is not ready");
  return client;
}

/**
 * Logs in, again and again while Discord cannot be reached; `make` gives a new client for each try.
 * @throws DiscordRefused when the token is not accepted; Error when Discord closes the connection for good.
 */
export async function connect(make: () => Client, token: string, log: Log): Promise<Connection> {
  for (let pause: number = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.last)) {
    const client = make();
    shield(client, log);
    const ended = endOf(client);
    try {
      return { client: await logIn(client, token, ended), ended };
    } catch (error) {
      await client.destroy();
      if (isTokenRefused(error)) throw refused(TOKEN_REFUSED);
      const known = await Promise.race([ended, Promise.resolve(undefined)]);
      if (known) throw refused(known);
      const ms = Math.round(pause * (0.5 + Math.random() / 2));
      log.warn({ ...describeError(error), ms }, "Discord cannot be reached; trying again");
      await wait(ms);
    }
  }
}
