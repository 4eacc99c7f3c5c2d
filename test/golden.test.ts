import { describe, expect, test } from "vitest";
import { isStopWord } from "../src/language/stop-words.ts";
import { readTerms } from "../src/language/terms.ts";
import { isRight, readGolden, rightFirst } from "../src/quality/golden.ts";
import { shippedEngine } from "./engine/engines.ts";

const engine = shippedEngine();
const blocks = engine.library.documents[0]?.blocks ?? [];
const rows = readGolden(`${import.meta.dirname}/questions.yaml`);
const answerable = rows.filter(({ accept }) => accept.length > 0);
const unanswerable = rows.filter(({ accept }) => accept.length === 0);

const contentOf = (text: string): Set<string> =>
  new Set(
    readTerms(text)
      .filter(({ kind, word }) => kind !== "word" || !isStopWord(word))
      .map(({ term }) => term),
  );

/** The sentences that hold accepted words. */
const evidence = (row: (typeof rows)[number]): string[] =>
  row.accept.flatMap(({ block, words }) => {
    const { text = "", sentences = [] } = blocks[block - 1] ?? {};
    return sentences
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => sentence.toLowerCase().includes(words.toLowerCase()));
  });

describe("the golden table", () => {
  test(`${rows.length} questions (at least 120), ${unanswerable.length} without an answer (at least 30)`, () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(unanswerable.length).toBeGreaterThanOrEqual(30);
  });

  test("each row has an id and a question of its own", () => {
    for (const values of [rows.map(({ id }) => id), rows.map(({ question }) => question.toLowerCase())]) {
      expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([]);
    }
  });

  test("accepted words stand in one sentence of their block; a row without an answer says why", () => {
    expect(answerable.filter((row) => evidence(row).length < row.accept.length).map(({ id }) => id)).toEqual([]);
    const reasons = new Set(["not_in_document", "detail_missing", "premise_not_stated", "unclear", "needs_context"]);
    expect(unanswerable.filter(({ reason }) => !reasons.has(reason ?? "")).map(({ id }) => id)).toEqual([]);
  });

  test("at least 40 % share at most one content word with their evidence", () => {
    const shared = answerable.map((row) => {
      const asked = [...contentOf(row.question)];
      return Math.max(...evidence(row).map((text) => asked.filter((term) => contentOf(text).has(term)).length));
    });
    expect(shared.filter((count) => count <= 1).length / answerable.length).toBeGreaterThanOrEqual(0.4);
  });
});

describe("the engine on the golden table", () => {
  const answers = new Map(rows.map((row) => [row, engine.ask(row.question)]));
  const misses = (own: typeof rows, right: typeof isRight): string[] =>
    own
      .filter((row) => {
        const answer = answers.get(row);
        return answer === undefined || !right(row, answer);
      })
      .map(({ id }) => id);

  test("at least 80 % have the right passage first", () => {
    const wrong = misses(answerable, rightFirst);
    expect(wrong.length <= 0.2 * answerable.length ? [] : wrong).toEqual([]);
  });
  test("at least 80 % of what the article does not answer is refused", () => {
    const wrong = misses(unanswerable, isRight);
    expect(wrong.length <= 0.2 * unanswerable.length ? [] : wrong).toEqual([]);
  });
});

describe("of two figures in a sentence the one that is asked for is the direct answer", () => {
  test.each([
    ["how many police officers have the advanced qualification?", "60,000"],
    ["How many police officers have advanced law enforcement qualifications?", "60,000"],
    ["how many police officers have the basic qualification?", "1.9 million"],
    ["How many cybercrime suspects have been arrested in total since the campaign started?", "385,000"],
    ["How many cybercrime cases have been detected since the special operation began?", "255,000"],
    ["How many gangs were destroyed in 2021?", "more than 6,000"],
  ])("%s %s", (question, figure) => {
    const answer = engine.ask(question);
    expect(answer.outcome === "answered" && answer.direct?.text).toBe(figure);
  });
});
