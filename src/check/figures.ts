import { disjoint, overlaps, type Span } from "../language/sentences.ts";
import { readNumbers } from "../language/numbers.ts";
import { MONTH } from "../language/typed-spans.ts";
import { wordPairs } from "../language/word-pairs.ts";

/** How a figure is announced: as it is, rounded, or as a bound. */
export type Announced = "exactly" | "about" | "below" | "above";

/** A figure of a text: what it counts by its form, and what announces it. */
export interface Figure extends Span {
  readonly value: number;
  readonly form: "percent" | "day" | "year" | "count"; // A share, a day of a month, a year, anything else
  readonly announced: Announced;
}

const ABOUT = /(?:\b(?:about|around|roughly|approximately|approx\.?|circa|some|close to)|[~≈])\s*$/i;
const BELOW = /\b(?:nearly|almost|just under|close to|up to|less than|fewer than|under|not quite|below)\s*$/i;
const ABOVE = /\b(?:over|more than|above|at least|upwards of|exceed(?:s|ed|ing)?|in excess of|beyond)\s*$/i;
const MORE = /^(?:\+|\s(?:or|and) more\b)/i;
/** Words that may stand between a figure and what announces it. */
const BETWEEN = /\b(?:a|an|the|a total of|by|to)\s+$/i;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const LAST_YEAR = 2100;
const MONTH_BEFORE = new RegExp(String.raw`\b${MONTH}\.?\s$`, "i");
const MONTH_BEHIND = new RegExp(String.raw`^(?:st|nd|rd|th)?(?: of)?\s${MONTH}\b`, "i");

/** How the figure at a place of a text is announced. */
const announcedAt = (text: string, { start, end }: Span): Announced => {
  const before = text.slice(Math.max(0, start - 24), start).replace(BETWEEN, "");
  if (ABOVE.test(before) || MORE.test(text.slice(end))) return "above";
  if (BELOW.test(before)) return "below";
  return ABOUT.test(before) ? "about" : "exactly";
};

const formOf = (text: string, { start, end }: Span, value: number, percent: boolean): Figure["form"] => {
  if (percent) return "percent";
  if (YEAR.test(text.slice(start, end)) && value < LAST_YEAR) return "year";
  return MONTH_BEFORE.test(text.slice(0, start)) || MONTH_BEHIND.test(text.slice(end)) ? "day" : "count";
};

/** "two thirds", "a quarter of a million", "half an hour". */
const FRACTION =
  /\b(an?|one|two|three|four|half)\s(?:(half|third|quarter|fifth|tenth)s?\b)?(?:\s?(?:of )?(?:an?\s)?(million|thousand|billion|hour)\b)?/gi;
/** What its words are worth; an hour counts in minutes. */
const WORTH = wordPairs(
  "two:2 three:3 four:4 half:0.5 third:0.33333333 quarter:0.25 fifth:0.2 tenth:0.1 thousand:1e3 million:1e6 billion:1e9 hour:60",
);
const worth = (word: string): number => Number(WORTH.get(word.toLowerCase()) ?? 1);

/** A fraction is a rounded figure, unless it is announced as a bound; alone it is a share. */
const fractions = (text: string): Figure[] =>
  Array.from(text.matchAll(FRACTION)).flatMap(
    ({ index: start, 0: words, 1: many = "", 2: part = "", 3: whole = "" }) => {
      if (part === "" && !(whole !== "" && many.toLowerCase() === "half")) return [];
      const span = { start, end: start + words.trimEnd().length };
      const announced = announcedAt(text, span);
      const value = worth(many) * worth(part) * (whole === "" ? 100 : worth(whole));
      const form = whole === "" ? "percent" : "count";
      return [{ ...span, value, form, announced: announced === "exactly" ? "about" : announced }];
    },
  );

/** All figures of a text in reading order. */
export function readFigures(text: string): Figure[] {
  const rounded = fractions(text);
  const numbers = readNumbers(text).map(({ value, percent, ...span }): Figure => {
    return { ...span, value, form: formOf(text, span, value, percent), announced: announcedAt(text, span) };
  });
  const whole = numbers.filter((number) => !rounded.some((each) => overlaps(each, number)));
  return disjoint([...rounded, ...whole]).toSorted((a, b) => a.start - b.start);
}

/** The years that a text speaks of. */
export const yearsIn = (text: string): number[] =>
  readFigures(text).flatMap(({ form, value }) => (form === "year" ? [value] : []));

const UNIT =
  /^\W*(?:more |consecutive )?(years?|months?|weeks?|days?|hours?|minutes?|seconds?|dollars?|euros?|pounds?|yuan|rmb|km|kilomet\w+|miles?|met(?:er|re)s?|tons?|tonnes?|kilos?|kilograms?|lit(?:er|re)s?|pence|cents?)\b/i;

const CURRENCIES: Readonly<Record<string, string>> = { "£": "pound", $: "dollar", "€": "euro", "¥": "yuan" };

/** The unit of a figure of a text, with its place; undefined where there is none. */
export const unitOf = (text: string, { start, end }: Span): (Span & Readonly<{ unit: string }>) | undefined => {
  const currency = CURRENCIES[text[start - 1] ?? ""];
  if (currency !== undefined) return { start: start - 1, end: start, unit: currency };
  const found = UNIT.exec(text.slice(end, end + 40));
  if (!found?.[1]) return undefined;
  return { start: end, end: end + found[0].length, unit: found[1].toLowerCase().replace(/s$/, "") };
};

/** How far a rounded figure may be off, as a share of the true one. */
const OFF = { about: 0.06, bound: 0.12 } as const;
/** Two values that differ by less are the same: what arithmetic loses. */
const EQUAL = 1e-9;

/** Whether a claimed figure says what a value says, within the rounding that it announces; `own` is how the document announces the value. */
export function agrees({ value: claimed, announced }: Figure, value: number, own: Announced = "exactly"): boolean {
  const off = (value - claimed) / Math.max(Math.abs(value), EQUAL);
  if (Math.abs(off) < EQUAL) return [own, announced].toSorted().join(" ") !== "above below";
  if (announced === "about") return Math.abs(off) <= OFF.about;
  if (announced === "above") return off > 0 && off <= OFF.bound;
  return announced === "below" && off < 0 && -off <= OFF.bound;
}
