import { expect, test } from "vitest";
import { answerType, fittingSpans, isTyped } from "../../src/answer/question-type.ts";
import { readTypedSpans } from "../../src/language/typed-spans.ts";

test.each([
  ["How long does the lamp burn?", "duration"],
  ["for how many years was he the keeper", "duration"],
  ["What percentage of visitors came by boat?", "percent"],
  ["how much money did the lamp cost", "money"],
  ["What was the price of the oil?", "money"],
  ["How many steps are there?", "number"],
  ["how tall is the tower", "number"],
  ["What is the number of visitors?", "number"],
  ["When was it built?", "date"],
  ["in which year did it open", "date"],
  ["Where does it stand?", "place"],
  ["which city is near", "place"],
  ["Who built it?", "person"],
  ["Who’s the keeper?", "person"],
  ["Who said how many steps there are?", "person"],
  ["When was the 100th lamp lit?", "date"],
  ["In which year did it reach 98%?", "date"],
  ["98% of what", "percent"],
  ["Why is it painted?", "reason"],
  ["how come it is white", "reason"],
  ["How is it painted?", "manner"],
  ["What is the ship called?", "name"],
  ["which lamp is it", "name"],
  ["What does the keeper do?", "thing"],
  ["lamp oil", "thing"],
  ["Is it open on Sundays?", "yes_no"],
  ["Was it built in 1868?", "yes_no"],
  ["", "thing"],
])("%j wants a %s", (question, type) => {
  expect(answerType(question)).toBe(type);
});

test("spans fit by their form, the best form first, without those that the question names", () => {
  const text = "In 1868 Ada Holm spent £900 on 40 lamps, 12% of “the candle”.";
  const spans = readTypedSpans(text);
  const fitting = (type: Parameters<typeof fittingSpans>[0]): string[] =>
    fittingSpans(type, spans, ({ start }) => text.startsWith("40", start)).map(({ start, end }) =>
      text.slice(start, end),
    );
  expect(fitting("date")).toEqual(["1868"]);
  expect(fitting("money")).toEqual(["£900"]);
  expect(fitting("number")).toEqual(["12%", "£900"]);
  expect(fitting("person")).toEqual(["Ada Holm"]);
  expect(fitting("name")).toEqual(["the candle", "Ada Holm"]);
  expect(fitting("reason")).toEqual([]);
  expect([isTyped("date"), isTyped("reason")]).toEqual([true, false]);
});
