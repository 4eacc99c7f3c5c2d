import { Events, type Client } from "discord.js";
import { createClient } from "./client.ts";
import { connect } from "./connect.ts";
import { createIntake, type Answering } from "./intake.ts";
import { register } from "./register.ts";
import { createSend } from "./send.ts";

const DRAIN_MS = 10_000; // Milliseconds for the answers under way when the bot is stopped

/** Runs the bot on Discord at `apiUrl`; resolves once it is ready. Throws DiscordRefused if the token is refused. */
export async function startDiscord(options: Answering & Readonly<Record<"token" | "apiUrl", string>>) {
  const { token, apiUrl, commands, messages, log } = options;
  const intake = createIntake(options);
  const make = (): Client => {
    const client = createClient(apiUrl, log);
    const send = createSend(client.rest, messages);
    // Raw, because discord.js drops direct messages that do not say what kind of channel they are in.
    return client.on(Events.Raw, (packet: unknown) => intake.take(packet, client.user?.id ?? "", send));
  };
  const { client, ended } = await connect(make, token, log);
  // Without it the commands registered before still work, and so do direct messages.
  await register(client.application, commands).then(
    (written) => log.info({ commands: commands.length, written }, "commands are registered"),
    (err: unknown) => log.error({ err }, "commands could not be registered"),
  );
  log.info({ application: client.application.id }, "ready on Discord");
  /** Takes no more questions, ends the answers under way (at most 10 s) and logs off. */
  const stop = async (): Promise<void> => {
    await intake.close(DRAIN_MS);
    await client.destroy();
  };
  const failed = ended.then((end) => stop().then(() => end));
  return { stop, failed };
}
