import { Client, Events, GatewayIntentBits, Options } from "discord.js";
import type { Log } from "../service/log.ts";
import { isIncoming } from "./incoming.ts";

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

const REQUEST_MS = 1500; // Milliseconds that one request may take
/** Nothing is kept of people and messages; discord.js would keep them for ever. */
const CACHES = { MessageManager: 0, UserManager: 100, GuildMemberManager: 0, ThreadManager: 0 };

/** A client of discord.js for a service: no privileged intent, and nothing that Discord sends ends the process. */
export function createClient(apiUrl: string, log: Log): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    makeCache: Options.cacheWithLimits(CACHES),
    rest: {
      api: apiUrl,
      timeout: REQUEST_MS,
      retries: 0, // What may be sent again is sent again by `withinTime`, which knows how long that is of use
      rejectOnRateLimit: ["/interactions"],
    },
  });
  client.on(Events.Error, (err) => log.error({ err }, "discord.js failed"));
  client.on(Events.ShardError, (err) => log.warn({ err }, "the connection failed"));
  client.on(Events.ShardReconnecting, () => log.info("connecting again"));
  client.on(Events.ShardResume, () => log.info("connected again"));
  // The packets that this bot reads itself would only fill the caches of discord.js, and at a malformed one it throws.
  const pass = client.ws["handlePacket"].bind(client.ws);
  client.ws["handlePacket"] = (packet, shard) => {
    if (isIncoming(packet)) return true;
    try {
      return pass(packet, shard);
    } catch (error) {
      log.warn({ err: error }, "a malformed event was dropped");
      return false;
    }
  };
  return client;
}
