import { readNumbers } from "./numbers.ts";
import { overlaps, type Span } from "./sentences.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { wordPairs } from "./word-pairs.ts";

/** One searchable unit of a text: the normal form and the run of characters it stands for (UTF-16 offsets). */
export interface Term extends Span {
  readonly term: string;
  readonly word: string; // In lower case as written, for near words and spelling
  readonly kind: "word" | "number" | "character";
}

/** Longest part of a word that takes part in matching, in characters: work is bounded by counts. */
const MAX_TERM = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CHARACTERS = new RegExp(`${CHARACTER.source}+`, "gu");
const ORDINALS = wordPairs(
  "first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th " +
    "eleventh:11th twelfth:12th thirteenth:13th fourteenth:14th fifteenth:15th sixteenth:16th " +
    "seventeenth:17th eighteenth:18th nineteenth:19th twentieth:20th",
);

/** Lower case, compatibility forms and accents folded, straight apostrophes, no possessive. */
export const foldWord = (surface: string): string =>
  surface.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[’ʼ]/g, "'").replace(/'s?$/, "");

const wordTerm = (surface: string, span: Span): Term => {
  const word = foldWord(surface).slice(0, MAX_TERM);
  const term = ORDINALS.get(word) ?? (isStopWord(word) ? word : stem(word));
  return { term, word, ...span, kind: "word" };
};

/** Chinese, Japanese and Korean: single characters and pairs, since words are not separated. */
const characterTerms = (run: string, offset: number): Term[] => {
  const terms: Term[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const start = offset + index;
    for (const term of new Set([run.slice(index, index + 1), run.slice(index, index + 2)]))
      terms.push({ term, word: term, start, end: start + term.length, kind: "character" });
  }
  return terms;
};

/** The terms of a text in reading order, stop words included. */
export function readTerms(text: string): Term[] {
  const numbers = readNumbers(text);
  // The term of a number is its value in digits: "347000" for 347,000 and 34.7万 alike.
  const terms = numbers.map(({ start, end, value }): Term => {
    const term = String(value);
    return { term, word: term, start, end, kind: "number" };
  });
  for (const { 0: surface, index: start } of text.matchAll(WORD)) {
    const span = { start, end: start + surface.length };
    if (numbers.some((number) => overlaps(number, span))) continue;
    if (CHARACTER.test(surface))
      for (const run of surface.matchAll(CHARACTERS)) terms.push(...characterTerms(run[0], start + run.index));
    else terms.push(wordTerm(surface, span));
  }
  return terms.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
