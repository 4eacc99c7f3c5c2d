import { expect, test } from "vitest";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { stage } from "./bot.ts";
import { buttonsOf, textOf } from "./checked.ts";

const CLAIM = "About 19 million police officers have the basic law enforcement qualification.";
const MENU = "Check against the article";
const { verdicts } = ENGLISH.check;

test("/check: the claim, the verdict, the figures side by side, the passage with source and date; for everybody", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const interaction = alice.slash(discord.channel, "check", { claim: CLAIM });
  const text = textOf(await interaction.answer());
  expect(text).toMatch(/^-# About 19 million[^]*otherwise/);
  for (const words of ["19 million", "1.9 million", "\n> ", "2022-07-26"]) expect(text).toContain(words);
  expect(interaction.ephemeral()).toBe(false);
  expect(discord.messages(discord.channel, bob)).toHaveLength(1);
});

test("a quotation is verified, and what was changed in one is shown", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const words = "China is one of the safest countries in the world";
  const check = async (claim: string) => textOf(await alice.slash(discord.channel, "check", { claim }).answer());
  expect(await check(`“${words}”`)).toContain(ENGLISH.check.verified);
  expect(await check(words.replace("safest", "richest"))).toMatch(/Nearly a quotation[^]*\*\*richest\*\*[^]*safest/);
});

test("the menu of a message checks what somebody else wrote, for the one who asked alone", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const said = bob.say(discord.channel, CLAIM);
  const interaction = alice.messageCommand(discord.channel, MENU, said);
  expect(textOf(await interaction.answer())).toContain(verdicts.contradicted);
  expect(interaction.ephemeral()).toBe(true);
  expect(discord.messages(discord.channel, bob).map(({ id }) => id)).toEqual([said.id]);
});

test("in a direct conversation too; a message without text gets a hint", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const said = alice.say(alice.dm(), "“cleaning the Internet”");
  await discord.nextMessage(alice.dm(), { after: said.id });
  expect(textOf(await alice.messageCommand(alice.dm(), MENU, said).answer())).toContain(verdicts.supported);
  const empty = alice.say(alice.dm(), "\u200B");
  await discord.nextMessage(alice.dm(), { after: empty.id });
  expect(textOf(await alice.messageCommand(alice.dm(), MENU, empty).answer())).toContain(ENGLISH.emptyClaim);
});

test("/facts by speaker and topic, with autocomplete, page by page", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  expect(await alice.autocomplete(discord.channel, "facts", { speaker: "maoli" }, "speaker")).toEqual([
    { name: "Sun Maoli", value: "Sun Maoli" },
  ]);
  const topics = await alice.autocomplete(discord.channel, "facts", { topic: "arrests" }, "topic");
  expect(topics.length).toBeGreaterThan(1);
  const first = await alice.slash(discord.channel, "facts", {}).answer();
  const [next = ""] = buttonsOf(first);
  const second = alice.press(first, next);
  await second.response;
  const [shown] = alice.sees(discord.channel).slice(-1);
  expect(shown && textOf(shown)).toContain("Page 2 of");
});
