import { Events, type Client } from "discord.js";
import { createClient } from "./client.ts";
import { connect } from "./connect.ts";
import { describeError } from "./describe-error.ts";
import { createIntake, type Answering } from "./intake.ts";
import { register } from "./register.ts";
import { createSend } from "./send.ts";

/** What the bot needs to run on Discord. */
export interface DiscordOptions extends Answering {
  readonly token: string;
  /** Discord's REST address; the gateway's comes from there. */
  readonly apiUrl: string;
}

/** The bot while it runs on Discord. */
export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Milliseconds for the answers under way when the bot is stopped. */
const DRAIN_MS = 10_000;

/**
 * Runs the bot on Discord; resolves once it is ready.
 * @throws DiscordRefused when Discord does not accept the token.
 */
export async function startDiscord(options: DiscordOptions) {
  const { token, apiUrl, commands, messages, log } = options;
  const intake = createIntake(options);
  const make = (): Client => {
    const client = createClient(apiUrl, log);
    const send = createSend(client.rest, messages);
    // Raw, because discord.js drops direct messages that do not say what kind of channel they are in.
    client.on(Events.Raw, (packet: unknown) => intake.take(packet, client.user?.id ?? "", send));
    return client;
  };
  const { client, ended } = await connect(make, token, log);
  try {
    const written = await register(client.application, commands);
    log.info({ commands: commands.length, written }, "commands are registered");
  } catch (error) {
    // Those registered before still work, and so do direct messages.
    log.error(describeError(error), "commands could not be registered");
  }
  log.info({ application: client.application.id }, "ready on Discord");
  /** Takes no more questions, ends the answers under way (at most 10 s) and logs off. */
  const stop = async (): Promise<void> => {
    await intake.close(DRAIN_MS);
    await client.destroy();
  };
  /** Resolves when Discord has ended the connection for good, and the bot is stopped. */
  const failed = ended.then((end) => stop().then(() => end));
  return { stop, failed };
}
