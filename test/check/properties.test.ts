import { assert, constantFrom, integer, nat, oneof, pre, property, record, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { readFigures } from "../../src/check/figures.ts";
import { overlaps } from "../../src/language/sentences.ts";
import { readGolden } from "../../src/quality/golden.ts";
import { shippedEngine } from "../engine/engines.ts";

const engine = shippedEngine();
const document = engine.library.documents[0];
const { facts = [], notes = [], blocks = [] } = document ?? {};
const verdictOf = (claim: string): string => engine.check(claim).verdict;
const isGarbled = ({ block, span }: (typeof facts)[number]): boolean =>
  notes.some((note) => note.kind === "figure" && note.block === block && overlaps(note, span));

/** The same words, written by other people. */
const WRITTEN: Readonly<Record<string, (words: string) => string>> = {
  "as they stand": (words) => words,
  "in small letters": (words) => words.toLowerCase(),
  "in capitals": (words) => words.toUpperCase(),
  "without punctuation": (words) => words.replaceAll(/[“”‘’,.;:]+(?!\p{N}|\p{L})/gu, " "),
  "in other figures": (words) =>
    words
      .replaceAll(/\d{1,3}(?:,\d{3})+/g, (figure) => String(Number(figure.replaceAll(",", "")) / 1000) + "k")
      .replaceAll(/\s?%/g, " percent"),
};

describe("a fact's own words are supported, and garbled exactly where a figure note overlaps them", () => {
  test.each(Object.keys(WRITTEN))("%s", (way) => {
    const wrong = facts.filter((fact) => {
      const claim = WRITTEN[way]?.(fact.words) ?? "";
      return verdictOf(claim) !== (isGarbled(fact) ? "garbled" : "supported");
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

const figures = facts
  .filter((fact) => !isGarbled(fact))
  .flatMap(({ words }) => readFigures(words).map((figure) => ({ words, figure })));

test("the same words with another figure or year are never supported", () => {
  const changed = record({ of: constantFrom(...figures), by: integer({ min: 20, max: 900 }) });
  assert(
    property(changed, ({ of: { words, figure }, by }) => {
      const value =
        figure.form === "year" ? figure.value - (by % 40) - 1 : Math.round(figure.value * (1 + by / 100)) + 1;
      const claim = `${words.slice(0, figure.start)}${value}${figure.form === "percent" ? "%" : ""}${words.slice(figure.end)}`;
      expect([verdictOf(claim), claim]).not.toEqual(["supported", claim]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["The sense of security among the Chinese people has fallen from 87.55% in 2012 to 98.62% in 2021"],
  ["The sense of security among the Chinese people has never risen from 87.55% in 2012 to 98.62% in 2021"],
  ["In 2021, the national ‘two robberies’ cases will rise by 96.1% compared with 2012"],
])("with another direction never: %s", (claim) => {
  expect(verdictOf(claim)).toBe("contradicted");
});

const excerpts = readGolden(`${import.meta.dirname}/../questions.yaml`)
  .flatMap(({ question }) => engine.ask(question).excerpts)
  .filter((each, place, all) => all.findIndex(({ text }) => text === each.text) === place);

describe("quotations", () => {
  test("every excerpt of every golden answer is verified, with its place and edition", () => {
    const wrong = excerpts.filter(({ text, block, edition }) => {
      const { quotation, excerpts: shown } = engine.check(text);
      return (
        !quotation?.verified ||
        shown[0]?.edition !== edition ||
        blocks[block - 1]?.text.includes(shown[0].text) !== true
      );
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test("with one word changed that word is marked", () => {
    const long = excerpts.filter(({ text }) => text.split(" ").length >= 8);
    assert(
      property(constantFrom(...long), nat(), ({ text }, at) => {
        const words = Array.from(text.matchAll(/[\p{L}]{3,}/gu));
        const word = words[at % words.length];
        if (!word) return;
        const claim = `${text.slice(0, word.index)}xylophone${text.slice(word.index + word[0].length)}`;
        const { quotation, verdict } = engine.check(claim);
        expect(quotation?.verified).toBe(false);
        expect(quotation?.altered.map((each) => claim.slice(each.start, each.end)).join(" ")).toContain("xylophone");
        expect(verdict).not.toBe("supported");
      }),
      { numRuns: 200 },
    );
  });

  test("half of one and half of another is not verified", () => {
    const half = (text: string, first: boolean): string => {
      const words = text.split(" ");
      return (first ? words.slice(0, words.length / 2) : words.slice(words.length / 2)).join(" ");
    };
    const pair = tuple(constantFrom(...excerpts), constantFrom(...excerpts));
    assert(
      property(pair, ([one, other]) => {
        pre(one.block !== other.block && Math.min(one.text.split(" ").length, other.text.split(" ").length) >= 8);
        expect(engine.check(`${half(one.text, true)} ${half(other.text, false)}`).quotation?.verified ?? false).toBe(
          false,
        );
      }),
      { numRuns: 100 },
    );
  });
});

test("any text gets a verdict, and shows slices of the document only", () => {
  assert(
    property(
      oneof(
        string(),
        constantFrom(...facts.map(({ words }) => words)).map((words) => `Not ${words}?`),
      ),
      (claim) => {
        for (const { block, start, end, text } of engine.check(claim).excerpts)
          expect(blocks[block - 1]?.text.slice(start, end)).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});
