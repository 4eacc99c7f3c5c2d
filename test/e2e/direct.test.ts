import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { LocalDiscord } from "../../src/local-discord/local-discord.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { localDiscord, stage, startBot } from "./bot.ts";
import { textOf } from "./checked.ts";

const QUESTION = "How many community police offices have been built nationwide?";
const WELCOME = /Ask me anything about [^]*\n- [^]*\n- [^]*\n- /;
/** Long enough for a second answer to come, if there were one. */
const MOMENT_MS = 300;

const fromBot = (discord: LocalDiscord, person: LocalDiscord["people"][0]) =>
  person.sees(person.dm()).filter(({ author }) => author.id === discord.botId);

test("the first direct message is answered, with a welcome below; the second only answered", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const said = alice.say(alice.dm(), QUESTION);
  const first = await discord.nextMessage(alice.dm(), { after: said.id });
  expect(textOf(first)).toContain("\n> ");
  expect(textOf(first)).toMatch(WELCOME);
  expect(first).toMatchObject({ message_reference: { message_id: said.id }, nonce: said.id });
  const again = alice.say(alice.dm(), QUESTION);
  const second = await discord.nextMessage(alice.dm(), { after: again.id });
  expect(textOf(second)).toContain("\n> ");
  expect(textOf(second)).not.toMatch(WELCOME);
});

test("a greeting as the first message gets the welcome, later a greeting", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const said = alice.say(alice.dm(), "hi");
  expect(textOf(await discord.nextMessage(alice.dm(), { after: said.id }))).toMatch(WELCOME);
  const again = alice.say(alice.dm(), "hi");
  expect(textOf(await discord.nextMessage(alice.dm(), { after: again.id }))).not.toMatch(WELCOME);
});

test("a direct message without channel_type in a channel never seen is answered, once", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const said = alice.say(alice.dm(), QUESTION, { omitChannelType: true });
  expect(textOf(await discord.nextMessage(alice.dm(), { after: said.id }))).toContain("\n> ");
  await wait(MOMENT_MS);
  expect(fromBot(discord, alice)).toHaveLength(1);
});

test("the same event twice is answered once", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const said = alice.say(alice.dm(), QUESTION);
  const { onlyFor: _onlyFor, pings: _pings, ...event } = said;
  discord.gateway.sendRaw({ op: 0, t: "MESSAGE_CREATE", s: 50, d: { ...event, channel_type: 1 } });
  await discord.nextMessage(alice.dm(), { after: said.id });
  await wait(MOMENT_MS);
  expect(fromBot(discord, alice)).toHaveLength(1);
});

test("a follow-up is understood from the channel, by a bot that was started in between", async () => {
  const discord = await localDiscord();
  const first = await startBot(discord);
  const [alice] = discord.people;
  const asked = alice.say(alice.dm(), "What was the sense of security in 2021?");
  await discord.nextMessage(alice.dm(), { after: asked.id });
  await first.bot.stop();
  await startBot(discord);
  const followUp = alice.say(alice.dm(), "and in 2012?");
  const answer = await discord.nextMessage(alice.dm(), { after: followUp.id });
  expect(textOf(answer)).not.toContain(ENGLISH.unanswered.needs_context);
});

test("a message without text gets a hint; one from a bot nothing", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const first = alice.say(alice.dm(), "hi");
  await discord.nextMessage(alice.dm(), { after: first.id });
  const empty = alice.say(alice.dm(), "");
  expect(textOf(await discord.nextMessage(alice.dm(), { after: empty.id }))).toBe(ENGLISH.textOnly);
  const answered = fromBot(discord, alice).length;
  const { author, ...rest } = empty;
  const event = {
    ...rest,
    id: `${BigInt(empty.id) + 1n}`,
    author: { ...author, bot: true },
    content: QUESTION,
  };
  discord.gateway.sendRaw({ op: 0, t: "MESSAGE_CREATE", s: 60, d: { ...event, channel_type: 1 } });
  await wait(MOMENT_MS);
  expect(fromBot(discord, alice)).toHaveLength(answered);
});

test("a message in a server is answered when it names the bot, else not", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  alice.say(discord.channel, QUESTION);
  const said = alice.say(discord.channel, QUESTION, { mention: true });
  const answer = await discord.nextMessage(discord.channel);
  expect(answer.message_reference).toMatchObject({ message_id: said.id });
  expect(textOf(answer).split("\n")[0]).toBe(`-# ${QUESTION}`);
  await wait(MOMENT_MS);
  expect(discord.messages(discord.channel, alice)).toHaveLength(3);
});

test("when earlier messages cannot be read the question is answered all the same", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  discord.fault({ method: "GET", path: /messages/, status: 403, times: 1 });
  const said = alice.say(alice.dm(), QUESTION);
  expect(textOf(await discord.nextMessage(alice.dm(), { after: said.id }))).toContain("\n> ");
});

test("an answer that Discord took, though its reply was lost, is not sent twice", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  discord.fault({ method: "POST", path: /messages/, reset: true, accepted: true });
  const said = alice.say(alice.dm(), QUESTION);
  await discord.nextMessage(alice.dm(), { after: said.id });
  await wait(MOMENT_MS * 2);
  const posts = discord.requests().filter(({ method, path }) => method === "POST" && path.includes("/messages"));
  expect(posts).toHaveLength(2);
  expect(fromBot(discord, alice)).toHaveLength(1);
});
