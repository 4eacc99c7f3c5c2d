import { expect, test } from "vitest";
import { readGolden } from "../../src/quality/golden.ts";
import { localDiscord } from "../e2e/bot.ts";
import { answerTimes, bareBot, FOOTNOTE } from "./answer-times.ts";

const ROUNDS = 3;
const QUESTIONS = readGolden(new URL("../questions.yaml", import.meta.url).pathname).map(({ question }) => question);

/** The median and the slowest but one in a hundred, in ms. */
const spread = (times: readonly number[]) => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
};

test("a slash answer, from event to callback, beside a bot that only says ok", async () => {
  const discord = await localDiscord();
  const bare = bareBot(discord);
  const times: Record<"footnote" | "bare", number[]> = { footnote: [], bare: [] };
  // By turns, so that both meet the same weather; the program first, because it registers the commands.
  for (let round = 0; round < ROUNDS; round += 1) {
    times.footnote.push(...(await answerTimes(FOOTNOTE, discord, QUESTIONS)));
    times.bare.push(...(await answerTimes(bare, discord, QUESTIONS)));
  }
  const [ours, floor] = [spread(times.footnote), spread(times.bare)];
  const row = (name: string, { p50, p99 }: typeof ours): string =>
    `${name.padEnd(24)} p50 ${p50.toFixed(2).padStart(6)} ms   p99 ${p99.toFixed(2).padStart(6)} ms`;
  const title = `slash answer, event to callback, ${times.footnote.length} questions, one after another`;
  console.log([title, row("footnote", ours), row('a bot that says "ok"', floor)].join("\n"));
  // Generous: they are to find what has become many times slower, on any machine.
  expect(ours.p50).toBeLessThan(floor.p50 + 50);
  expect(ours.p99).toBeLessThan(floor.p99 + 250);
});
