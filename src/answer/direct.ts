import { figureNotesOn, type Fact } from "../knowledge/fact.ts";
import { isWithin, overlaps, type Span } from "../language/sentences.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import { strengthIn } from "./concept.ts";
import { asksForSayer, clearFact, type FittingFact } from "./fitting-facts.ts";
import { holderOf, officeOf } from "./office.ts";
import type { Question } from "./question.ts";
import { countedSpans, figuresIn, isFigure, mayBeFigure } from "./question-type.ts";
import { bestSpan, expectedOverlap, type ReadSpan } from "./read-spans.ts";

/** What is known of a sentence that answers, beside its own words. */
export interface Reading {
  readonly spans: readonly ReadSpan[]; // What it offers as a direct answer, as it was read
  readonly ahead: number; // Probability by the ranker that it answers better than the next sentence
  readonly fact?: Fact | undefined; // What it states, where the question names a fact
}

/** A run of words that may answer, and how likely it does, 0..1. */
export type LikelySpan = Span & Readonly<{ likelihood: number }>;

/**
 * Log-odds that what was read answers: a logistic regression over 2,462 questions of SQuAD, whose articles the reader
 * had not seen, and the golden questions, rounded.
 */
const ODDS = { one: -4.4, overlap: 3.4, ahead: 2.4, formed: 0.6, misfit: -1.2, nobody: -1.3, sayer: -1.3 } as const;

/** How likely a span that was read answers. */
function likelihoodOf(span: Span, question: Question, { typed }: IndexedSentence, { spans, ahead }: Reading): number {
  const formed = countedSpans(question, typed).some((each) => overlaps(each, span));
  const hasFigure = figuresIn(span, typed).length > 0;
  let odds = ODDS.one + ODDS.overlap * expectedOverlap(span, spans) + ODDS.ahead * ahead;
  if (isFigure(question.type)) odds += formed ? ODDS.formed : ODDS.misfit;
  else if (hasFigure && !mayBeFigure(question)) odds += ODDS.misfit;
  if (question.type === "person" && !formed) odds += ODDS.nobody;
  if (asksForSayer(question)) odds += ODDS.sayer;
  return 1 / (1 + Math.exp(-odds));
}

/** An alternative this strong stands for a word. */
const STANDS_FOR = 0.4;
/** A direct answer to a question with a lacking modifier is no likelier than this. */
const OF_ANOTHER = 0.5;

/** Whether a sentence lacks a word that stands right before one that it has: who is director is not who is deputy director. */
function lacksModifier({ concepts }: Question, { places, described }: IndexedSentence): boolean {
  const isThere = (term: string): boolean => places.has(term) || described.has(term);
  return concepts.some((concept, at) => {
    const next = concepts[at + 1];
    const modifies =
      next?.term.start === concept.term.end + 1 && concept.wordClass !== "verb" && next.wordClass === "noun";
    return modifies && isThere(next.term.term) && strengthIn(concept, isThere) < STANDS_FOR;
  });
}

/** The verbatim span of a sentence that answers best; nothing where no run of words can be told from others. */
export function directAnswer(
  question: Question,
  sentence: IndexedSentence,
  facts: readonly FittingFact[],
  reading: Reading,
): LikelySpan | undefined {
  const { fact: named } = reading;
  if (named) return named.garbled ? undefined : { ...named.answerSpan, likelihood: 1 };
  const found = bestRun(question, sentence, facts, reading);
  if (!found || !lacksModifier(question, sentence)) return found;
  return { ...found, likelihood: Math.min(found.likelihood, OF_ANOTHER) };
}

function bestRun(
  question: Question,
  sentence: IndexedSentence,
  facts: readonly FittingFact[],
  reading: Reading,
): LikelySpan | undefined {
  const office = officeOf(question, sentence) ?? holderOf(question, sentence);
  if (office) return { start: office.start, end: office.end, likelihood: 1 };
  // Yes or no is not a span: the whole sentence says more.
  if (question.type === "yes_no") return undefined;
  // The best figure is one that the text garbles: any other figure of the sentence would be a wrong answer.
  if (facts[0]?.fact.garbled) return undefined;
  const clear = clearFact(facts, question, sentence, (span) => {
    const words = sentence.content.filter((word) => isWithin(word, span));
    return words.filter(({ term }) => question.asked.has(term)).length < words.length / 2;
  });
  if (clear) return clear;
  // Its editor has told what the figures of the sentence are: none of them is clearly meant.
  if (facts.length > 0 && isFigure(question.type)) return undefined;
  const { document, block } = sentence.block;
  const warned = figureNotesOn(document.notes, block.number, sentence.span);
  const read = bestSpan(reading.spans.filter((span) => !warned.some((note) => overlaps(note, span))));
  if (!read || facts.some(({ fact, figures }) => figures.length > 0 && overlaps(fact.answerSpan, read)))
    return undefined;
  const { start, end } = read;
  return { start, end, likelihood: likelihoodOf(read, question, sentence, reading) };
}
