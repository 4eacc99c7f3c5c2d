import { array, constantFrom, integer, nat, oneof, string, tuple, type Arbitrary } from "fast-check";
import type { Library } from "../../src/knowledge/document.ts";
import { readGolden } from "../../src/quality/golden.ts";

/** The questions of the golden table. */
export const GOLDEN = readGolden(`${import.meta.dirname}/../questions.yaml`).map(({ question }) => question);

const OPENINGS = ["Who", "What is", "How many", "Why did", "when", "where is", "which", "is", "and", "list the", ""];

/** Any UTF-16 code units, halves of pairs and controls included. */
const anyUnits = array(integer({ min: 0, max: 0xff_ff }), { maxLength: 60 }).map((units) =>
  String.fromCharCode(...units),
);

const wordsOf = ({ documents }: Library): string[] => [
  ...new Set(documents.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split(/\s+/)))),
];

/** A word with one letter lost, doubled or swapped. */
const misspelt = (word: string, at: number): string => {
  const place = at % Math.max(word.length, 1);
  const [before, letter, after] = [word.slice(0, place), word.slice(place, place + 1), word.slice(place + 1)];
  return (
    [before + after, before + letter + letter + after, before + after.slice(0, 1) + letter + after.slice(1)][at % 3] ??
    word
  );
};

/** Any text that somebody may type: noise, words of the documents in any order, and questions about the article, also misspelt. */
export const anyQuestion = (library: Library): Arbitrary<string> => {
  const word = oneof(
    { weight: 6, arbitrary: constantFrom(...wordsOf(library)) },
    { weight: 1, arbitrary: string({ unit: "grapheme", maxLength: 8 }) },
    { weight: 1, arbitrary: integer({ min: 0, max: 3_000_000 }).map(String) },
  );
  const mix = tuple(constantFrom(...OPENINGS), array(word, { maxLength: 9 })).map(
    ([opening, words]) => `${opening} ${words.join(" ")}?`,
  );
  const golden = constantFrom(...GOLDEN);
  const worse = tuple(golden, nat(), nat()).map(([question, place, at]) => {
    const words = question.split(" ");
    return words.with(place % words.length, misspelt(words[place % words.length] ?? "", at)).join(" ");
  });
  return oneof(string({ unit: "binary", maxLength: 80 }), anyUnits, mix, mix, golden, worse);
};
