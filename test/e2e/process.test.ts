import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { localDiscord } from "./bot.ts";
import { buttonsOf, expectClean, textOf } from "./checked.ts";

const ROOT = join(import.meta.dirname, "../..");
const QUESTION = "How many community police offices have been built nationwide?";
const READY_MS = 15_000;

/** The program as somebody runs it, with all it wrote. */
interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The exit status. */
  readonly ended: Promise<unknown>;
}

function run(discord: LocalDiscord, token = discord.token): Program {
  const child = spawn(process.execPath, ["dist/src/main.js"], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: "debug",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  child.stdout.on("data", (chunk) => lines.push(String(chunk)));
  child.stderr.on("data", (chunk) => lines.push(String(chunk)));
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, output: () => lines.join(""), ended: once(child, "exit").then(([status]) => status) };
}

/** The program, ready on a Discord of its own that it leaves clean. */
async function running(): Promise<Program & { discord: LocalDiscord }> {
  const discord = await localDiscord();
  const program = run(discord);
  await expect.poll(program.output, { timeout: READY_MS }).toContain("ready on Discord");
  onTestFinished(() => expectClean(discord));
  return { ...program, discord };
}

test("/ask, autocomplete and a button", async () => {
  const { discord, output } = await running();
  const [alice] = discord.people;
  const choices = await alice.autocomplete(discord.channel, "ask", { question: "police" }, "question");
  expect(choices.length).toBeGreaterThan(1);
  const answer = await alice.slash(discord.channel, "ask", { question: QUESTION }).answer();
  expect(textOf(answer)).toContain("\n> ");
  const pressed = alice.press(answer, buttonsOf(answer)[0] ?? "");
  expect(textOf(await pressed.answer())).toContain("> ");
  expect(output()).not.toContain(QUESTION);
  expect(output()).not.toContain(discord.token);
});

test("an unanswerable question is answered to the asker only", async () => {
  const { discord } = await running();
  const [alice] = discord.people;
  const interaction = alice.slash(discord.channel, "ask", {
    question: "Who won the football world cup in 1998?",
  });
  expect(textOf(await interaction.answer())).toContain(ENGLISH.unanswered.not_in_document);
  expect(interaction.ephemeral()).toBe(true);
});

test("/search, /read, /facts and /help", async () => {
  const { discord } = await running();
  const [alice] = discord.people;
  const answers = await Promise.all([
    alice.slash(discord.channel, "search", { words: "police" }).answer(),
    alice.slash(discord.channel, "read", { passage: 5 }).answer(),
    alice.slash(discord.channel, "facts", {}).answer(),
    alice.slash(discord.channel, "help", {}).answer(),
  ]);
  for (const answer of answers) expect(textOf(answer)).not.toBe("");
});

test("a direct message without channel_type in a channel never seen", async () => {
  const { discord } = await running();
  const [alice] = discord.people;
  alice.say(alice.dm(), QUESTION, { omitChannelType: true });
  expect(textOf(await discord.nextMessage(alice.dm()))).toContain("\n> ");
});

test("a reconnect", async () => {
  const { discord } = await running();
  const [alice] = discord.people;
  discord.gateway.cut();
  expect(textOf(await alice.slash(discord.channel, "ask", { question: QUESTION }).answer())).toContain("\n> ");
});

test("a token that is refused ends it with 4 and one clear line, and is never printed", async () => {
  const discord = await localDiscord();
  const token = "bad-token.that-must-never.be-printed";
  const { ended, output } = run(discord, token);
  expect(await ended).toBe(4);
  expect(output().trim().split("\n")).toEqual([expect.stringMatching(/^Discord refused the token\..*DISCORD_TOKEN/)]);
  expect(output()).not.toContain(token);
});

test("a token that is revoked while it runs ends it with 4 and says why", async () => {
  const discord = await localDiscord();
  const { ended, output } = run(discord);
  await expect.poll(output, { timeout: READY_MS }).toContain("ready on Discord");
  discord.revokeToken();
  expect(await ended).toBe(4);
  expect(output()).toMatch(/\nDiscord refused the token\..*DISCORD_TOKEN/);
  expect(output()).not.toContain(discord.token);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s in the middle of an answer: it is answered, then ends with 0",
  async (signal) => {
    const { discord, child, ended } = await running();
    const [alice] = discord.people;
    discord.fault({ path: /callback/, delayMs: 700 });
    const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
    await expect.poll(() => discord.gateway.isOnline()).toBe(true);
    // The event has to be on its way before the signal is.
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(interaction.acknowledged()).toBe(true);
  },
);

test("malformed frames do not end it", async () => {
  const { discord } = await running();
  const [alice] = discord.people;
  for (const t of ["INTERACTION_CREATE", "MESSAGE_CREATE", "GUILD_CREATE"])
    discord.gateway.sendRaw({ op: 0, t, s: 10, d: null });
  discord.gateway.sendRaw({ op: 0, t: "INTERACTION_CREATE", s: 11, d: { id: "1", type: 2 } });
  discord.gateway.sendRaw("no json");
  expect(textOf(await alice.slash(discord.channel, "ask", { question: QUESTION }).answer())).toContain("\n> ");
});
