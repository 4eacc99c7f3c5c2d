import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type LocalDiscord, startLocalDiscord } from "../local-discord/local-discord.ts";
import { packageRoot } from "../service/package-root.ts";
import { runBareBot } from "./bare-bot.ts";
import { readGolden } from "./golden.ts";

/** How long a bot takes from the event sent to its callback received, in ms. */
export interface Latency {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
}

const ROUNDS = 3;
const WARM_UP = 100;
const READY_MS = 30_000;
const SETTLE_MS = 500;
const BARE = "bare";

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;

const timeOf = async (discord: LocalDiscord, question: string): Promise<number> => {
  const interaction = discord.people[0].slash(discord.channel, "ask", { question });
  await interaction.response;
  return interaction.latencyMs() ?? Number.NaN;
};

/** Runs a program as a bot of its own process and asks it everything, one question after another. */
async function timesOf(program: readonly string[], discord: LocalDiscord, asked: readonly string[]): Promise<number[]> {
  const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: "warn" };
  const child = spawn(process.execPath, program, {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    await discord.online(READY_MS);
    while (discord.commands().length === 0) await wait(SETTLE_MS);
    await wait(SETTLE_MS);
    for (const question of asked.slice(0, WARM_UP)) await timeOf(discord, question);
    const times: number[] = [];
    for (const question of asked) times.push(await timeOf(discord, question));
    return times;
  } finally {
    child.kill();
    await ended;
    // Else the next bot would be taken for online already, and asked before it is.
    while (discord.gateway.isOnline()) await wait(SETTLE_MS);
  }
}

const row = (name: string, times: readonly number[]): Latency => {
  const sorted = times.toSorted((one, other) => one - other);
  return { name, p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
};

/** The program and a bare bot by turns on one local Discord, on the golden questions; the program first, which registers. */
export async function measureLatency(rounds = ROUNDS): Promise<readonly [Latency, Latency]> {
  const root = packageRoot(import.meta.dirname);
  const asked = readGolden(join(root, "test/questions.yaml")).map(({ question }) => question);
  const discord = await startLocalDiscord();
  const times: { program: number[]; bare: number[] } = { program: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.program.push(...(await timesOf([join(root, "dist/src/main.js")], discord, asked)));
      times.bare.push(...(await timesOf([import.meta.filename, BARE], discord, asked)));
    }
  } finally {
    await discord.stop();
  }
  return [row("footnote", times.program), row("bare bot", times.bare)];
}

const print = (rows: readonly Latency[]): string =>
  [
    "slash answer, event out to callback in (ms)   p50     p99",
    ...rows.map(
      ({ name, p50, p99 }) => `${name.padEnd(42)}${p50.toFixed(2).padStart(7)} ${p99.toFixed(2).padStart(7)}`,
    ),
  ].join("\n");

if (process.argv[1] === import.meta.filename) {
  const { DISCORD_TOKEN = "", DISCORD_API_URL = "" } = process.env;
  if (process.argv[2] === BARE) await runBareBot(DISCORD_TOKEN, DISCORD_API_URL);
  else console.log(print(await measureLatency()));
}
