import { setTimeout as wait } from "node:timers/promises";
import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events } from "discord.js";
import type { Log } from "../service/log.ts";
import { describeError } from "./describe-error.ts";
import { closeReason, DiscordRefused, type Ended } from "./discord-refused.ts";

/** Milliseconds between two tries to log in: doubled each time from the first to the last, and drawn below that. */
const PAUSE = { first: 1000, last: 60_000 } as const;

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

const logIn = (client: Client, token: string, ended: Promise<Ended>): Promise<Client<true>> => {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  return Promise.race([client.login(token).then(() => ready), ended.then((end) => Promise.reject(end))]);
};

/**
 * Logs in, again and again while Discord cannot be reached; `make` gives a new client for each try. Gives the one that
 * is ready, and its end, should Discord ever close the connection for good.
 * @throws DiscordRefused when the token is not accepted; Ended when Discord closes the connection for good.
 */
export async function connect(make: () => Client, token: string, log: Log) {
  for (let pause: number = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.last)) {
    const client = make();
    const ended = endOf(client);
    try {
      return { client: await logIn(client, token, ended), ended };
    } catch (error) {
      await client.destroy();
      const end = isTokenRefused(error) ? new DiscordRefused() : await Promise.race([ended, Promise.resolve()]);
      if (end) throw end;
      const ms = Math.round(pause * (0.5 + Math.random() / 2));
      log.warn({ ...describeError(error), ms }, "Discord cannot be reached; trying again");
      await wait(ms);
    }
  }
}
