import { disjoint, type Span } from "./sentences.ts";
import { wordPairs } from "./word-pairs.ts";

/** A number as written in a text: where it stands, its value, and whether it is a percentage. */
export type NumberMention = Span & Readonly<{ value: number; percent: boolean }>;

const SCALES = wordPairs(
  "k:1e3 thousand:1e3 thousands:1e3 m:1e6 mn:1e6 million:1e6 millions:1e6 bn:1e9 billion:1e9 trillion:1e12 " +
    "hundred:100 万:1e4 萬:1e4 亿:1e8 億:1e8",
);
const scaleOf = (word: string): number => Number(SCALES.get(word) ?? 1);

const UNITS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const SCALE_WORDS = "hundred|thousand|million|billion|trillion";
const PERCENT = String.raw`(?:\s?[%％]|\s?per\s?cent\b|\spercentage points?\b)`;
const DIGITS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+)(\.\d+)?` +
    String.raw`(?:\s?(万|萬|亿|億)|\s(${SCALE_WORDS})s?\b|(k|m|mn|bn)\b)?(${PERCENT})?` +
    String.raw`(?![\p{Script=Latin}\p{N}])`,
  "giu",
);
const SPELLED = `(?:${[...WORD_VALUES.keys(), ...SCALE_WORDS.split("|")].join("|")})`;
const WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${SPELLED}(?:(?:[\s-]+(?:and\s+)?)${SPELLED})*)(?![\p{L}\p{N}])(${PERCENT})?`,
  "giu",
);

const fromDigits = (match: RegExpExecArray): number => {
  const [, whole = "", fraction = "", han, word, letter] = match;
  const scale = scaleOf((han ?? word ?? letter ?? "").toLowerCase());
  // Rounded because 34.7 × 10,000 must equal 347,000 exactly.
  return Math.round(Number(whole.replaceAll(/\D/g, "") + fraction) * scale * 1e6) / 1e6;
};

/** "three hundred forty-seven thousand" -> 347000; undefined where the words make no number ("hundred"). */
const fromWords = (phrase: string): number | undefined => {
  let total = 0;
  let group = 0;
  let spoken = false;
  for (const word of phrase.toLowerCase().split(/[\s-]+/)) {
    if (word === "and") continue;
    const value = WORD_VALUES.get(word);
    if (value !== undefined) {
      group += value;
      spoken = true;
    } else if (word === "hundred") {
      group = Math.max(group, 1) * 100;
    } else {
      total += Math.max(group, 1) * scaleOf(word);
      group = 0;
    }
  }
  return spoken ? total + group : undefined;
};

/** All numbers of a text in reading order, years included: 347,000 = 347k = 34.7万. Digits inside a word ("18th") are none. */
export function readNumbers(text: string): NumberMention[] {
  const inDigits = Array.from(text.matchAll(DIGITS), (match): NumberMention => {
    const end = match.index + match[0].length;
    return { start: match.index, end, value: fromDigits(match), percent: match[6] !== undefined };
  });
  const inWords = Array.from(text.matchAll(WORDS)).flatMap(({ index, 0: whole, 1: phrase = "", 2: unit }) => {
    const value = fromWords(phrase);
    const percent = unit !== undefined;
    // "one" alone is a pronoun more often than a number.
    if (value === undefined || (phrase.toLowerCase() === "one" && !percent)) return [];
    return [{ start: index, end: index + whole.length, value, percent }];
  });
  return disjoint([...inDigits, ...inWords]).toSorted((a, b) => a.start - b.start);
}
