import { readNumbers } from "./numbers.ts";
import { stem } from "./stem.ts";

/**
 * One searchable unit of a text: the normal form and the run of characters it stands for (UTF-16 offsets).
 * `word` is the lower-case word as written, for near words and spelling.
 */
export interface Term {
  readonly term: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "character";
}

/** Longest part of a word that takes part in matching, in characters: work is bounded by counts. */
const MAX_TERM = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CHARACTERS = new RegExp(`${CHARACTER.source}+`, "gu");
const ORDINALS: ReadonlyMap<string, string> = new Map(
  (
    "first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th " +
    "eleventh:11th twelfth:12th thirteenth:13th fourteenth:14th fifteenth:15th sixteenth:16th " +
    "seventeenth:17th eighteenth:18th nineteenth:19th twentieth:20th"
  )
    .split(" ")
    .map((pair) => {
      const [word = "", ordinal = ""] = pair.split(":");
      return [word, ordinal] as const;
    }),
);

/** Lower case, compatibility forms and accents folded, straight apostrophes, no possessive. */
export const foldWord = (surface: string): string =>
  surface.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[’ʼ]/g, "'").replace(/'s?$/, "");

/** The term of a number: its value in digits, "347000" for 347,000 and 34.7万 alike. */
const numberTerm = (value: number): string => String(value);

const wordTerm = (match: RegExpExecArray): Term => {
  const [surface] = match;
  const folded = foldWord(surface).slice(0, MAX_TERM);
  const term = ORDINALS.get(folded) ?? stem(folded);
  return { term, word: folded, start: match.index, end: match.index + surface.length, kind: "word" };
};

/** Chinese, Japanese and Korean: single characters and pairs, since words are not separated. */
const characterTerms = (run: string, offset: number): Term[] => {
  const terms: Term[] = [];
  for (let index = 0; index < run.length; index += 1) {
    for (const length of index + 1 < run.length ? [1, 2] : [1]) {
      const start = offset + index;
      const term = run.slice(index, index + length);
      terms.push({ term, word: term, start, end: start + length, kind: "character" });
    }
  }
  return terms;
};

/** The terms of a text in reading order, stop words included. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  const numbers = readNumbers(text);
  for (const { start, end, value } of numbers) {
    const term = numberTerm(value);
    terms.push({ term, word: term, start, end, kind: "number" });
  }
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    if (numbers.some((number) => number.start < end && match.index < number.end)) continue;
    if (!CHARACTER.test(match[0])) {
      terms.push(wordTerm(match));
      continue;
    }
    for (const run of match[0].matchAll(CHARACTERS)) {
      terms.push(...characterTerms(run[0], match.index + run.index));
    }
  }
  return terms.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
