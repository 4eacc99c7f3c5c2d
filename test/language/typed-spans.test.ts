import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedSpans, type SpanType } from "../../src/language/typed-spans.ts";

const found = (text: string, type: SpanType): string[] =>
  readTypedSpans(text)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end));

describe("what a run of words is by its form", () => {
  test.each<[SpanType, string, string[]]>([
    ["date", "It opened on 14 May 1931.", ["14 May 1931"]],
    ["date", "On May 14th, 1931 it opened.", ["May 14th, 1931"]],
    ["date", "In July 1931 and in the late 1990s", ["July 1931", "late 1990s"]],
    ["date", "in the 19th century", ["19th century"]],
    ["date", "In 1868 or 1868–69", ["1868", "1868–69"]],
    ["date", "It has 1868% and £1868", []],
    ["percent", "It rose by 12.5% and 3 per cent", ["12.5%", "3 per cent"]],
    ["money", "It cost £18 million and 40 dollars", ["£18 million", "40 dollars"]],
    ["duration", "For five consecutive years and a day", ["five consecutive years", "a day"]],
    ["number", "12,000 visitors and 211 steps", ["12,000", "211"]],
    ["name", "The keeper Jon Berg met Ada Holm.", ["Jon Berg", "Ada Holm"]],
    ["name", "Bank of the Ousel River", ["Bank of the Ousel River"]],
    ["name", "It rained.", []],
    ["quoted", "They call it “the candle” and ‘the wick’", ["the candle", "the wick"]],
    ["quoted", 'They call it "the candle"', ["the candle"]],
  ])("%s: %s", (type, text, expected) => {
    expect(found(text, type)).toEqual(expected);
  });

  test.each([
    ["It was drawn by Lale Winter. The band Grey Heron sang.", ["Lale Winter", "Grey Heron"]],
    ["He met Dr. Okafor in St. Olaf.", ["Dr. Okafor", "St. Olaf"]],
  ])("a name ends where its sentence ends: %s", (text, expected) => {
    expect(found(text, "name")).toEqual(expected);
  });

  test("figures do not overlap each other, and every span lies in the text", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const spans = readTypedSpans(text);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const figures = spans.filter(({ type }) => type !== "name" && type !== "quoted");
        for (const [place, { end }] of figures.entries())
          expect(figures[place + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
