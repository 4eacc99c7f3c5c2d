import { assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumbers } from "../../src/language/numbers.ts";

const valuesOf = (text: string): number[] => readNumbers(text).map(({ value }) => value);

/** A whole number as an English speaker says it, built from the rules and not from the reader under test. */
const spell = (value: number): string => {
  const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const below = (n: number, unit: number, name: string): string =>
    `${spell(Math.floor(n / unit))} ${name}${n % unit === 0 ? "" : ` ${n % unit < 100 ? "and " : ""}${spell(n % unit)}`}`;
  if (value < 20) return small[value] ?? "";
  if (value < 100)
    return `${tens[Math.floor(value / 10)] ?? ""}${value % 10 === 0 ? "" : `-${small[value % 10] ?? ""}`}`;
  if (value < 1000) return below(value, 100, "hundred");
  return value < 1_000_000 ? below(value, 1000, "thousand") : below(value, 1_000_000, "million");
};

describe("one number has one form", () => {
  test.each([
    "255,000",
    "255000",
    "255k",
    "255 thousand",
    "25.5万",
    "25.5 萬",
    "0.255 million",
    "255\u00A0000",
    "two hundred and fifty-five thousand",
    "Two Hundred Fifty Five Thousand",
  ])("%s", (written) => {
    expect(valuesOf(`about ${written} of them`)).toEqual([255_000]);
  });

  test.each([
    ["1.9 million police", [1_900_000]],
    ["1.9m", [1_900_000]],
    ["3bn and 2 billion", [3e9, 2e9]],
    ["1.2亿", [120_000_000]],
    ["from 12 to 30", [12, 30]],
    ["a hundred times", []],
    ["one of them", []],
    ["one hundred", [100]],
    ["twenty-one", [21]],
    ["18th of May", []],
    ["B2B and mp3", []],
    ["3.14", [3.14]],
    ["in 1868, 3", [1868, 3]],
    ["1,2", [1, 2]],
    ["-5", [5]],
    ["five", [5]],
    ["", []],
  ])("%s", (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  test.each([
    ["12%", true],
    ["12 ％", true],
    ["12 per cent", true],
    ["12 percent", true],
    ["twelve percent", true],
    ["one percent", true],
    ["12 percentage points", true],
    ["12 people", false],
  ])("%s: a share? %s", (text, percent) => {
    expect(readNumbers(text)).toEqual([expect.objectContaining({ percent })]);
  });

  test("any whole number is the same with commas, without, and in words", () => {
    assert(
      property(integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(valuesOf(String(value))).toEqual([value]);
        expect(valuesOf(value.toLocaleString("en-US"))).toEqual([value]);
        expect(valuesOf(spell(value))).toEqual([value]);
      }),
    );
  });

  test("thousands are the same as k, thousand and 万", () => {
    assert(
      property(integer({ min: 1, max: 99_999 }), constantFrom("k", " thousand", "k "), (value, unit) => {
        expect(valuesOf(`${value}${unit}`)).toEqual([value * 1000]);
        expect(valuesOf(`${value / 10}万`)).toEqual([value * 1000]);
      }),
    );
  });

  test("mentions lie in the text, in order, apart from each other", () => {
    assert(
      property(
        string({
          unit: constantFrom(..."0 1 2 9 , . % k m one hundred - 万".split(" "), " "),
          maxLength: 40,
        }),
        (text) => {
          let last = 0;
          for (const { start, end, value } of readNumbers(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(value).toBeGreaterThanOrEqual(0);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
