import { expect, test } from "vitest";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { localDiscord, stage, startBot } from "./bot.ts";
import { buttonsOf, textOf } from "./checked.ts";

const QUESTION = "How many community police offices have been built nationwide?";

test("read around: from a public answer in a message of one's own, then in place", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const answer = await alice.slash(discord.channel, "ask", { question: QUESTION }).answer();
  const [around = ""] = buttonsOf(answer);
  const pressed = bob.press(answer, around);
  expect(await pressed.response).toMatchObject({ type: 4 });
  const passage = await pressed.answer();
  expect(pressed.ephemeral()).toBe(true);
  expect(textOf(passage)).toMatch(/\*\*[^]+\*\*/);
  const [before = "", after = ""] = buttonsOf(passage);
  const stepped = bob.press(passage, after);
  expect(await stepped.response).toMatchObject({ type: 7 });
  expect(stepped.message()?.id).toBe(passage.id);
  expect(textOf(await stepped.answer())).not.toBe(textOf(passage));
  const back = bob.press(await stepped.answer(), buttonsOf(await stepped.answer())[0] ?? "");
  expect(textOf(await back.answer())).toBe(textOf(passage));
  expect(before).not.toBe(after);
  expect(discord.messages(discord.channel, alice)).toHaveLength(1);
});

test("after a restart a button does what it did before", async () => {
  const discord = await localDiscord();
  const first = await startBot(discord);
  const [alice] = discord.people;
  const answer = await alice.slash(discord.channel, "ask", { question: QUESTION, private: true }).answer();
  const [around = ""] = buttonsOf(answer);
  const before = await alice.press(answer, around).answer();
  await first.bot.stop();
  await startBot(discord);
  const after = await alice.press(answer, around).answer();
  expect(textOf(after)).toBe(textOf(before));
  expect(after.id).not.toBe(answer.id);
});

test.each([
  ["unknown", "vote:1", ENGLISH.unknownButton],
  ["of another edition", "around:safe-china-2022:00000000:5:5:0:1", ENGLISH.changed],
])("a button that is %s is answered to the presser only", async (_what, customId, message) => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const answer = await alice.slash(discord.channel, "ask", { question: QUESTION }).answer();
  const row = { type: 1, components: [{ type: 2, style: 2, label: "Old", custom_id: customId }] };
  // As if the message were one that an earlier version of the bot has sent.
  discord.channel.messages.set(answer.id, { ...answer, components: [row] });
  const pressed = alice.press({ ...answer, components: [row] }, customId);
  expect(textOf(await pressed.answer())).toBe(message);
  expect(pressed.ephemeral()).toBe(true);
});
