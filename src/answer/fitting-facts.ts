import type { Fact } from "../knowledge/fact.ts";
import { SAYING_LOOSELY } from "../language/saying.ts";
import { overlaps } from "../language/sentences.ts";
import type { TypedSpan } from "../language/typed-spans.ts";
import type { DescribedFact, IndexedSentence } from "../search/indexed-text.ts";
import { strengthIn } from "./concept.ts";
import { largest, weighedMean } from "./mean.ts";
import type { Question } from "./question.ts";
import { countedSpans, figuresIn, isFigure, isTyped, mayBeFigure } from "./question-type.ts";

/** Values and units of facts that can answer. */
type FactType = Readonly<{ kinds: readonly Fact["value"]["kind"][]; unit?: RegExp }>;
const FACT_TYPES: Readonly<Partial<Record<Question["type"], FactType>>> = {
  person: { kinds: ["name", "list"] },
  date: { kinds: ["date", "number", "name"] },
  duration: { kinds: ["number"], unit: /year|month|day|week|hour|decade/ },
  number: { kinds: ["number", "range"] },
  percent: { kinds: ["number", "range"], unit: /percent|%/ },
};

/** Share of the question's weight that a fact's label, measure, subject, scope and period speak of. */
const fitOf = ({ terms }: DescribedFact, { concepts }: Question): number =>
  weighedMean(concepts, (_, concept) => strengthIn(concept, (term) => terms.has(term)));

/** `counted` are the spans of the sentence that could answer by their form. */
const fitsType = (fact: Fact, { type }: Question, counted: readonly TypedSpan[]): boolean => {
  const forms = counted.filter((span) => overlaps(span, fact.answerSpan));
  if (isTyped(type) && type !== "name" && forms.length === 0) return false;
  if (isFigure(type) && forms.length > 1) return false; // One figure is asked for
  const fits = FACT_TYPES[type];
  if (!fits) return type !== "reason" && type !== "yes_no";
  return fits.kinds.includes(fact.value.kind) && (fact.unit === undefined || (fits.unit?.test(fact.unit) ?? true));
};

/** A fact of a sentence beside a question. */
export interface FittingFact {
  readonly fact: Fact;
  readonly figures: readonly string[]; // Forms of the figures that it gives; none where it is no figure
  readonly fit: number; // Share of the question that its description speaks of
  readonly lead: number; // By how much it fits better than any other fact; of a figure, than any other of its form
}

const FIGURES: ReadonlySet<string> = new Set(["number", "range", "date"]);

/** The facts of a sentence that could answer, garbled ones included, the best first. */
export function fittingFacts(question: Question, sentence: IndexedSentence): FittingFact[] {
  const counted = countedSpans(question, sentence.typed);
  const all = sentence.facts
    .filter(({ fact }) => fitsType(fact, question, counted))
    .map((each) => {
      const { fact } = each;
      const figures = FIGURES.has(fact.value.kind) ? figuresIn(fact.answerSpan, sentence.typed) : [];
      return { fact, figures, fit: fitOf(each, question) };
    });
  const areRivals = (one: (typeof all)[number], other: (typeof all)[number]): boolean =>
    !overlaps(one.fact.answerSpan, other.fact.answerSpan) &&
    (one.figures.length === 0 || other.figures.some((form) => one.figures.includes(form)));
  return all
    .map((each) => {
      const rivals = all.filter((other) => areRivals(each, other));
      return { ...each, lead: each.fit - largest(rivals, ({ fit }) => fit) };
    })
    .toSorted((a, b) => b.fit - a.fit);
}

/** What a fact must reach to answer, and how often it then is right (golden questions). */
const CLEAR = {
  figure: { fit: 0, lead: 0.1, likelihood: 0.95 },
  loose: { fit: 0.5, lead: 0.1, likelihood: 0.95 }, // A figure for a question whose form does not ask for one
  person: { fit: 0, lead: 0, likelihood: 0.95 },
  list: { fit: 0.5, lead: 0, likelihood: 0.85 },
} as const;
/** Facts that fit nearly as well as the best one are looked at, too. */
const TIE = 0.02;

const LISTS = /^(?!.*\bname of\b).*\b(?:what|which|name|list)\b/iu;
const SAYER = new RegExp(String.raw`\b(?:${SAYING_LOOSELY}|according to|in whose (?:opinion|view|words))\b`, "iu");

/** Whether a question is about who said something: that stands beside a passage, seldom in it. */
export const asksForSayer = ({ type, text }: Question): boolean => type === "person" && SAYER.test(text);

const needed = ({ fact, figures }: FittingFact, question: Question, { block }: IndexedSentence) => {
  const { type, text } = question;
  if (figures.length > 0) {
    if (isFigure(type)) return CLEAR.figure;
    const counts = figures.length === 1 && !figures.some((form) => form === "date" || form === "duration");
    return counts && mayBeFigure(question) ? CLEAR.loose : undefined;
  }
  if (type === "person" && fact.value.kind === "name")
    return asksForSayer(question) && block.block.role !== "byline" ? undefined : CLEAR.person;
  if (type !== "thing" && type !== "name") return undefined;
  return fact.value.kind === "list" && LISTS.test(text) ? CLEAR.list : undefined;
};

/** The fact among the best that clearly answers, with the likelihood that it does; `isNews` tells runs that are not taken from the question. */
export function clearFact(
  facts: readonly FittingFact[],
  question: Question,
  sentence: IndexedSentence,
  isNews: (span: Fact["answerSpan"]) => boolean,
) {
  const best = facts[0]?.fit ?? 0;
  for (const each of facts) {
    const { fact, fit, lead } = each;
    const least = fit >= best - TIE ? needed(each, question, sentence) : undefined;
    if (least && fit >= least.fit && lead >= least.lead && isNews(fact.answerSpan))
      return { ...fact.answerSpan, likelihood: least.likelihood };
  }
  return undefined;
}
