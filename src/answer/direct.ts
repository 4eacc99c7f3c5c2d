import { figureNotesOn, type Fact } from "../knowledge/fact.ts";
import { isWithin, overlaps, type Span } from "../language/sentences.ts";
import type { DescribedFact, IndexedSentence } from "../search/indexed-text.ts";
import { namesOf } from "./concept.ts";
import { largest, weighedMean } from "./mean.ts";
import type { Models } from "./models.ts";
import { officeOf } from "./office.ts";
import type { Question } from "./question.ts";
import { bestSpan, expectedOverlap, type ReadSpan } from "./read-spans.ts";
import { fittingSpans, isTyped } from "./question-type.ts";

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
const factFit = ({ terms }: DescribedFact, { concepts }: Question): number =>
  weighedMean(concepts, (_, { alternatives }) =>
    largest(alternatives, (each) => (each.terms.every((term) => terms.has(term)) ? each.strength : 0)),
  );

const fitsType = (fact: Fact, { type }: Question, sentence: IndexedSentence): boolean => {
  const formed = fittingSpans(type, sentence.typed).some((span) => overlaps(span, fact.answerSpan));
  if (isTyped(type) && type !== "name" && !formed) return false;
  const fits = FACT_TYPES[type];
  if (!fits) return type !== "reason" && type !== "manner" && type !== "yes_no";
  return fits.kinds.includes(fact.value.kind) && (fact.unit === undefined || (fits.unit?.test(fact.unit) ?? true));
};

/** A fact must speak of this share of the question to answer it. */
const MIN_FACT_FIT = 0.3;

/** What a figure gains when it counts the very thing that is asked for, in units of fit: less than a telling word is worth, by which two figures differ. */
const COUNTED = 0.2;
/** Characters between a figure and the thing that it counts. */
const COUNTS_WITHIN = 30;

/** Whether the thing behind "how many" follows the figure: "12 LAMPS", "40 new TOWERS". */
const countsWhatIsAsked = ({ answerSpan }: Fact, question: Question, { content }: IndexedSentence): boolean => {
  const asked = /\bhow (?:many|much)\b/i.exec(question.text);
  const head = asked && question.concepts.find(({ term }) => term.start > asked.index);
  const terms = new Set(head && namesOf(head));
  return content.some(
    ({ term, start, end }) => terms.has(term) && start >= answerSpan.start && end <= answerSpan.end + COUNTS_WITHIN,
  );
};

/** The fact of a sentence that answers the question best, garbled ones included. */
export function bestFact(question: Question, sentence: IndexedSentence): Fact | undefined {
  const [best] = sentence.facts
    .filter(({ fact }) => fitsType(fact, question, sentence))
    .map((each) => ({ fact: each.fact, fit: factFit(each, question) }))
    .filter(({ fit }) => fit >= MIN_FACT_FIT)
    .map(({ fact, fit }) => ({ fact, fit: fit + (countsWhatIsAsked(fact, question, sentence) ? COUNTED : 0) }))
    .toSorted((a, b) => b.fit - a.fit);
  return best?.fact;
}

/** A direct answer of the right form is shown when its expected overlap with the true answer is so large; of any other form from `certain` on (EM + 2 on SQuAD). */
const SURE = 0.2;
/** Answers whose form is known for certain: no other span can be right. */
const FORMED: ReadonlySet<string> = new Set(["number", "percent", "money", "date", "duration"]);

/** The verbatim span of a sentence that answers; nothing when unsure. `spans` is what the reader makes of the sentence. */
export function directSpan(
  question: Question,
  sentence: IndexedSentence,
  fact: Fact | undefined,
  spans: readonly ReadSpan[],
  { certain }: Pick<Models, "certain">,
): Span | undefined {
  // The best figure is one that the text garbles: any other figure of the sentence would be a wrong answer.
  if (fact?.garbled) return undefined;
  const office = officeOf(question, sentence);
  if (office) return office;
  if (fact) return fact.answerSpan;
  // Yes or no is not a span: the whole sentence says more.
  if (question.type === "yes_no") return undefined;
  const { document, block } = sentence.block;
  const warned = figureNotesOn(document.notes, block.number, sentence.span);
  const formed = FORMED.has(question.type) ? fittingSpans(question.type, sentence.typed) : undefined;
  const isNews = (span: Span): boolean => {
    const words = sentence.content.filter((word) => isWithin(word, span));
    return words.filter(({ term }) => question.asked.has(term)).length <= words.length / 2;
  };
  const fits = (span: Span): boolean => formed?.some((each) => overlaps(each, span)) ?? true;
  const sound = spans.filter((span) => !warned.some((note) => overlaps(note, span)));
  const shown = (best: Span | undefined, least: number): Span | undefined =>
    best && expectedOverlap(best, spans) >= least ? { start: best.start, end: best.end } : undefined;
  const best = shown(bestSpan(sound), certain);
  // A reason is a clause: only one that is certain says enough.
  if (best || question.type === "reason") return best;
  return shown(bestSpan(sound.filter((span) => fits(span) && isNews(span))), SURE);
}
