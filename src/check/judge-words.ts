import type { Concept } from "../answer/concept.ts";
import type { Span } from "../language/sentences.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import { yearsIn } from "./figures.ts";
import type { Checking, Finding, Scene } from "./scene.ts";
import type { Statement } from "./statements.ts";
import { readDenials, readTurns, type Turn } from "./turns.ts";
import type { PartKind, Verdict } from "./verdict.ts";
import { fitOf, strengthsIn } from "./zone.ts";

/** Shares of a claim of which a sentence must speak: to say it, to say otherwise, to have its own year, way or speaker. */
const SPEAKS = { says: 0.62, otherwise: 0.68, year: 0.7, turn: 0.45, speaker: 0.4 } as const;
/** A concept found no better than this is not there; what is not there may have so much of the claim's weight. */
const LACKS = { atMost: 0.35, share: 0.2 } as const;
/** A near word from this strength on is what a text denies. */
const MEANS = 0.4;
/** Telling words behind a denying one that a claim, and the document, deny. */
const DENIED = { claim: 3, document: 1 } as const;
const OPEN_LIST = /\b(?:such as|including|for example|for instance|among them|and others?|etc)\b/i;

/** Words among so many of the commonest of English, or so short, add no detail. */
const COMMON = { rank: 400, letters: 2 } as const;

/** Whether a word is too common to tell one thing from another. */
const isCommon = (word: string, { meaning }: Checking): boolean =>
  word.length <= COMMON.letters || (meaning.rank(word) ?? COMMON.rank) < COMMON.rank;

const weightOf = (concepts: readonly Concept[]): number => concepts.reduce((sum, { weight }) => sum + weight, 0);

/** What of a claim a sentence has, and what it lacks. */
const compare = ({ concepts, checking }: Scene, sentence: IndexedSentence) => {
  const zone = checking.zoneOf(sentence);
  const strengths = strengthsIn(concepts, zone);
  const adds = ({ name, wordClass, known, term: { word } }: Concept): boolean => {
    if (name) return word.length > 1;
    if (isCommon(word, checking)) return false;
    return wordClass === undefined ? !known : wordClass === "noun" || wordClass === "adjective";
  };
  const lacking = concepts.filter((each, at) => (strengths[at] ?? 0) < LACKS.atMost && adds(each));
  const rest = concepts.filter((each) => !lacking.includes(each));
  const { block, span } = sentence;
  const text = block.block.text.slice(span.start, span.end);
  return { sentence, text, lacking, rest, fit: fitOf(concepts, zone), restFit: fitOf(rest, zone) };
};

type Compared = ReturnType<typeof compare>;
type Find = (verdict: Verdict, kind: PartKind, span?: Span) => Finding;

/** Years that the sentence does not have, nor its block where the sentence has none. */
const strangeYears = ({ clause }: Scene, { text, sentence, fit }: Compared, find: Find): Finding[] => {
  const own = yearsIn(text);
  const known = own.length > 0 ? own : yearsIn(sentence.block.block.text);
  const verdict = known.length > 0 && fit >= SPEAKS.year ? "contradicted" : "not_in_article";
  return clause.years.filter(({ value }) => !known.includes(value)).map((year) => find(verdict, "period", year));
};

/** Whether the sentence says the claim, says it of something else, or lacks a detail of it. */
const ofSubject = ({ concepts, clause, spanOf }: Scene, compared: Compared, find: Find): Finding[] => {
  const { lacking, rest, fit, restFit, sentence } = compared;
  const names = lacking.filter(({ name }) => name);
  const allowed = LACKS.share * weightOf(concepts);
  const open = OPEN_LIST.test(sentence.block.block.text);
  const says = restFit >= SPEAKS.otherwise && rest.length > 1 && weightOf(lacking) - weightOf(names) <= allowed;
  if (names.length > 0 && says)
    return names.map((each) => find(open ? "not_in_article" : "contradicted", "subject", spanOf(each)));
  if (names.length > 0 || weightOf(lacking) > allowed)
    return lacking.map((each) => find("not_in_article", "subject", spanOf(each)));
  if (clause.figures.length > 0 || concepts.length === 0) return [];
  return [find(fit >= SPEAKS.says ? "supported" : "not_in_article", "subject")];
};

