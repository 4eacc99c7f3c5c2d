import { describe, expect, test } from "vitest";
import { shippedEngine } from "../engine/engines.ts";

const engine = shippedEngine();
const ask = (question: string) => {
  const answer = engine.ask(question);
  if (answer.outcome !== "answered") throw new Error(`not answered: ${question}`);
  return answer;
};

describe("a figure comes with those that it could be taken for", () => {
  test("the same thing counted in another scope", () => {
    const [own, ...siblings] = ask("How many suspects were arrested since the campaign began?").facts;
    expect(own?.id).toBe("cybercrime-arrests");
    expect(siblings.map(({ id }) => id)).toEqual(["gang-arrests-2021"]);
  });
  test("the same thing in another year, and the change between them, with its operands", () => {
    const { facts, computed } = ask("What was the sense of security in 2021?");
    expect(facts.map(({ id }) => id)).toEqual(["sense-of-security-2021", "sense-of-security-2012"]);
    expect(computed).toEqual([
      {
        label: "sense of security, 2012 to 2021",
        text: "+11.07 points",
        operands: ["sense-of-security-2012", "sense-of-security-2021"],
      },
    ]);
  });
  test("a figure that has none comes alone", () => {
    expect(ask("How many community police offices have been built nationwide?")).toMatchObject({ computed: [] });
  });
});

test("what is computed cites facts of the answer or the range itself, and stands in no excerpt", () => {
  for (const { fact } of engine.facts({})) {
    const answer = engine.ask(fact.label);
    if (answer.outcome !== "answered") continue;
    const known = answer.facts.map(({ id }) => id);
    for (const { operands } of answer.computed) expect(known).toEqual(expect.arrayContaining([...operands]));
  }
});
