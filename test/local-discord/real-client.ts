import { once } from "node:events";
import { Client, type ClientOptions, Events, GatewayIntentBits, type Interaction, Partials } from "discord.js";
import { onTestFinished } from "vitest";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/local-discord/local-discord.ts";

/** A local Discord that stops with the test. */
export async function localDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

/** A stock discord.js client, logged in and ready, that is destroyed with the test. */
export async function readyClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    ...options,
  });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  if (!client.isReady()) throw new Error("the client is not ready");
  return client;
}

/** Handles interactions; what a handler throws ends the test as an unhandled rejection. */
export function onInteraction(client: Client, handle: (interaction: Interaction) => Promise<void>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void handle(interaction);
  });
}
