import { expect, test } from "vitest";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { stage, startBot, localDiscord } from "./bot.ts";
import { buttonsOf, textOf } from "./checked.ts";

const QUESTION = "How many community police offices have been built nationwide?";

test("commands are registered once; a second start writes nothing", async () => {
  const discord = await localDiscord();
  const first = await startBot(discord);
  await first.bot.stop();
  await startBot(discord);
  const writes = discord.requests().filter(({ method, path }) => method !== "GET" && path.includes("/commands"));
  expect(writes.map(({ method }) => method)).toEqual(["PUT"]);
  expect(discord.commands().map(({ name }) => name)).toEqual([
    "ask",
    "check",
    "search",
    "read",
    "facts",
    "help",
    "Check against the article",
  ]);
});

test("/ask: the question in full, a quotation with its place, a button; for everybody", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const interaction = alice.slash(discord.channel, "ask", { question: QUESTION });
  const answer = await interaction.answer();
  const [question, ...others] = textOf(answer).split("\n");
  expect(question).toBe(`-# ${QUESTION}`);
  expect(others.filter((line) => line.startsWith("> "))).not.toEqual([]);
  expect(buttonsOf(answer)).toHaveLength(1);
  expect(interaction.ephemeral()).toBe(false);
  expect(discord.messages(discord.channel, bob)).toHaveLength(1);
});

test("/ask private and a question that is not answered are seen by the asker only", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const hidden = alice.slash(discord.channel, "ask", { question: QUESTION, private: true });
  await hidden.answer();
  const unanswered = alice.slash(discord.channel, "ask", {
    question: "Who won the football world cup in 1998?",
  });
  expect(textOf(await unanswered.answer())).toContain(ENGLISH.unanswered.not_in_document);
  expect([hidden.ephemeral(), unanswered.ephemeral()]).toEqual([true, true]);
  expect(discord.messages(discord.channel, bob)).toEqual([]);
});

test("markdown and mentions in a question are shown as they were typed", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const question = `@everyone <@${bob.id}> **how many** [offices](https://example.org)?`;
  const answer = await alice.slash(discord.channel, "ask", { question }).answer();
  const [first] = textOf(answer).split("\n");
  expect(first).toBe(String.raw`-# \@everyone \<@${bob.id}\> \*\*how many\*\* \[offices\](https\://example.org)?`);
});

test("an empty question gets a hint", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const answer = await alice.slash(discord.channel, "ask", { question: " \u200B " }).answer();
  expect(textOf(answer)).not.toContain("> ");
});

test("autocomplete: starters, matching questions, and the typed text last", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const complete = (question: string) => alice.autocomplete(discord.channel, "ask", { question }, "question");
  const starters = await complete("");
  expect(starters.length).toBeGreaterThanOrEqual(3);
  const matching = await complete("police");
  expect(matching.length).toBeGreaterThan(1);
  expect(matching.at(-1)).toEqual({ name: "Ask: police", value: "police" });
  expect((await complete("x".repeat(95))).at(-1)?.value).toBe("x".repeat(95));
  expect(await complete("x".repeat(96))).toEqual([]);
});

test("a suggestion is answered by its id, its name, and by 'Ask: …'", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const [starter] = await alice.autocomplete(discord.channel, "ask", { question: "" }, "question");
  const { name = "", value = "" } = starter ?? {};
  expect(value).toMatch(/^#[a-z0-9-]+\/[a-z0-9-]+$/);
  const texts = await Promise.all(
    [String(value), name, `Ask: ${name}`].map(async (question) =>
      textOf(await alice.slash(discord.channel, "ask", { question }).answer()),
    ),
  );
  expect(texts[0]).toContain("\n> ");
  expect(new Set(texts).size).toBe(1);
});

test.each<[string, Record<string, string | number>, RegExp]>([
  ["search", { words: "police" }, /^-# police\n[^]*\n> /],
  ["read", { passage: 5 }, /¶5 of \d+\n?[^]*> /],
  ["read", { passage: 999 }, /no passage ¶999/],
  ["facts", { topic: "cases" }, /^\d+ facts[^]*\n- \*\*/],
  ["facts", {}, /^\d+ facts/],
  ["facts", { speaker: "Sun Maoli", year: 2012 }, /^\d facts[^]*87\.55%/],
  ["facts", { page: 999 }, /no page 999/],
  ["check", { claim: "Martians landed in Paris." }, /The article does not say this/],
  ["help", {}, /\*\*ask\*\*/],
])("/%s %j", async (command, values, expected) => {
  const { discord } = await stage();
  const [alice] = discord.people;
  const interaction = alice.slash(discord.channel, command, values);
  expect(textOf(await interaction.answer())).toMatch(expected);
  expect(interaction.ephemeral()).toBe(true);
});

test("two questions at once, and twenty", async () => {
  const { discord } = await stage();
  const [alice, bob] = discord.people;
  const asked = Array.from({ length: 10 }, () => [alice, bob]).flat();
  const interactions = asked.map((person) => person.slash(discord.channel, "ask", { question: QUESTION }));
  const answers = await Promise.all(interactions.map(({ answer }) => answer()));
  expect(new Set(answers.map(textOf)).size).toBe(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(20);
});
