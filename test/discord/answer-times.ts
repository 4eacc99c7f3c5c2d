import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";

const ROOT = join(import.meta.dirname, "../..");
const WARM_UP = 100;
const READY_MS = 30_000;
const SETTLE_MS = 500;

/** The bot as it is run, as arguments for node. */
export const FOOTNOTE = [join(ROOT, "dist/src/main.js")];

/** The bot that only says "ok", compiled, as arguments for node. */
export function bareBot({ token, apiUrl }: LocalDiscord): readonly string[] {
  const tsc = join(ROOT, "node_modules/.bin/tsc");
  const made = "dist/test/bare-bot.js";
  const options = "--ignoreConfig --skipLibCheck --target es2023 --module nodenext --outDir dist/test".split(" ");
  const { status, stdout } = spawnSync(tsc, [...options, "test/discord/bare-bot.ts"], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`The bare bot failed to compile:\n${stdout}`);
  return [join(ROOT, made), token, apiUrl];
}

async function timeOf(discord: LocalDiscord, question: string): Promise<number> {
  const interaction = discord.people[0].slash(discord.channel, "ask", { question });
  await interaction.response;
  return interaction.latencyMs() ?? Number.NaN;
}

/** Runs a program as a bot in a process of its own and asks one question after another; ms from event to callback. */
export async function answerTimes(
  program: readonly string[],
  discord: LocalDiscord,
  questions: readonly string[],
): Promise<readonly number[]> {
  const child = spawn(process.execPath, program, {
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    await discord.online(READY_MS);
    while (discord.commands().length === 0) await wait(SETTLE_MS);
    await wait(SETTLE_MS);
    for (const question of questions.slice(0, WARM_UP)) await timeOf(discord, question);
    const times: number[] = [];
    for (const question of questions) times.push(await timeOf(discord, question));
    return times;
  } finally {
    child.kill();
    await ended;
    // Else the next bot would be taken for online already, and asked before it is.
    while (discord.gateway.isOnline()) await wait(SETTLE_MS);
  }
}
