import { RESTEvents, Events, type Client } from "discord.js";
import type { Log } from "../service/log.ts";
import { describeError } from "./describe-error.ts";
import { isIncoming } from "./incoming.ts";

/**
 * Keeps what Discord sends from ending the process: errors are logged, and a malformed packet is dropped where
 * discord.js would throw outside of any handler. The packets that this bot reads itself are kept from discord.js, which
 * would only fill its caches with their people and channels.
 */
export function shield(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(describeError(error), "discord.js failed"));
  client.on(Events.ShardError, (error) => log.warn(describeError(error), "the connection failed"));
  client.on(Events.ShardReconnecting, () => log.info("connecting again"));
  client.on(Events.ShardResume, () => log.info("connected again"));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => log.warn({ count }, "Discord refuses many requests"));
  const pass = client.ws["handlePacket"].bind(client.ws);
  client.ws["handlePacket"] = (packet, shard) => {
    if (isIncoming(packet)) return true;
    try {
      return pass(packet, shard);
    } catch (error) {
      log.warn(describeError(error), "a malformed event was dropped");
      return false;
    }
  };
}
