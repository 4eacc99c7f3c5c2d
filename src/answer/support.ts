import { isWithin } from "../language/sentences.ts";
import { isNumber, namesOf, type Concept } from "./concept.ts";
import type { Candidate } from "./features/feature.ts";
import { coverage, largest } from "./mean.ts";
import { officeOf } from "./office.ts";
import { fittingSpans, isTyped } from "./question-type.ts";

/** What of a question finds support in and around a sentence. */
export type Support = ReturnType<typeof supportOf>;

/** A near word this strong stands for the word itself. */
const STANDS_FOR = 0.3;

/** A near name is another name: only what is the same, an alias or a misspelling stands for a name. */
const isHeard = ({ alternatives, name }: Concept): boolean =>
  alternatives.some(({ strength, relation }) => strength >= STANDS_FOR && !(name && relation === "near"));

/** Figures that another figure contradicts, and the share of all other concepts that the sentence must speak of. */
const COUNTS: ReadonlySet<string> = new Set(["number", "percent", "money"]);
const SPOKEN_OF = 0.6;

/** Weight of what a question speaks of, figures and years aside. */
const ofSubject = (concept: Concept): number => (isNumber(concept) ? 0 : concept.weight);

/** Words among the commonest of English are not what a document lacks. */
const COMMON = 200;
/** A concept found no better than this is hardly there; so many of them are named. */
const FAINT = { most: 0.6, count: 2 } as const;

/** Concepts that a text hardly has, the faintest first. */
const faintOf = (concepts: readonly Concept[], found: readonly number[]): Concept[] =>
  concepts
    .map((concept, at) => ({ concept, strength: found[at] ?? 0 }))
    .filter(({ strength }) => strength < FAINT.most)
    .toSorted((a, b) => a.strength - b.strength || b.concept.weight - a.concept.weight)
    .slice(0, FAINT.count)
    .map(({ concept }) => concept);

/** Concepts as the question has them. */
const writtenOf = (concepts: readonly Concept[]): string[] =>
  concepts.map(({ written }) => written.replaceAll(/[’ʼ]/g, "'"));

/** Looks for each constraint of the question in and around a sentence. */
export function supportOf({ question, concepts, meaning, sentence, match, inBlock }: Candidate) {
  const heading = new Set(sentence.block.block.heading.join(" ").toLowerCase().match(/\d+/g));
  const unheard = concepts.filter((concept) => !isHeard(concept));
  const numbers = concepts.filter(
    (concept, at) => isNumber(concept) && (inBlock.soft[at] ?? 0) === 0 && !heading.has(concept.term.term),
  );
  const heard = concepts.map(({ alternatives }) => largest(alternatives, ({ strength }) => strength));
  const offered = fittingSpans(question.type, sentence.typed, (span) =>
    sentence.terms.every((term) => !isWithin(term, span) || question.asked.has(term.term)),
  );
  return {
    // Shares of the question's weight anywhere in the documents, and the same without figures and years.
    document: coverage(concepts, heard),
    topic: coverage(concepts, heard, ofSubject),
    // Concepts that the documents lack and that nothing in them stands for, numbers included, and the names among them.
    unheard,
    names: writtenOf(unheard.filter(({ name }) => name)),
    // Numbers and years that the documents lack, and that the block lacks.
    unknownNumbers: writtenOf(
      concepts.filter(({ term, known }) => /^\d+$/.test(term.term) && !known && !heading.has(term.term)),
    ),
    numbers: writtenOf(numbers),
    // What a refusal names: words that the documents have by no name of their own, else those that the sentence hardly has.
    lacking: writtenOf(
      concepts.filter(
        (concept) =>
          !isNumber(concept) &&
          namesOf(concept).length === 0 &&
          (concept.name || (meaning.rank(concept.term.word) ?? COMMON) >= COMMON),
      ),
    ),
    faint: writtenOf(faintOf(concepts, match.soft)),
    // What the sentence says somebody is, where that is asked.
    office: officeOf(question, sentence),
    // The sentence speaks of all that a yes/no question asks, and gives another figure.
    contradicts:
      question.type === "yes_no" &&
      numbers.length > 0 &&
      sentence.typed.some(({ type }) => COUNTS.has(type)) &&
      coverage(concepts, match.soft, ofSubject) >= SPOKEN_OF,
    // A figure, date, person or place is asked for and the sentence has none.
    lacksKind: isTyped(question.type) && offered.length === 0,
  };
}