/** Which way the figures of a sentence go, from its earliest year to its latest. */
const turnOf = (statements: readonly Statement[]): Turn["direction"][] => {
  const dated = statements.filter(({ year }) => year !== undefined).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [first, last] = [dated[0], dated.findLast(({ form }) => form === dated[0]?.form)];
  if (!first || !last || first.year === last.year) return [];
  return [last.value > first.value ? "up" : "down"];
};

const COMPARATIVE = /^(?:more|less|fewer|safer|higher|lower)/i;

/** Whether the sentence goes the other way, or no way where only that is claimed. */
const ofTurn = (
  { turns: [turn], claim, clause, checking }: Scene,
  { text, fit, sentence }: Compared,
  find: Find,
): Finding[] => {
  const stated = turnOf(checking.statementsOf(sentence));
  const own = [...readTurns(text).map(({ direction }) => direction), ...stated];
  if (!turn || own.includes(turn.direction)) return [];
  if (own.length > 0) return fit >= SPEAKS.turn ? [find("contradicted", "direction", turn)] : [];
  const moves = !COMPARATIVE.test(claim.slice(turn.start, turn.end));
  return moves && clause.figures.length === 0 ? [find("not_in_article", "direction", turn)] : [];
};

const means = ({ alternatives }: Concept, terms: ReadonlySet<string>): boolean =>
  alternatives.some((each) => each.strength >= MEANS && each.terms.some((term) => terms.has(term)));

/** What one denies and the other does not. */
const ofDenial = ({ concepts, denials, spanOf }: Scene, { text, sentence, fit }: Compared, find: Find): Finding[] => {
  if (fit < SPEAKS.turn) return [];
  const { span, content } = sentence;
  const here = new Set(content.map(({ term }) => term));
  const own = readDenials(text).flatMap(({ end }) =>
    content.filter(({ start }) => start >= span.start + end).slice(0, DENIED.document),
  );
  const deniedHere = new Set(own.map(({ term }) => term));
  const denied = denials.flatMap(({ end }) =>
    concepts.filter((each) => spanOf(each).start >= end).slice(0, DENIED.claim),
  );
  const differs = denied.some((each) => means(each, here)) && !denied.some((each) => means(each, deniedHere));
  return differs ? denials.map((each) => find("contradicted", "negation", each)) : [];
};

const ofSpeaker = ({ speaker, checking }: Scene, { sentence, restFit }: Compared, find: Find): Finding[] => {
  if (!speaker || restFit < SPEAKS.speaker) return [];
  const { document, block } = sentence.block;
  const actual = checking.speakerOf(document, block, sentence.span)?.name.toLowerCase() ?? "";
  // A byline names who writes: nobody else speaks there.
  const named = block.role === undefined ? actual : `${actual} ${block.text.toLowerCase()}`;
  return speaker.words.some((word) => named.includes(word)) ? [] : [find("contradicted", "speaker", speaker)];
};

/** Holds the words of a part of a claim against the sentence that speaks of it; `dated` when its years were looked at with its figures. */
export function judgeWords(scene: Scene, sentence: IndexedSentence, dated: boolean): Finding[] {
  const compared = compare(scene, sentence);
  const find: Find = (verdict, kind, { start, end } = scene.clause) => ({
    claim: { start, end },
    kind,
    verdict,
    sentence,
  });
  return [
    ...(dated ? [] : strangeYears(scene, compared, find)),
    ...[ofSubject, ofTurn, ofDenial, ofSpeaker].flatMap((judge) => judge(scene, compared, find)),
  ];
}

/** The sentence that speaks most of a part of a claim; undefined where none speaks of it. */
export const bestSentence = ({ concepts, sentences, checking }: Scene): IndexedSentence | undefined =>
  sentences
    .map((sentence) => ({ sentence, fit: fitOf(concepts, checking.zoneOf(sentence)) }))
    .toSorted((a, b) => b.fit - a.fit)[0]?.sentence;
