import type { IndexedSentence } from "../search/indexed-text.ts";
import { NOTHING, type Answer, type Answered } from "./answer.ts";
import { smallTalk } from "./chat.ts";
import { answered, MAX_EXCERPTS, MAX_NEAREST, takeDisjoint, unanswered } from "./compose.ts";
import { answerableEvidence, confidenceOf, THRESHOLD } from "./confidence.ts";
import { referentOf } from "./excerpt.ts";
import { publicationBlocks } from "./publication.ts";
import { readQuestion, type Question } from "./question.ts";
import type { prepare } from "./prepare.ts";
import { aheadOf, rankAnswers, type Ranked } from "./rank.ts";
import { refusal } from "./refuse.ts";
import { signalsOf } from "./signals.ts";
import { whyOf } from "./why.ts";

/** The turns of a conversation before this question, oldest first. */
export interface Context {
  readonly questions: readonly string[];
  readonly explain?: boolean; // Whether the answer says how it came about
}

/** What it takes to answer: prepared once for a library. */
export type Answering = ReturnType<typeof prepare>;

/** A second excerpt is shown when its score is so close to the first (units of the ranker). */
const CLEARLY_AHEAD = 0.35;

/** The first sentences of a library, paragraphs before other text: shown where nothing is near. */
const opening = ({ index }: Answering): IndexedSentence[] => {
  const paragraphs = index.blocks.filter(({ block }) => block.kind === "paragraph" && block.role === undefined);
  return [...paragraphs, ...index.blocks].slice(0, MAX_NEAREST).flatMap(({ sentences }) => sentences.slice(0, 1));
};

/** What needs no ranking: the question is the very name of a fact, as in a list of facts, or asks about the publication. */
const known = (question: Question, answering: Answering): Answered | undefined => {
  const { factsByLabel } = answering.index;
  const named = factsByLabel.get(question.text.toLowerCase());
  const blocks = named ? [] : publicationBlocks(question, answering.index);
  const [first, ...others] = named ? [named.sentence] : blocks.flatMap(({ sentences }) => sentences.slice(0, 1));
  if (!first) return undefined;
  const found = {
    question,
    shown: [first, ...others] as const,
    rest: opening(answering),
    confidence: 1,
    spans: [],
    ahead: 1,
  };
  return answered({ ...found, fact: named?.fact }, answering);
};

/** Where more concepts than this find nothing in the first sentence, the confidence is bounded: nothing is sure then. */
const LOST = { most: 1, bound: 0.89 } as const;

/** So many sentences, so close behind the first (units of the ranker), might be meant as well: each is a passage of its own. */
const RIVALS = { most: MAX_EXCERPTS, within: 4 } as const;

/** The sentences shown beside the first: those that the ranker cannot tell from it, and the one that it refers back to. */
const besides = (first: Ranked, others: readonly Ranked[]): IndexedSentence[] => {
  const referent = referentOf(first.candidate.sentence);
  return others
    .filter(({ score, candidate }) => first.score - score < CLEARLY_AHEAD || candidate.sentence === referent)
    .map(({ candidate }) => candidate.sentence);
};

const decide = (question: Question, answering: Answering, explain: boolean): Answer => {
  const { ranked, scene } = rankAnswers(question, answering);
  const [best, ...others] = ranked;
  if (!best) {
    const why = refusal(question, undefined, 0) ?? { reason: "not_in_document" };
    return unanswered({ question, rest: opening(answering), confidence: 0 }, why, answering);
  }
  const { models } = answering;
  const { signals, support, spans } = signalsOf([best, ...others], scene, models);
  const first = best.candidate.sentence;
  const judged = confidenceOf(answerableEvidence(signals, best, scene), models);
  const lost = best.candidate.match.soft.filter((strength) => strength === 0).length;
  const bounded = lost > LOST.most ? Math.min(judged, LOST.bound) : judged;
  const confidence = support.office ? Math.max(bounded, THRESHOLD) : bounded;
  const reason = refusal(question, support, confidence);
  const next = [...others.map(({ candidate }) => candidate.sentence), ...opening(answering)];
  const rivals = ranked.slice(0, RIVALS.most).filter(({ score }) => best.score - score < RIVALS.within);
  const apart = new Set(rivals.map(({ candidate }) => candidate.sentence));
  const explained = explain && { why: whyOf([best, ...others], models, confidence) };
  if (reason) {
    const refused = { question, rest: [first, ...next], confidence: Math.min(confidence, THRESHOLD), apart };
    return { ...unanswered(refused, reason, answering), ...explained };
  }
  const ahead = aheadOf(ranked);
  const more = besides(best, rivals.slice(1));
  const shown = [first, ...more] as const;
  return { ...answered({ question, shown, rest: next, confidence, spans, ahead, apart }, answering), ...explained };
};

/** Answers any text from the documents, or says that and why they do not. Total: never throws, never answers without an excerpt. */
export function ask(asked: string, answering: Answering, context: Context = { questions: [] }): Answer {
  const alone = readQuestion(asked, answering);
  const chat = smallTalk(alone.original);
  if (chat) {
    const nearest = takeDisjoint(opening(answering), MAX_NEAREST, answering.speakerOf);
    const { library } = answering;
    return { outcome: "chat", reason: chat, question: alone.original, confidence: 1, library, ...NOTHING, nearest };
  }
  const certain = known(alone, answering);
  if (certain) return certain;
  const last = context.questions.at(-1);
  const question = last !== undefined && alone.refersBack ? readQuestion(`${last} ${asked}`, answering) : alone;
  return decide(question, answering, context.explain ?? false);
}
