import { setTimeout as wait } from "node:timers/promises";
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from "discord.js";
import type { Log } from "../service/log.ts";
import { DiscordRefused } from "./discord-refused.ts";

const PAUSE = { first: 1000, last: 60_000 } as const; // Milliseconds between tries to log in, doubled each time

/** Why a connection was closed that discord.js does not open again, and what helps. */
const reasonOf = (code: number): Error => {
  if (code === 4004) return new DiscordRefused();
  const help = code === 4010 || code === 4011 ? "run one process of it, in fewer servers" : "update the program";
  return new Error(`Discord refused the connection (${code}, ${GatewayCloseCodes[code]}): ${help}.`);
};

/** Logs in until Discord can be reached; `ended`: why it closes the connection for good. Throws DiscordRefused. */
export async function connect(make: () => Client, token: string, log: Log) {
  for (let pause: number = PAUSE.first; ; pause = Math.min(pause * 2, PAUSE.last)) {
    const client = make();
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const ended = new Promise<Error>((end) => client.once(Events.ShardDisconnect, ({ code }) => end(reasonOf(code))));
    try {
      const loggedIn = client.login(token).then(() => ready);
      return { client: await Promise.race([loggedIn, ended.then((end) => Promise.reject(end))]), ended };
    } catch (error) {
      await client.destroy();
      if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
        throw new DiscordRefused();
      const end = await Promise.race([ended, Promise.resolve()]);
      if (end) throw end;
      const ms = Math.round(pause * (0.5 + Math.random() / 2));
      log.warn({ err: error, ms }, "Discord cannot be reached; trying again");
      await wait(ms);
    }
  }
}
