import type { SpanType } from "../language/typed-spans.ts";

/** The kinds of things that answer questions, each with the forms of span that it can have, best first. */
export const FITTING = {
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

/** All of them, in the order of the signals that weights belong to. */
export const ANSWER_TYPES: readonly string[] = Object.keys(FITTING);

const NUMBER_NOUN = "number|figure|count|total|amount|population|size|how big|score|age|height|length|depth|distance";

/** First match wins; the order goes from the particular to the general. */
const PATTERNS: readonly (readonly [RegExp, AnswerType])[] = [
  [/\bhow long\b|\bfor how many (?:years|months|weeks|days|decades)\b|\bwhat (?:length|period) of time\b/, "duration"],
  [/\b(?:what|which) (?:percent|percentage|per cent|proportion|share|fraction)\b|\bhow many per\s?cent\b/, "percent"],
  [/\b(?:percent|percentage|per cent)\b.*\?|%/, "percent"],
  [
    /\bhow much (?:money|did .* (?:cost|pay|earn|spend|make))\b|\b(?:what|which) .*\b(?:price|cost|salary|budget|revenue)\b/,
    "money",
  ],
  [/\bhow (?:many|few|often|old|tall|high|far|fast|large|big|deep|wide|heavy)\b|\bhow much\b/, "number"],
  [new RegExp(String.raw`\b(?:what|which)(?: is| was| were| are)?(?: the)? (?:\w+ )?(?:${NUMBER_NOUN})\b`), "number"],
  [
    /\bwhen\b|\b(?:what|which)(?: \w+)? (?:year|date|day|month|century|decade|time|era|period)\b|\bsince when\b|\bin what year\b/,
    "date",
  ],
  [
    /\bwhere\b|\b(?:what|which)(?: \w+)? (?:city|country|state|place|town|location|region|area|continent|river|province|county|island)\b/,
    "place",
  ],
  [
    /\bwho(?:m|se|'s)?\b|\b(?:what|which) (?:person|man|woman|people|actor|author|leader|king|president|scientist|official|director)\b/,
    "person",
  ],
  [/\bwhy\b|\bfor what reason\b|\bwhat (?:reason|cause|caused|made|purpose)\b|\bhow come\b/, "reason"],
  [/\bhow\b/, "manner"],
  [/\b(?:what|which)(?:'s| is| was)? .*\b(?:name|called|title|named)\b|\bwhich\b/, "name"],
  [/\b(?:what|name|list)\b/, "thing"],
  [/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/, "yes_no"],
];

/** The kind of answer that a question asks for; "thing" where its wording does not tell. */
export function answerType(question: string): AnswerType {
  const text = question.toLowerCase().replaceAll(/[’ʼ]/g, "'").trim();
  if (/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/.test(text)) return "yes_no";
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? "thing";
}
