import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { COMMANDS } from "../../commands/index.ts";
import { DiscordRefused } from "../../src/discord/discord-refused.ts";
import { startDiscord } from "../../src/discord/start-discord.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { createLog } from "../../src/service/log.ts";
import { localDiscord, memory, stage, startBot } from "./bot.ts";
import { expectClean, textOf } from "./checked.ts";

const QUESTION = "How many community police offices have been built nationwide?";
const TOKEN = "bad-token.that-must-never.be-printed";

test("a token that is refused: one clear error, the token nowhere", async () => {
  const discord = await localDiscord();
  const { lines, write } = memory();
  const starting = startDiscord({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    engine: () => {
      throw new Error("not needed");
    },
    commands: COMMANDS,
    messages: ENGLISH,
    log: createLog("trace", { write }),
  });
  const error = await starting.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DiscordRefused);
  expect(String(error)).toMatch(/DISCORD_TOKEN/);
  expect(String(error) + lines.join("")).not.toContain(TOKEN);
});

test("a token that only the gateway refuses ends the start in the same way", async () => {
  const discord = await localDiscord();
  const url = `${discord.apiUrl.replace("http", "ws").replace(/\/api$/, "")}/gateway`;
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  discord.fault({
    path: /gateway\/bot/,
    status: 200,
    body: { url, shards: 1, session_start_limit: limit },
    times: 2,
  });
  await expect(startBot(discord, { token: TOKEN })).rejects.toThrow(DiscordRefused);
});

test("a connection that is closed is resumed, and what was asked in between answered", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  discord.gateway.close(4000);
  const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
  expect(discord.gateway.isOnline()).toBe(false);
  expect(textOf(await interaction.answer())).toContain("> ");
  expect(discord.gateway.counts).toEqual({ identify: 1, resume: 1 });
});

test("a request to reconnect, and a connection that is cut", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  discord.gateway.reconnect();
  expect(textOf(await alice.slash(discord.channel, "ask", { question: QUESTION }).answer())).toContain("> ");
  discord.gateway.cut();
  expect(textOf(await alice.slash(discord.channel, "ask", { question: QUESTION }).answer())).toContain("> ");
  expect(discord.gateway.counts.identify).toBe(1);
});

test.each([
  ["the token is revoked", 4004, true, /DISCORD_TOKEN/],
  ["an intent is taken away", 4014, false, /4014/],
])("while it runs %s: it says why, and whether the token was refused", async (_what, code, refused, message) => {
  const { discord, bot } = await stage();
  if (code === 4004) discord.revokeToken();
  else discord.gateway.close(code);
  const end = await bot.failed;
  expect(end instanceof DiscordRefused).toBe(refused);
  expect(end.message).toMatch(message);
});

test("malformed events are dropped and the next one is answered", async () => {
  const { discord, log } = await stage();
  const [alice] = discord.people;
  for (const d of [
    null,
    {},
    { id: "1", token: "t", type: 2 },
    { id: "1", token: "t", type: 2, data: null },
    { type: 99 },
    [],
  ])
    for (const t of ["INTERACTION_CREATE", "MESSAGE_CREATE", "GUILD_UPDATE", "NEVER_HEARD_OF"])
      discord.gateway.sendRaw({ op: 0, t, s: 10, d });
  discord.gateway.sendRaw("no json");
  discord.gateway.sendRaw({ op: 99, d: null });
  await alice.slash(discord.channel, "ask", { question: QUESTION }).answer();
  expect(log.filter((line) => line.includes("malformed")).length).toBeGreaterThanOrEqual(10);
});

test.each([
  ["503 once", { status: 503 }],
  ["429 for 0.3 s", { status: 429, headers: { "retry-after": "0.3" } }],
  ["reset", { reset: true }],
  ["cut", { cut: true }],
  ["reset after it was taken", { reset: true, accepted: true }],
  ["a hang", { hang: true }],
])("a callback that fails by %s still comes, once", async (_what, fault) => {
  const discord = await localDiscord();
  // A second try after one that was taken is refused, and that is how the bot knows.
  const { log } = await startBot(discord, { provoked: /: 40060 / });
  const [alice] = discord.people;
  discord.fault({ path: /callback/, ...fault });
  const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
  await interaction.answer();
  expect(interaction.latencyMs()).toBeLessThan(2500);
  await wait(100);
  expect(discord.messages(discord.channel, alice)).toHaveLength(1);
  expect(log.join("")).not.toContain('"level":50');
});

test.each([
  ["503 for ever", { status: 503, times: 99 }],
  ["429 for a minute", { status: 429, headers: { "retry-after": "60" }, times: 99 }],
  ["10062", { status: 404, body: { code: 10062, message: "Unknown interaction" } }],
])("a callback that cannot be delivered (%s) costs one line, and the next is answered", async (_what, fault) => {
  const { discord, log } = await stage();
  const [alice] = discord.people;
  const takeBack = discord.fault({ path: /callback/, ...fault });
  alice.slash(discord.channel, "ask", { question: QUESTION });
  await expect.poll(() => log.filter((line) => line.includes("did not take")).length, { timeout: 4000 }).toBe(1);
  takeBack();
  await alice.slash(discord.channel, "ask", { question: QUESTION }).answer();
  expect(log.join("")).not.toContain(QUESTION);
});

test("an engine that fails is told with an error id, and the question is not logged", async () => {
  const discord = await localDiscord();
  const { lines, write } = memory();
  const bot = await startDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    engine: () => {
      throw new Error(QUESTION);
    },
    commands: COMMANDS,
    messages: ENGLISH,
    log: createLog("trace", { write }),
  });
  const [alice] = discord.people;
  const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
  const id = /[0-9a-f]{8}/.exec(textOf(await interaction.answer()))?.[0] ?? "none";
  expect(interaction.ephemeral()).toBe(true);
  expect(await alice.autocomplete(discord.channel, "ask", { question: "a" }, "question")).toEqual([]);
  alice.say(alice.dm(), QUESTION);
  expect(textOf(await discord.nextMessage(alice.dm()))).toMatch(/number: [0-9a-f]{8}/);
  expect(lines.join("")).toContain(id);
  expect(lines.join("")).not.toContain(QUESTION);
  expect(lines.join("")).not.toContain(interaction.token);
  await bot.stop();
  expectClean(discord);
});

test("stopping ends the answers under way and takes nothing more", async () => {
  const { discord, bot } = await stage();
  const [alice] = discord.people;
  discord.fault({ path: /callback/, delayMs: 500 });
  const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
  await wait(100);
  const stopping = bot.stop();
  const late = alice.slash(discord.channel, "ask", { question: QUESTION });
  await stopping;
  expect(interaction.acknowledged()).toBe(true);
  expect(late.acknowledged()).toBe(false);
  expect(discord.gateway.isOnline()).toBe(false);
});

test("while Discord cannot be reached it tries again", async () => {
  const discord = await localDiscord();
  discord.fault({ path: /gateway\/bot/, status: 503, times: 1 });
  const { log } = await startBot(discord);
  expect(log.join("")).toContain("trying again");
  expect(discord.gateway.isOnline()).toBe(true);
});

test("when commands cannot be registered, direct messages are answered all the same", async () => {
  const discord = await localDiscord();
  discord.fault({ path: /commands/, status: 500, times: 9 });
  const { log } = await startBot(discord);
  const [alice] = discord.people;
  alice.say(alice.dm(), QUESTION);
  expect(textOf(await discord.nextMessage(alice.dm()))).toContain("> ");
  expect(log.join("")).toContain("could not be registered");
});
