import { onTestFinished } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { startDiscord } from "../../src/discord/start-discord.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/local-discord/local-discord.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { createLog } from "../../src/service/log.ts";
import { articleEngine } from "./article-engine.ts";
import { expectClean } from "./checked.ts";

/** A local Discord with the bot on it, in this process. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: Awaited<ReturnType<typeof startDiscord>>;
  /** What the bot logged, line by line. */
  readonly log: readonly string[];
}

/** Everything written so far, for a log. */
export const memory = (): { lines: string[]; write: (line: string) => void } => {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
};

/** A local Discord that stops with the test. */
export async function localDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

/**
 * Starts the bot on a local Discord; the test fails if Discord then refuses anything but what is `provoked`, or if a
 * message pings anybody.
 */
export async function startBot(
  discord: LocalDiscord,
  { token = discord.token, provoked }: { token?: string; provoked?: RegExp } = {},
): Promise<Stage> {
  const { lines, write } = memory();
  const bot = await startDiscord({
    token,
    apiUrl: discord.apiUrl,
    engine: articleEngine,
    commands: COMMANDS,
    messages: ENGLISH,
    log: createLog("debug", { write }),
  });
  onTestFinished(() => bot.stop());
  onTestFinished(() => expectClean(discord, provoked));
  return { discord, bot, log: lines };
}

/** A local Discord with the bot on it. */
export const stage = async (options: LocalDiscordOptions = {}): Promise<Stage> => startBot(await localDiscord(options));
