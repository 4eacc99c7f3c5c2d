import { Client, Events, GatewayIntentBits } from "discord.js";
import { expect, test } from "vitest";
import { localDiscord, readyClient } from "./real-client.ts";
import { connect, open, usualIntents } from "./raw-bot.ts";
import { call } from "./call.ts";

const MESSAGE_CONTENT = 1 << 15;

test("READY and GUILD_CREATE, heartbeats and their absence", async () => {
  const discord = await localDiscord();
  const bot = await open(discord);
  bot.send({ op: 2, d: { token: discord.token, intents: usualIntents, properties: {} } });
  const { d } = await bot.next("READY");
  expect(d).toMatchObject({
    user: { id: discord.botId, bot: true },
    guilds: [{ id: discord.guildId, unavailable: true }],
    application: { id: discord.applicationId, flags: 0 },
  });
  expect((await bot.next("GUILD_CREATE")).d).toMatchObject({ channels: [{ id: discord.channel.id }] });
  bot.send({ op: 1, d: 2 });
  await bot.next(11);
  discord.gateway.swallowHeartbeats = true;
  bot.send({ op: 1, d: 2 });
  const [alice] = discord.people;
  alice.say(discord.channel, "after the heartbeat");
  await bot.next("MESSAGE_CREATE");
  expect(bot.pending()).toEqual([]);
});

const refused: [name: string, frames: readonly unknown[], code: number][] = [
  ["a wrong token", [{ op: 2, d: { token: "x", intents: 1, properties: {} } }], 4004],
  ["no intents", [{ op: 2, d: { token: "$", properties: {} } }], 4013],
  ["privileged intents", [{ op: 2, d: { token: "$", intents: MESSAGE_CONTENT, properties: {} } }], 4014],
  ["two identifies", Array.from({ length: 2 }, () => ({ op: 2, d: { token: "$", intents: 1, properties: {} } })), 4005],
  ["an unknown opcode", [{ op: 99, d: {} }], 4001],
  ["no JSON", ["{"], 4002],
  ["over 4,096 bytes", [{ op: 1, d: "x".repeat(4096) }], 4002],
  ["a resume with a wrong token", [{ op: 6, d: { token: "x", session_id: "1", seq: 1 } }], 4004],
];

test.each(refused)("the gateway closes on %s", async (_, frames, code) => {
  const discord = await localDiscord();
  const bot = await open(discord);
  for (const frame of frames)
    bot.send(
      JSON.stringify(frame)
        .replace('"$"', JSON.stringify(discord.token))
        .replace(/^"\{"$/u, "{"),
    );
  expect(await bot.closed).toBe(code);
});

test("events come only with their intents", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const direct = await connect(discord, 1 << 12);
  const guild = await connect(discord, 1 << 9);
  alice.say(discord.channel, "to all");
  alice.say(alice.dm(), "to the bot");
  expect((await direct.next("MESSAGE_CREATE")).d).toMatchObject({ content: "to the bot", channel_type: 1 });
  expect((await guild.next("MESSAGE_CREATE")).d).toMatchObject({
    channel_type: 0,
    guild_id: discord.guildId,
  });
  expect([...direct.pending(), ...guild.pending()]).toEqual([]);
});

test("message content is hidden in guilds, unless the bot is mentioned or replied to, or it is its own", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const bot = await connect(discord);
  const next = async () => (await bot.next("MESSAGE_CREATE")).d["content"];
  alice.say(discord.channel, "plain");
  expect(await next()).toBe("");
  alice.say(discord.channel, "hi", { mention: true });
  expect(await next()).toBe(`<@${discord.botId}> hi`);
  const path = `/channels/${discord.channel.id}/messages`;
  await call(discord, `POST ${path}`, { content: "own" });
  expect(await next()).toBe("own");
  const own = await discord.nextMessage(discord.channel, { after: "0" });
  alice.say(discord.channel, "reply", { replyTo: own });
  expect(await next()).toBe("reply");
  expect((await call(discord, `GET ${path}`)).text).not.toContain("plain");
});

test("missed events are replayed on resume", async () => {
  const discord = await localDiscord();
  const [alice] = discord.people;
  const first = await connect(discord);
  const { s = 0 } = await first.next("GUILD_CREATE");
  discord.gateway.close(4000);
  expect(await first.closed).toBe(4000);
  expect(discord.gateway.isOnline()).toBe(false);
  alice.say(alice.dm(), "one");
  alice.say(alice.dm(), "two");
  const second = await open(discord);
  const resume = { op: 6, d: { token: discord.token, session_id: first.sessionId, seq: s } };
  second.send(resume);
  expect((await second.next("MESSAGE_CREATE")).d["content"]).toBe("one");
  expect((await second.next("MESSAGE_CREATE")).d["content"]).toBe("two");
  await second.next("RESUMED");
  second.close(1000);
  await second.closed;
  const third = await open(discord);
  third.send(resume);
  expect((await third.next(9)).d).toBe(false);
  expect(discord.gateway.counts).toEqual({ identify: 1, resume: 2 });
});

test("discord.js resumes after op 7 and misses nothing", async () => {
  const discord = await localDiscord();
  const client = await readyClient(discord);
  const seen: string[] = [];
  client.on(Events.MessageCreate, ({ content }) => seen.push(content));
  const resumed = new Promise((resolve) => {
    client.once(Events.ShardResume, resolve);
  });
  discord.gateway.reconnect();
  const [alice] = discord.people;
  alice.say(alice.dm(), "in between");
  await resumed;
  expect(seen).toEqual(["in between"]);
  expect(discord.gateway.counts).toEqual({ identify: 1, resume: 1 });
});

test("discord.js learns that an intent is not allowed", async () => {
  const discord = await localDiscord();
  const client = new Client({
    intents: [GatewayIntentBits.MessageContent],
    rest: { api: discord.apiUrl },
  });
  await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/iu);
});

test("an invalid session, a gateway that is down, a revoked token", async () => {
  const discord = await localDiscord();
  const bot = await connect(discord);
  const changes: string[] = [];
  discord.changes.on("change", ({ kind }) => changes.push(kind));
  discord.gateway.invalidate(false);
  expect((await bot.next(9)).d).toBe(false);
  expect(changes).toEqual(["offline"]);
  const other = await connect(discord);
  discord.revokeToken();
  expect(await other.closed).toBe(4004);
  expect((await call(discord, "GET /gateway/bot")).status).toBe(401);
  discord.gateway.down = true;
  await expect(open(discord)).rejects.toThrow("hang up");
});
