import type { Answering } from "../answer/ask.ts";
import type { Concept } from "../answer/concept.ts";
import { readQuestion } from "../answer/question.ts";
import { measureCandidates, rankSentences } from "../answer/rank.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import type { Clause } from "./read-claim.ts";
import { readAttribution, type Attribution } from "./speakers.ts";
import type { Statement } from "./statements.ts";
import { placesOf, readDenials, readTurns, type Turn } from "./turns.ts";
import type { PartKind, Verdict } from "./verdict.ts";
import type { Zone } from "./zone.ts";

/** What checking needs: prepared once for a library. */
export interface Checking extends Answering {
  readonly speakers: ReadonlySet<string>; // Names of all who speak in the documents
  readonly zoneOf: (sentence: IndexedSentence) => Zone;
  readonly statementsOf: (sentence: IndexedSentence) => readonly Statement[];
}

/** A judged part of a claim: its own words, what the document has in their place, and what follows. */
export interface Finding {
  readonly claim: Span; // Offsets within the claim
  readonly kind: PartKind;
  readonly verdict: Verdict;
  readonly sentence?: IndexedSentence | undefined; // Where the document speaks of it
  readonly document?: Span | undefined; // Its words, offsets within the block
}

/** A part of a claim with what the documents may have of it; all offsets within the claim. */
export interface Scene {
  readonly claim: string;
  readonly clause: Clause;
  readonly concepts: readonly Concept[]; // What it speaks of: figures, turns, denials and the speaker aside
  readonly spanOf: (concept: Concept) => Span;
  readonly turns: readonly Turn[];
  readonly denials: readonly Span[];
  readonly speaker: Attribution | undefined;
  readonly sentences: readonly IndexedSentence[]; // Best first
  readonly checking: Checking;
}

/** Words of a claim that say nothing about its subject: tags, "Fact: …", "wow", "compared with". */
const ASIDE =
  /#[\p{L}\p{N}]+|^(?:Fact|For my \w+|Breaking|Note|Update|Quote)(?=:)|^is it true\b|\b(?:wow|lol|omg|piece)\b|\b(?:compared?|versus|vs|called|named|against)\b/giu;

/** Looks for a part of a claim in the documents. */
export function sceneOf(clause: Clause, claim: string, checking: Checking): Scene {
  const { text, figures, years } = clause;
  const question = readQuestion(text, checking);
  const shift = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + clause.start,
    end: span.end + clause.start,
  });
  const speaker = readAttribution(text, checking.speakers);
  const [turns, denials] = [readTurns(text).map(shift), readDenials(text).map(shift)];
  const aside = [...turns, ...denials, ...placesOf(text, ASIDE).map(shift), ...figures, ...years];
  const spanOf = ({ term: { start, end } }: Concept): Span => shift({ start, end });
  const concepts = question.concepts.filter(
    (each) =>
      each.term.kind !== "number" &&
      !speaker?.words.includes(each.term.word) &&
      !aside.some((other) => overlaps(other, spanOf(each))),
  );
  const { measured } = measureCandidates(question, checking);
  const sentences = rankSentences(measured, checking).map(({ candidate }) => candidate.sentence);
  return { claim, clause, concepts, spanOf, turns, denials, speaker: speaker && shift(speaker), sentences, checking };
}
