import { expect, test } from "vitest";
import { answerInteraction } from "../../src/discord/answers.ts";
import { render } from "../../src/discord/render.ts";
import { COMMANDS } from "../../commands/index.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { readGolden } from "../../src/quality/golden.ts";
import { expectWithinLimits } from "../discord/limits-kept.ts";
import { readQuotations } from "../discord/read-quotations.ts";
import { articleEngine } from "./article-engine.ts";
import { stage } from "./bot.ts";
import { textOf } from "./checked.ts";

const QUESTIONS = readGolden(new URL("../questions.yaml", import.meta.url).pathname);

test("for every golden question the message is within the limits and its quotations are the slices", () => {
  const engine = articleEngine();
  for (const { question } of QUESTIONS) {
    const answer = answerInteraction(
      {
        id: "1",
        token: "t",
        type: 2,
        data: { name: "ask", options: [{ name: "question", value: question }] },
      },
      { engine, messages: ENGLISH, commands: COMMANDS },
    );
    if (answer.kind === "choices") throw new Error("a command is not answered with choices");
    const components = render(answer.reply, ENGLISH);
    expectWithinLimits(components);
    const { excerpts, nearest, outcome } = engine.ask(question);
    const shown = outcome === "answered" ? excerpts : outcome === "chat" ? [] : nearest.slice(0, 1);
    expect(readQuotations(components)).toEqual(shown.map(({ text }) => text));
    for (const { document, block, start, end, text } of shown)
      expect(engine.read({ document, block })?.block.text.slice(start, end)).toBe(text);
  }
}, 60_000);

test("every golden question is accepted by Discord, answered in time and pings nobody", async () => {
  const { discord } = await stage();
  const [alice] = discord.people;
  for (const { question } of QUESTIONS) {
    const interaction = alice.slash(discord.channel, "ask", { question: question.slice(0, 500) });
    expect(textOf(await interaction.answer())).not.toBe("");
    expect(interaction.latencyMs()).toBeLessThan(2500);
  }
}, 60_000);
