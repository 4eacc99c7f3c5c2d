import type { SpeakerOf } from "../knowledge/speaker.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import { NOTHING, type Answered, type Excerpt, type Unanswered } from "./answer.ts";
import type { Answering } from "./ask.ts";
import { directAnswer, type Reading } from "./direct.ts";
import { excerptAround, sliceOf } from "./excerpt.ts";
import { fittingFacts } from "./fitting-facts.ts";
import type { Question } from "./question.ts";
import { computedFrom, siblingsOf } from "./siblings.ts";
import { isWithin, overlaps } from "../language/sentences.ts";

/** Most passages that are shown as the answer. */
export const MAX_EXCERPTS = 3;
/** Most passages that are named as the nearest others. */
export const MAX_NEAREST = 3;

/** A fact must speak of this share of the question to be what the answer states. */
const STATED = 0.3;

/** What an answer is made of: sentences, and what is known of the first. */
interface Found extends Reading {
  readonly question: Question;
  readonly shown: readonly [IndexedSentence, ...IndexedSentence[]]; // Sentences that answer, best first
  readonly rest: readonly IndexedSentence[]; // Sentences that come next
  readonly confidence: number;
  readonly apart?: Apart;
}

const touches = (a: Excerpt, b: Excerpt): boolean => a.document === b.document && a.block === b.block && overlaps(a, b);

/** Sentences that are shown as passages of their own: no other excerpt swallows them. */
type Apart = ReadonlySet<IndexedSentence>;

/** The first excerpts of a list that do not overlap each other or those taken before. */
export function takeDisjoint(
  sentences: readonly IndexedSentence[],
  most: number,
  speakerOf: SpeakerOf,
  before: readonly Excerpt[] = [],
  apart: Apart = new Set(),
): Excerpt[] {
  const taken: Excerpt[] = [];
  for (const sentence of sentences) {
    if (taken.length >= most) break;
    const excerpt = excerptAround(sentence, speakerOf, apart);
    if (![...before, ...taken].some((other) => touches(other, excerpt))) taken.push(excerpt);
  }
  return taken;
}

/** An answer: the sentences that answer as excerpts, and what comes next. */
export function answered(found: Found, { library, speakerOf, models }: Answering): Answered {
  const { question, shown, rest, confidence, apart } = found;
  const [first, ...others] = shown;
  const facts = fittingFacts(question, first);
  const direct = directAnswer(question, first, facts, found);
  const lead = excerptAround(first, speakerOf, apart);
  const given = direct && direct.likelihood >= models.guess && isWithin(direct, lead) ? direct : undefined;
  const excerpts = [lead, ...takeDisjoint(others, MAX_EXCERPTS - 1, speakerOf, [lead], apart)] as const;
  // A direct answer that was read out of the sentence may be a fact as well.
  const read = first.facts.find(
    ({ fact: { answerSpan } }) => answerSpan.start === given?.start && answerSpan.end === given.end,
  );
  const stated = found.fact ?? read?.fact ?? facts.find(({ fit }) => fit >= STATED)?.fact;
  const next = rest.filter((each) => !shown.includes(each));
  const siblings = stated ? siblingsOf(stated, first.block.document.facts) : [];
  return {
    outcome: "answered",
    question: question.original,
    confidence,
    library,
    ...(given && { direct: { ...sliceOf(first.block.block, given), excerpt: 0, likelihood: given.likelihood } }),
    excerpts,
    facts: (stated ? [stated, ...siblings] : []).map(({ id, label, words: text }) => ({ id, label, text })),
    computed: stated ? computedFrom(stated, siblings) : [],
    nearest: takeDisjoint(next, MAX_NEAREST, speakerOf, excerpts, apart),
  };
}

/** No answer: why, and what is nearest. */
export function unanswered(
  { question, rest, confidence, apart }: Pick<Found, "question" | "rest" | "confidence" | "apart">,
  { reason, missing = [] }: Pick<Unanswered, "reason" | "missing">,
  { library, speakerOf }: Answering,
): Unanswered {
  return {
    outcome: "unanswered",
    question: question.original,
    confidence,
    library,
    reason,
    ...NOTHING,
    nearest: takeDisjoint(rest, MAX_NEAREST, speakerOf, [], apart),
    ...(missing.length > 0 && { missing }),
  };
}
