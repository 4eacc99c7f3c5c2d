import { describe, expect, test } from "vitest";
import { engineOver } from "../engine/engines.ts";
import { lighthouse } from "../lighthouse.ts";

describe("an excerpt", () => {
  test("is the sentence that answers, with its place and speaker", () => {
    const { excerpts } = lighthouse().ask("How often is the tower repainted?");
    expect(excerpts[0]).toMatchObject({
      document: "lighthouse",
      block: 5,
      text: "“We repaint the tower every six years,” said the keeper Jon Berg.",
      heading: ["The lamp"],
      speaker: { name: "Jon Berg", office: "keeper", attribution: "official", quoted: true },
      notes: [],
    });
  });

  test("carries the notes on its words", () => {
    const { excerpts } = lighthouse().ask("Who must wait outside?");
    expect(excerpts[0]?.notes).toEqual([expect.objectContaining({ id: "outside", kind: "wording" })]);
  });

  test("takes the sentence before along when it begins with a pronoun", () => {
    const engine = engineOver("The lamp was lit in June. It burns forty litres of oil. Nobody knows why.");
    const [excerpt] = engine.ask("How many litres of oil burn?").excerpts;
    expect(excerpt?.text).toBe("The lamp was lit in June. It burns forty litres of oil.");
    expect(excerpt?.focus.text).toBe("It burns forty litres of oil.");
  });

  test("leaves it where both together are too long", () => {
    const long = `The lamp of the tower ${"shines over the reef and ".repeat(30)}is bright.`;
    const [excerpt] = engineOver(`${long} It burns forty litres of oil.`).ask("How many litres of oil burn?").excerpts;
    expect(excerpt?.text).toBe("It burns forty litres of oil.");
  });

  test("keeps line breaks of the source", () => {
    const [excerpt] = engineOver("The lamp burns\nforty litres of oil.").ask("How many litres of oil?").excerpts;
    expect(excerpt?.text).toBe("The lamp burns\nforty litres of oil.");
  });
});

describe("a direct answer", () => {
  test.each([
    ["When was the lighthouse built?", "1868"],
    ["How many steps do the stairs have?", "211"],
    ["How many litres of oil does the lamp burn?", "40"],
  ])("%s", (question, text) => {
    const answer = lighthouse().ask(question);
    expect(answer).toMatchObject({ outcome: "answered", direct: expect.objectContaining({ excerpt: 0 }) });
    expect(answer.outcome === "answered" && answer.direct?.text).toContain(text);
  });

  test("comes with the fact that states it", () => {
    expect(lighthouse().ask("When was the lighthouse built?").facts).toEqual([
      { id: "built", label: "Year in which the lighthouse was built", text: "was built in 1868" },
    ]);
  });

  test("is never taken from a figure note", () => {
    const answer = lighthouse().ask("How many visitors did the lighthouse have in 2019?");
    expect(answer.excerpts[0]).toMatchObject({
      block: 7,
      notes: [expect.objectContaining({ kind: "figure" })],
    });
    expect(answer).not.toHaveProperty("direct");
  });

  test("is not given where the question does not tell its form", () => {
    expect(lighthouse().ask("Why is the tower repainted every six years?")).not.toHaveProperty("direct");
  });
});
