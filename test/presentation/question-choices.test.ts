import { expect, test } from "vitest";
import { presentWelcome } from "../../src/presentation/present-welcome.ts";
import { pickedQuestion, questionChoices, starters } from "../../src/presentation/question-choices.ts";
import { ENGLISH } from "../../src/presentation/words/english.ts";
import { lighthouse } from "../lighthouse.ts";

const LABEL = "Year in which the lighthouse was built";
const VALUE = "#lighthouse/built";

test("starters come from facts and, where there are few, from what every document can be asked", () => {
  const engine = lighthouse();
  const all = starters(engine, ENGLISH);
  expect(all[0]).toEqual({ name: LABEL, value: VALUE });
  expect(all.length).toBeGreaterThan(1);
  for (const { name } of all) expect(engine.ask(name).outcome).toBe("answered");
  expect(starters(engine, ENGLISH, 1)).toHaveLength(1);
  expect(starters(engine, ENGLISH)).toEqual(all);
});

test("a welcome gives questions to begin with", () => {
  const { parts } = presentWelcome(lighthouse(), ENGLISH);
  const list = parts.find((part) => part.kind === "list");
  expect(list?.items.length).toBeGreaterThan(0);
});

test("what fits is offered first and the typed text last; with nothing typed, starters", () => {
  const choices = questionChoices(" built ", lighthouse(), ENGLISH);
  expect(choices[0]).toEqual({ name: LABEL, value: VALUE });
  expect(choices.at(-1)).toEqual({ name: "Ask: built", value: "built" });
  expect(questionChoices("", lighthouse(), ENGLISH)[0]).toEqual({ name: LABEL, value: VALUE });
});

test("text that does not fit whole is not offered", () => {
  const fitting = "x".repeat(100 - ENGLISH.askTyped.length);
  expect(questionChoices(fitting, lighthouse(), ENGLISH).at(-1)?.value).toBe(fitting);
  expect(questionChoices(`${fitting}x`, lighthouse(), ENGLISH)).toEqual([]);
});

test.each([
  ["a value", VALUE, LABEL],
  ["a name", LABEL, LABEL],
  ["the name of the typed text", "Ask: how tall?", "how tall?"],
  ["typed text", "how tall?", "how tall?"],
  ["a value that is gone", "#lighthouse/gone", "#lighthouse/gone"],
])("%s is understood", (_what, sent, question) => {
  expect(pickedQuestion(sent, lighthouse().library, ENGLISH)).toBe(question);
});
