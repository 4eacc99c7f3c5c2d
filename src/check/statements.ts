import { isWithin, overlaps, type Span } from "../language/sentences.ts";
import { figureNotesOn, type Note } from "../knowledge/fact.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";
import type { DescribedFact, IndexedSentence } from "../search/indexed-text.ts";
import { readFigures, yearsIn, type Figure } from "./figures.ts";
import { raise, WORTH, zoneOf, type Zone } from "./zone.ts";

/** A figure of the document with what stands around it. */
export interface Statement extends Figure {
  readonly sentence: IndexedSentence;
  readonly zone: Zone; // All that speaks of it
  readonly beside: Zone; // Only what stands right beside it, and an editor's description
  readonly facts: readonly DescribedFact[]; // Facts whose answer it is
  readonly year: number | undefined; // The nearest year of its sentence, else of its facts
  readonly years: readonly number[]; // All years of the sentence and its facts, else of the block
  readonly garbled: Note | undefined;
}

const BOUNDARY = /[,;:]\s|\sand\s/;
/** A year behind a figure is nearer than one that stands so many characters closer in front of it. */
const BEHIND = 4;

/** The year that stands nearest to a figure. */
export const nearestYear = (figure: Span, years: readonly Figure[]): number | undefined => {
  const distance = ({ start, end }: Figure): number =>
    start >= figure.end ? start - figure.end : BEHIND + figure.start - end;
  return years.toSorted((a, b) => distance(a) - distance(b))[0]?.value;
};

/** Whether a word stands right beside a figure: no boundary and no other figure is between them. */
export const besideOf =
  (text: string, figure: Span, others: readonly Figure[]) =>
  (word: Span): boolean => {
    const behind = word.start >= figure.end;
    const between = behind ? { start: figure.end, end: word.start } : { start: word.end, end: figure.start };
    return !BOUNDARY.test(text.slice(between.start, between.end)) && !others.some((each) => isWithin(each, between));
  };

/** All figures that a sentence states, years aside. */
export function statementsOf(sentence: IndexedSentence, speakerOf: SpeakerOf): Statement[] {
  const { block, document } = sentence.block;
  const figures = readFigures(block.text).filter((figure) => isWithin(figure, sentence.span));
  const years = figures.filter(({ form }) => form === "year");
  const values = figures.filter(({ form }) => form !== "year");
  return values.map((figure) => {
    const isBeside = besideOf(block.text, figure, values);
    const facts = sentence.facts.filter(({ fact }) => overlaps(fact.answerSpan, figure));
    const [zone, beside] = [zoneOf(sentence, speakerOf, isBeside), new Map<string, number>()];
    for (const each of [zone, beside]) for (const { terms } of facts) raise(each, terms, WORTH.described);
    for (const word of sentence.content) if (isBeside(word)) raise(beside, [word.term], WORTH.beside);
    const periods = facts.flatMap(({ fact }) => yearsIn(fact.period?.replaceAll(/[-/]/g, " ") ?? ""));
    const own = [...years.map(({ value }) => value), ...periods];
    return {
      ...figure,
      sentence,
      zone,
      beside,
      facts,
      year: nearestYear(figure, years) ?? periods[0],
      years: own.length > 0 ? own : yearsIn(block.text),
      garbled: figureNotesOn(document.notes, block.number, figure)[0],
    };
  });
}
