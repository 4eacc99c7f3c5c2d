import { readNumbers } from "./numbers.ts";
import { disjoint, type Span } from "./sentences.ts";
import { isStopWord } from "./stop-words.ts";

/** What a run of words is by its form alone. */
export type SpanType = "percent" | "money" | "number" | "date" | "duration" | "name" | "quoted";

/** A run of words of a text with the type that its form gives it; UTF-16 offsets. */
export type TypedSpan = Span & Readonly<{ type: SpanType }>;

/** A month by its name or short form, as a part of patterns. */
export const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)";
const YEAR = String.raw`(?:1\d{3}|20\d{2})`;
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR})?\b`, "g"),
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?\b`, "g"),
  new RegExp(String.raw`\b${MONTH},? ${YEAR}\b`, "g"),
  new RegExp(String.raw`\b(?:(?:early|mid|late)[- ])?${YEAR}s\b`, "g"),
  /\b(?:\d{1,2}(?:st|nd|rd|th)|\w+teenth|twentieth|twenty-first) century\b(?: (?:AD|BC|BCE|CE))?/gi,
  /\b(?:AD |BC )?\d{1,4} (?:AD|BC|BCE|CE)\b/g,
  new RegExp(String.raw`(?<![\p{L}\p{N}.,$£€¥-])${YEAR}(?:[–-]\d{2,4})?(?![\p{L}\p{N}%]|[.,]\d)`, "gu"),
];
const DURATION =
  /\b(?:(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|several|few|many|past)[ -])+(?:consecutive |more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|millennia)\b/gi;
const MONEY =
  /(?:(?:US|A|C|HK)?[$£€¥]|\b(?:RMB|USD|EUR|GBP)\s?)\d[\d,.]*\d?(?:\s?(?:thousand|million|billion|trillion|[kmb]n?\b))?|\b\d[\d,.]*(?:\s(?:thousand|million|billion|trillion))?\s(?:dollars|euros|pounds|yuan|francs|marks|cents|rubles|yen)\b/gi;
const QUOTED = /[“"]([^“”"]{2,80})[”"]|‘([^‘’]{2,80})’/gu;
/** A word of a name. A full stop belongs to it inside ("U.S.") and after a short form ("Dr.", "J."), else it ends a sentence. */
const NAME_WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}\p{N}'’&-]|\.(?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{0,2})\.)*`;
const NAME = new RegExp(
  String.raw`${NAME_WORD}(?:(?:\s(?:of|the|de|van|von|der|da|di|du|la|le|and|for|al|ibn|bin))*\s${NAME_WORD})*`,
  "gu",
);

/** The matches of a pattern, without `edge` characters at their ends. */
const matches = (text: string, pattern: RegExp, type: SpanType, edge = 0): TypedSpan[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    type,
    start: index + edge,
    end: index + match.length - edge,
  }));

/** Capitalised runs; a lone function word at the start of a sentence is none, its own full stop is left out. */
const names = (text: string): TypedSpan[] =>
  matches(text, NAME, "name").flatMap((span) => {
    let { start } = span;
    const end = span.end - (/[.'’&-]+$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
    const first = /^[\p{L}'’]+/u.exec(text.slice(start, end))?.[0] ?? "";
    if (isStopWord(first.toLowerCase())) {
      start += first.length;
      start += /^\s+/.exec(text.slice(start, end))?.[0].length ?? 0;
    }
    return /^\p{Lu}/u.test(text.slice(start, end)) ? [{ type: "name" as const, start, end }] : [];
  });

/** All typed spans of a text in reading order. Figures do not overlap each other; names and quotations may. */
export function readTypedSpans(text: string): TypedSpan[] {
  const numbers = readNumbers(text).map(({ start, end, percent }): TypedSpan => {
    return { start, end, type: percent ? "percent" : "number" };
  });
  const figures = disjoint([
    ...matches(text, MONEY, "money"),
    ...numbers.filter(({ type }) => type === "percent"),
    ...DATES.flatMap((pattern) => matches(text, pattern, "date")),
    ...matches(text, DURATION, "duration"),
    ...numbers.filter(({ type }) => type === "number"),
  ]);
  const spans = [...figures, ...names(text), ...matches(text, QUOTED, "quoted", 1)];
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
