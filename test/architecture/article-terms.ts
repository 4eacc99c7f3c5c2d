import { readLibrary } from "../../src/corpus/read-library.ts";
import { readNumbers } from "../../src/language/numbers.ts";
import { isStopWord } from "../../src/language/stop-words.ts";
import { ROOT } from "./files.ts";

const { documents } = readLibrary(`${ROOT}/corpus`);
const texts = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
const WORD = /[\p{L}][\p{L}’'-]*/gu;
const MONTHS = "January February March April May June July August September October November December";

/** Words with a capital inside a sentence that no block has in small letters: names of people, places, bodies. */
const names = (): string[] => {
  const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu) ?? []));
  const inside = texts.flatMap((text) =>
    Array.from(text.matchAll(/(?<=\p{Ll}[,’”]? [“‘]?|\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}{2,}/gu), ([word]) => word),
  );
  return [...new Set(inside)].filter(
    (word) => !small.has(word.toLowerCase()) && !isStopWord(word.toLowerCase()) && !MONTHS.includes(word),
  );
};

/** Runs of two telling words, with how often the documents have them. */
const pairs = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = line.toLowerCase().match(WORD) ?? [];
    for (const [place, word] of words.entries()) {
      const next = words[place + 1];
      if (next === undefined || isStopWord(word) || isStopWord(next)) continue;
      counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + 1);
    }
  }
  return counts;
};

const OFTEN = 3;
const headings = documents.flatMap(({ blocks }) =>
  blocks.filter(({ kind, role }) => kind !== "paragraph" || role === "subtitle").map(({ text }) => text),
);

/** Ordinary words that the documents happen to write with a capital only. */
const ORDINARY: ReadonlySet<string> = new Set([
  "daily", // a kind of newspaper
  "chinese", // a language whose words are not separated
  "shield", // what escapes the document's characters
]);

/** Names, and pairs of words that its titles have or that it keeps repeating, all in small letters. */
export const ARTICLE_WORDS: readonly string[] = [
  ...new Set([
    ...names()
      .map((name) => name.toLowerCase())
      .filter((name) => !ORDINARY.has(name)),
    ...documents.flatMap(({ persons }) => persons.map(({ name }) => name.toLowerCase())),
    ...documents.flatMap(({ id, title }) => [id, title.toLowerCase()]),
    ...pairs(headings).keys(),
    ...[...pairs(texts)].filter(([, count]) => count >= OFTEN).map(([pair]) => pair),
  ]),
];

/** One digit and zeros: a limit or a time in milliseconds as well, and nobody's in particular. */
const isRound = (figure: string): boolean => /^\d0+$/.test(figure);

/** Its figures from a thousand on and those with a fraction, as a program would write them: 123000, 45.67. */
export const ARTICLE_FIGURES: readonly string[] = [
  ...new Set(
    texts
      .flatMap(readNumbers)
      .filter(({ value }) => value >= 1000 || !Number.isInteger(value))
      .map(({ value }) => String(value))
      .filter((figure) => !isRound(figure)),
  ),
];
