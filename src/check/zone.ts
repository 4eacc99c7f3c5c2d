import { sharedBeginning } from "../language/shared-beginning.ts";
import type { Span } from "../language/sentences.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";
import type { Concept } from "../answer/concept.ts";
import { largest, weighedMean } from "../answer/mean.ts";
import { contentTerms, type IndexedSentence } from "../search/indexed-text.ts";

/** How much each term counts by where it stands, 0..1. */
export type Zone = ReadonlyMap<string, number>;

/** What a term counts right beside a figure (or in the sentence, without one), else in the sentence, as a description of it, around it. */
export const WORTH = { beside: 1, sentence: 0.8, described: 0.95, heading: 0.5, block: 0.45 } as const;
/** A word that shares so much of its beginning with another one is a form of it: a country's name and its people's. */
const AKIN = { letters: 4, share: 0.55, worth: 0.85 } as const;

/** Lets terms count for at least so much. */
export const raise = (zone: Map<string, number>, terms: Iterable<string>, worth: number): void => {
  for (const term of terms) if ((zone.get(term) ?? 0) < worth) zone.set(term, worth);
};

/** What terms count for a sentence, or for a figure in it, of which words stand `beside`. */
export function zoneOf(
  sentence: IndexedSentence,
  speakerOf: SpeakerOf,
  beside?: (word: Span) => boolean,
): Map<string, number> {
  const { block, described, content, span } = sentence;
  const { name = "", office = "" } = speakerOf(block.document, block.block, span) ?? {};
  const zone = new Map<string, number>();
  raise(zone, contentTerms([block.document.title, ...block.block.heading].join(". ")), WORTH.heading);
  raise(zone, block.counts.keys(), WORTH.block);
  raise(zone, contentTerms(`${name}. ${office}`), WORTH.described);
  raise(zone, described, beside ? WORTH.block : WORTH.described);
  for (const word of content) raise(zone, [word.term], !beside || beside(word) ? WORTH.beside : WORTH.sentence);
  return zone;
}

const strengthIn = ({ alternatives, name, term }: Concept, zone: Zone): number => {
  const known = largest(alternatives, ({ terms, strength, relation }) => {
    if (name && relation === "near") return 0; // A near name is another name
    return (strength * terms.reduce((sum, each) => sum + (zone.get(each) ?? 0), 0)) / terms.length;
  });
  if (known >= AKIN.worth || !(name || alternatives.length === 0)) return known;
  return largest([...zone], ([other, worth]) => {
    const akin = other !== term.term && sharedBeginning(term.word, other, AKIN.letters) >= AKIN.share;
    return akin ? AKIN.worth * worth : known;
  });
};

/** How well each concept stands in a zone, 0..1. */
export const strengthsIn = (concepts: readonly Concept[], zone: Zone): number[] =>
  concepts.map((concept) => strengthIn(concept, zone));

/** Share of some concepts' weight that a zone speaks of, 0..1. */
export const fitOf = (concepts: readonly Concept[], zone: Zone): number => {
  const strengths = strengthsIn(concepts, zone);
  return weighedMean(concepts, (at) => strengths[at] ?? 0);
};
