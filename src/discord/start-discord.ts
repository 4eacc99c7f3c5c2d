import { Events, type Client } from "discord.js";
import type { Command } from "../command.ts";
import type { Engine } from "../engine.ts";
import type { Messages } from "../presentation/words/english.ts";
import type { Log } from "../service/log.ts";
import { createClient } from "./client.ts";
import type { Ended } from "./close-reason.ts";
import { connect } from "./connect.ts";
import { describeError } from "./describe-error.ts";
import { createIntake } from "./intake.ts";
import { register } from "./register.ts";
import { createSend } from "./send.ts";

/** What the bot needs to run on Discord. */
export interface DiscordOptions {
  readonly token: string;
  /** Discord's REST address; the gateway's comes from there. */
  readonly apiUrl: string;
  /** The engine to answer the next question with. */
  readonly engine: () => Engine;
  readonly commands: readonly Command[];
  readonly messages: Messages;
  readonly log: Log;
}

/** The bot while it runs on Discord. */
export interface Discord {
  /** Takes no more questions, ends the answers under way (at most 10 s) and logs off. */
  readonly stop: () => Promise<void>;
  /** Resolves when Discord has ended the connection for good. */
  readonly failed: Promise<Ended>;
}

/** Milliseconds for the answers under way when the bot is stopped. */
const DRAIN_MS = 10_000;

const registerCommands = async (client: Client<true>, { commands, log }: DiscordOptions): Promise<void> => {
  try {
    const written = await register(client.rest, client.application.id, commands);
    log.info({ commands: commands.length, written }, "commands are registered");
  } catch (error) {
    // Those registered before still work, and so do direct messages.
    log.error(describeError(error), "commands could not be registered");
  }
};

/**
 * Runs the bot on Discord; resolves once it is ready.
 * @throws DiscordRefused when Discord does not accept the token.
 */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, apiUrl, engine, commands, messages, log } = options;
  const surroundings = () => ({ engine: engine(), messages, commands });
  const intake = createIntake({ surroundings, messages, log });
  const make = (): Client => {
    const client = createClient(apiUrl);
    const send = createSend(client.rest, messages);
    // Raw, because discord.js drops direct messages that do not say what kind of channel they are in.
    client.on(Events.Raw, (packet: unknown) => intake.take(packet, { self: client.user?.id ?? "", send }));
    return client;
  };
  const { client, ended } = await connect(make, token, log);
  await registerCommands(client, options);
  log.info({ application: client.application.id }, "ready on Discord");
  const stop = async (): Promise<void> => {
    await intake.close(DRAIN_MS);
    await client.destroy();
  };
  const failed = ended.then(async (end) => {
    await stop();
    return end;
  });
  return { stop, failed };
}
