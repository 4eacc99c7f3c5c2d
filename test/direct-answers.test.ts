import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readGolden } from "../src/quality/golden.ts";
import { matchAnswers } from "../src/quality/squad.ts";
import { shippedEngine } from "./engine/engines.ts";

/** Overlap of tokens from which on a run is as good as one of the table. */
const AS_GOOD = 0.6;

const pathOf = (name: string): string => `${import.meta.dirname}/${name}.yaml`;
const engine = shippedEngine();
const table = z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(pathOf("direct-answers"), "utf8")));
const rows = ["questions", "questions-frozen"].flatMap((name) => readGolden(pathOf(name)));
const given = rows
  .filter(({ accept }) => accept.length > 0)
  .flatMap(({ id, question }) => {
    const answer = engine.ask(question);
    return answer.outcome === "answered" ? [{ id, question, direct: answer.direct?.text, right: table[id] ?? [] }] : [];
  });
const shown = given.filter(({ direct }) => direct !== undefined);
const isRight = ({ direct = "", right }: (typeof given)[number]): boolean =>
  right.length > 0 && matchAnswers(direct, right).f1 >= AS_GOOD;

describe("direct answers to the golden questions", () => {
  test("every question that has an answer is in the table, and nothing else", () => {
    expect(Object.keys(table).toSorted()).toEqual(
      rows
        .filter(({ accept }) => accept.length > 0)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("of those that are given at least 95 % are right", () => {
    expect(shown.filter(isRight).length / shown.length).toBeGreaterThanOrEqual(0.95);
  });

  test("a question without an answer is given none, even where a passage is shown", () => {
    const asked = rows.filter(({ accept }) => accept.length === 0).map(({ question }) => engine.ask(question));
    expect(asked.filter((answer) => answer.outcome === "answered" && answer.direct)).toEqual([]);
  });

  test("where there is one it is given, and right, for at least a third", () => {
    const due = given.filter(({ right }) => right.length > 0);
    expect(shown.filter(isRight).length / due.length).toBeGreaterThanOrEqual(0.33);
  });

  test.each([
    ["How safe did people feel in 2021?", "98.62%"],
    ["How safe did people feel in 2012?", "87.55%"],
    ["How many cops hold the higher-grade certificate?", "60,000"],
    ["What newspaper is this from?", undefined],
    ["Who announced how many officers are qualified?", undefined],
    ["How many suspects were arrested since the special operation began?", "385,000"],
    ["Who's the deputy director of the cyber security bureau?", undefined],
    ["Who wrote this article?", "Peng Jinghui"],
  ])("%s → %s", (question, direct) => {
    const answer = engine.ask(question);
    expect(answer.outcome === "answered" && answer.direct?.text).toBe(direct);
  });
});
