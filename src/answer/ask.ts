import type { Fact } from "../knowledge/fact.ts";
import type { IndexedSentence } from "../search/indexed-text.ts";
import type { Answer, Answered, Excerpt, FactReference, Reason, Unanswered } from "./answer.ts";
import { smallTalk } from "./chat.ts";
import { confidenceOf, THRESHOLD } from "./confidence.ts";
import type { Models } from "./models.ts";
import { bestFact, directSpan, factsIn } from "./direct.ts";
import { excerptAround, sliceOf } from "./excerpt.ts";
import { headingsAsked, publicationAspect, publicationBlocks } from "./publication.ts";
import { readQuestion, type Question, type Reading } from "./question.ts";
import { measureCandidates, rankSentences, type Ranked } from "./rank.ts";
import { refusal } from "./refuse.ts";
import type { SpeakerOf } from "../knowledge/speaker.ts";
import { signalsOf } from "./signals.ts";

/** The turns of a conversation before this question, oldest first. */
export interface Context {
  readonly questions: readonly string[];
}

/** What it takes to answer: prepared once for a library. */
export interface Answering extends Reading {
  readonly library: string;
  readonly speakerOf: SpeakerOf;
  readonly models: Models;
}

const MAX_EXCERPTS = 3;
const MAX_NEAREST = 3;
/** A second excerpt is shown when its score is so close to the first (units of the ranker). */
const CLEARLY_AHEAD = 0.35;

const disjoint = (excerpts: readonly Excerpt[], other: Excerpt): boolean =>
  !excerpts.some(
    (excerpt) =>
      excerpt.document === other.document &&
      excerpt.block === other.block &&
      excerpt.start < other.end &&
      other.start < excerpt.end,
  );

/** The first excerpts of a list that do not overlap each other or those taken before. */
const takeDisjoint = (
  sentences: readonly IndexedSentence[],
  most: number,
  speakerOf: SpeakerOf,
  before: readonly Excerpt[] = [],
): Excerpt[] => {
  const taken: Excerpt[] = [];
  for (const sentence of sentences) {
    if (taken.length >= most) break;
    const excerpt = excerptAround(sentence, speakerOf);
    if (disjoint([...before, ...taken], excerpt)) taken.push(excerpt);
  }
  return taken;
};

const referenceTo = ({ id, label, words }: Fact): FactReference => ({ id, label, text: words });

const answered = (
  question: Question,
  shown: readonly [IndexedSentence, ...IndexedSentence[]],
  rest: readonly IndexedSentence[],
  confidence: number,
  { library, speakerOf }: Answering,
  fact = bestFact(question, shown[0]),
): Answered => {
  const [first, ...others] = shown;
  const lead = excerptAround(first, speakerOf);
  const excerpts = [lead, ...takeDisjoint(others, MAX_EXCERPTS - 1, speakerOf, [lead])] as const;
  const span = directSpan(question, first, fact);
  const inside = span && lead.start <= span.start && span.end <= lead.end;
  const direct = span && inside ? { ...sliceOf(first.block.block, span), excerpt: 0 } : undefined;
  return {
    outcome: "answered",
    question: question.text,
    confidence,
    library,
    ...(direct && { direct }),
    excerpts,
    facts: fact ? [referenceTo(fact)] : [],
    computed: [],
    nearest: takeDisjoint(rest, MAX_NEAREST, speakerOf, excerpts),
  };
};

const unanswered = (
  question: Question,
  why: { reason: Reason; missing?: readonly string[] | undefined },
  nearest: readonly IndexedSentence[],
  confidence: number,
  { library, speakerOf }: Answering,
): Unanswered => ({
  outcome: "unanswered",
  question: question.text,
  confidence,
  library,
  reason: why.reason,
  excerpts: [],
  facts: [],
  computed: [],
  nearest: takeDisjoint(nearest, MAX_NEAREST, speakerOf),
  ...(why.missing && why.missing.length > 0 && { missing: why.missing }),
});

/** The first sentences of a library, paragraphs before other text: shown where nothing is near. */
const opening = ({ index }: Answering): IndexedSentence[] => {
  const paragraphs = index.blocks.filter(({ block }) => block.kind === "paragraph" && block.role === undefined);
  return [...paragraphs, ...index.blocks].slice(0, MAX_NEAREST).flatMap(({ sentences }) => sentences.slice(0, 1));
};

const publication = (question: Question, answering: Answering): Answered | undefined => {
  const headings = headingsAsked(question, answering).slice(0, 1);
  const aspect = publicationAspect(question.text, answering);
  const blocks = headings.length > 0 || !aspect ? headings : publicationBlocks(aspect, answering.index);
  const [first, ...others] = blocks.flatMap(({ sentences }) => sentences.slice(0, 1));
  if (!first) return undefined;
  return answered(question, [first, ...others], opening(answering), 1, answering);
};

/** What a fact states, where the question is the very name of the fact: that is how lists of facts are picked from. */
const labelled = (question: Question, answering: Answering): Answered | undefined => {
  const asked = question.text.toLowerCase();
  for (const { document, block, sentences } of answering.index.blocks) {
    const fact = document.facts.find((each) => each.block === block.number && each.label.toLowerCase() === asked);
    const sentence = fact && sentences.find((each) => factsIn(each).includes(fact));
    if (sentence) return answered(question, [sentence], opening(answering), 1, answering, fact);
  }
  return undefined;
};

/** The sentences shown as the answer: the first, and those that the ranker cannot tell from it. */
const shownOf = (ranked: readonly Ranked[]): number => {
  const best = ranked[0]?.score ?? 0;
  return Math.min(MAX_EXCERPTS, ranked.filter(({ score }) => best - score < CLEARLY_AHEAD).length);
};

const decide = (question: Question, answering: Answering): Answer => {
  const { measured, scene } = measureCandidates(question, answering);
  const [best, ...others] = rankSentences(measured, answering);
  if (!best) {
    const why = refusal(question, undefined, 0) ?? { reason: "not_in_document" };
    return unanswered(question, why, opening(answering), 0, answering);
  }
  const ranked = [best, ...others] as const;
  const { signals, support } = signalsOf(ranked, scene);
  const confidence = confidenceOf(signals, answering.models);
  const why = refusal(question, support, confidence);
  const first = best.candidate.sentence;
  const rest = others.map(({ candidate }) => candidate.sentence);
  if (why) {
    const nearest = [first, ...rest, ...opening(answering)];
    return unanswered(question, why, nearest, Math.min(confidence, THRESHOLD), answering);
  }
  const more = shownOf(ranked) - 1;
  const nearest = [...rest.slice(more), ...opening(answering)];
  return answered(question, [first, ...rest.slice(0, more)], nearest, confidence, answering);
};

/** Answers any text from the documents, or says that and why they do not. Total: never throws, never answers without an excerpt. */
export function ask(asked: string, answering: Answering, context: Context = { questions: [] }): Answer {
  const alone = readQuestion(asked, answering);
  const chat = smallTalk(alone.text);
  if (chat) {
    const nothing = { excerpts: [], facts: [], computed: [] } as const;
    const nearest = takeDisjoint(opening(answering), MAX_NEAREST, answering.speakerOf);
    return {
      outcome: "chat",
      reason: chat,
      question: alone.text,
      confidence: 1,
      library: answering.library,
      ...nothing,
      nearest,
    };
  }
  const known = labelled(alone, answering) ?? publication(alone, answering);
  if (known) return known;
  const last = context.questions.at(-1);
  const question = last !== undefined && alone.refersBack ? readQuestion(`${last} ${asked}`, answering) : alone;
  return decide(question, answering);
}
