import { overlaps, type Span } from "../language/sentences.ts";
import type { SpanType, TypedSpan } from "../language/typed-spans.ts";
import { firstMatch, plainCase } from "./first-match.ts";

/** The kinds of things that answer questions, each with the forms of span that it can have, best first. */
const FITTING = {
  person: ["name"],
  place: ["name"],
  date: ["date"],
  duration: ["duration"],
  number: ["number", "percent", "money", "duration"],
  percent: ["percent"],
  money: ["money", "number"],
  reason: [],
  manner: [],
  yes_no: [],
  name: ["quoted", "name"],
  thing: [],
} satisfies Readonly<Record<string, readonly SpanType[]>>;

/** What kind of thing would answer a question, as far as its wording tells. */
export type AnswerType = keyof typeof FITTING;

/** Whether the form of an answer is known: only then can a sentence lack it. */
export const isTyped = (type: AnswerType): boolean => FITTING[type].length > 0;

/** The spans that could answer a question of this type and are not taken from the question itself, the best form first. */
export function fittingSpans(
  type: AnswerType,
  spans: readonly TypedSpan[],
  isAsked: (span: TypedSpan) => boolean = () => false,
): TypedSpan[] {
  const forms: readonly SpanType[] = FITTING[type];
  return spans
    .filter((span) => forms.includes(span.type) && !isAsked(span))
    .toSorted((a, b) => forms.indexOf(a.type) - forms.indexOf(b.type) || a.start - b.start);
}

const FIGURES: ReadonlySet<string> = new Set(["number", "percent", "money", "date", "duration"]);
/** Whether a type, of an answer or of a span, is that of a figure. */
export const isFigure = (type: string): boolean => FIGURES.has(type);

/** The forms of the figures that lie in or around a run. */
export const figuresIn = (run: Span, spans: readonly TypedSpan[]): SpanType[] =>
  spans.filter((span) => overlaps(span, run) && isFigure(span.type)).map(({ type }) => type);

/** The wording of a question, and the type that it has. */
type Asked = Readonly<{ type: AnswerType; text: string }>;

const HOW_MANY = /\bhow many\b/i;
const TIME = /\b(?:old|age|times?|years?|yrs|months?|weeks?|days?|hours?|minutes?|decades?)\b/i;

/** The spans that could answer, with what the wording tells of a number: it counts years only where it says so, and things only in whole. */
export function countedSpans({ type, text }: Asked, spans: readonly TypedSpan[]): TypedSpan[] {
  const fitting = fittingSpans(type, spans);
  if (type !== "number" || TIME.test(text)) return fitting;
  const forms: readonly SpanType[] = HOW_MANY.test(text) ? ["number"] : ["number", "percent", "money"];
  return fitting.filter((span) => forms.includes(span.type));
}

const OTHER_KIND =
  /\b(?:what|which) (?!is|are|was|were|did|do|does|has|have|had|will|would|can|could|about)\p{L}|\b(?:who|whose|where|why|name|list)\b/u;
const HOW_MUCH = /\bhow (?!do|does|did|is|are|was|were|has|have|had|can|could|will|would|to|come)\p{L}/u;

/** Whether a figure could answer: the wording names no other kind of thing. */
export function mayBeFigure({ type, text }: Asked): boolean {
  const asked = plainCase(text);
  if (type === "manner") return HOW_MUCH.test(asked);
  return isFigure(type) || (type === "thing" && !OTHER_KIND.test(asked));
}

/** All types, in the order of the signals that weights belong to. */
export const ANSWER_TYPES: readonly string[] = Object.keys(FITTING);

/** First match wins; the order goes from the particular to the general. */
const PATTERNS = {
  duration: /\bhow long\b|\bfor how many (?:years|months|weeks|days|decades)\b|\bwhat (?:length|period) of time\b/,
  percent:
    /\b(?:what|which) (?:percent|percentage|per cent|proportion|share|fraction)\b|\bhow many per\s?cent\b|\b(?:percent|percentage|per cent)\b.*\?|^(?!.*\b(?:who|when|where|why|how|which|year)\b).*%/,
  money:
    /\bhow much (?:money|did .* (?:cost|pay|earn|spend|make))\b|\b(?:what|which) .*\b(?:price|cost|salary|budget|revenue)\b/,
  number:
    /\bhow (?:many|few|often|old|tall|high|far|fast|large|big|deep|wide|heavy)\b|\bhow much\b|\b(?:what|which)(?: is| was| were| are)?(?: the)? (?:\w+ )?(?:number|figure|count|total|amount|population|size|how big|score|age|height|length|depth|distance)\b/,
  date: /(?<!\bfor )\bwhen\b(?! it comes\b)|\b(?:what|which)(?: \w+)? (?:year|date|day|month|century|decade|time|era|period)\b|\bsince when\b|\bin what year\b/,
  place:
    /\bwhere\b|\b(?:what|which)(?: \w+)? (?:city|country|state|place|town|location|region|area|continent|river|province|county|island)\b/,
  person:
    /\bwho(?:m|se|'s)?\b|\b(?:what|which) (?:person|man|woman|people|actor|author|leader|king|president|scientist|official|director)\b/,
  reason: /\bwhy\b|\bfor what reason\b|\bwhat (?:reason|cause|caused|made|purpose)\b|\bhow come\b/,
  manner: /\bhow\b/,
  name: /\b(?:what|which)(?:'s| is| was)? .*\b(?:name|called|title|named)\b|\bwhich\b/,
  thing: /\b(?:what|name|list)\b/,
  yes_no: /^(?:may|might)\b/, // The other auxiliaries decide before all others do
} satisfies Readonly<Record<AnswerType, RegExp>>;

/** What a question opens with decides: "who said how many there are" asks for a person. */
const OPENINGS: Readonly<Record<string, AnswerType>> = { who: "person", when: "date", where: "place", why: "reason" };

/** The kind of answer that a question asks for; "thing" where its wording does not tell. */
export function answerType(question: string): AnswerType {
  const text = plainCase(question).trim();
  if (/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/.test(text)) return "yes_no";
  const [opening = ""] = /^[a-z]+/.exec(text) ?? [];
  return OPENINGS[opening] ?? firstMatch(PATTERNS, text) ?? "thing";
}
