import type { TypedSpan } from "../../language/typed-spans.ts";
import { readTerms } from "../../language/terms.ts";
import type { AnswerType } from "../question-type.ts";
import { fittingSpans, isTyped } from "../type-fit.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

const REASON =
  /\b(?:because|due to|in order to|so that|so as to|since|therefore|as a result|result(?:ed|s)? (?:in|from)|caused?|led to|to avoid|to prevent|owing to)\b/i;
const MANNER = /\b(?:by|through|via|using|with the help of|by means of)\b/i;
const DEFINES = /\b(?:is|are|was|were|means|refers? to|known as|called|named|defined as|such as|including)\b/i;

/** "A, B and C": three items or more; quotation marks may stand around them. */
const LIST = /(?:[^,;]{2,60}[,;]\s*){2,}[^,;]{0,60}\b(?:and|or)\b/i;
const ASKS_LIST =
  /\b(?:list|name (?:the|some|all|them|a few)|which (?:\w+ )?\w+s\b|what (?:kinds?|types?|sorts?|forms?|groups|are (?:the|some))|what .*\bexamples?)\b/i;
const ASKS_WHO_IS =
  /^who(?:'s|’s|s| is| was| are| were) (?!the\b|an?\b)[^?]{3,40}\??$|^what(?:'s|’s|s| is| was) [^?]{3,40}\b(?:job|office|position|role|title|rank)\??$/i;

/** A name of the question followed by what its bearer is: "A. Name, director of the office,". */
const introduces = ({ sentence }: Candidate, { question }: Scene): boolean => {
  const text = sentence.block.block.text;
  const names = new Set(question.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)));
  return sentence.content.some(
    ({ term, end }) => names.has(term) && /^,\s(?:an?|the|\p{Ll}+ (?:of|for|at))\s/u.test(text.slice(end, end + 24)),
  );
};

const textOf = ({ sentence }: Candidate): string =>
  sentence.block.block.text.slice(sentence.span.start, sentence.span.end);

/** The spans of a sentence that could answer and that the question does not name itself. */
const answers = ({ sentence }: Candidate, { question }: Scene): TypedSpan[] => {
  const asked = new Set(question.terms.map(({ term }) => term));
  const text = sentence.block.block.text;
  return fittingSpans(question.type, sentence.typed, (span) =>
    span.type === "name"
      ? readTerms(text.slice(span.start, span.end)).every(({ term }) => asked.has(term))
      : sentence.terms.some((term) => term.start >= span.start && term.end <= span.end && asked.has(term.term)),
  );
};

const when =
  (types: readonly AnswerType[], test: (candidate: Candidate, scene: Scene) => boolean) =>
  (candidate: Candidate, scene: Scene): number =>
    types.includes(scene.question.type) && test(candidate, scene) ? 1 : 0;

const offers = (candidate: Candidate, scene: Scene): boolean => answers(candidate, scene).length > 0;

/** Distance in characters at which an answer still counts half. */
const HALF_DISTANCE = 40;

const nearness = (candidate: Candidate, scene: Scene): number => {
  if (!isTyped(scene.question.type)) return 0;
  const asked = new Set(scene.question.concepts.map(({ term }) => term.term));
  const shared = candidate.sentence.content.filter(({ term }) => asked.has(term));
  let best = 0;
  for (const span of answers(candidate, scene)) {
    for (const { start, end } of shared) {
      const gap = Math.max(0, start - span.end, span.start - end);
      best = Math.max(best, HALF_DISTANCE / (HALF_DISTANCE + gap));
    }
  }
  return best;
};

/** The word that "what" and "which" ask for: "what city", "how many officers". */
const headMatch = ({ match }: Candidate, { question }: Scene): number => {
  const head = /\b(?:what|which|how many|how much|whose)\s+(?:\w+\s+)?$/i;
  const place = question.concepts.findIndex(({ term }) => head.test(question.text.slice(0, term.start)));
  return place < 0 ? 0 : (match.soft[place] ?? 0);
};

/** Features of the kind of answer that is asked for. */
export const kindFeatures: readonly Feature[] = [
  {
    name: "offers a person",
    doc: "asked who, and a name is here that is not in the question",
    of: when(["person"], offers),
  },
  {
    name: "offers a place",
    doc: "asked where, and a name is here that is not in the question",
    of: when(["place"], offers),
  },
  { name: "offers a date", doc: "asked when, and a date is here", of: when(["date"], offers) },
  {
    name: "offers a duration",
    doc: "asked how long, and a duration is here",
    of: when(["duration"], offers),
  },
  {
    name: "offers a figure",
    doc: "asked how many or how much, and a figure is here",
    of: when(["number", "percent", "money"], offers),
  },
  {
    name: "offers a name",
    doc: "asked which or what name, and a name or a quotation is here",
    of: when(["name"], offers),
  },
  {
    name: "lacks the kind",
    doc: "asked for a figure, a date, a person or a place, and none is here",
    of: (candidate, scene) => (isTyped(scene.question.type) && !offers(candidate, scene) ? 1 : 0),
  },
  {
    name: "gives a reason",
    doc: "asked why, and a word of cause or purpose is here",
    of: when(["reason"], (candidate) => REASON.test(textOf(candidate))),
  },
  {
    name: "gives a manner",
    doc: "asked how, and a word of means is here",
    of: when(["manner"], (candidate) => MANNER.test(textOf(candidate))),
  },
  {
    name: "defines",
    doc: "asked what, and a word of naming is here",
    of: when(["thing"], (candidate) => DEFINES.test(textOf(candidate))),
  },
  {
    name: "offers a list",
    doc: "asked to list things, and three or more stand in a row here",
    of: (candidate, { question }) => (ASKS_LIST.test(question.text) && LIST.test(textOf(candidate)) ? 1 : 0),
  },
  {
    name: "introduces the name",
    doc: "asked who somebody is, and the name is followed by the office here",
    of: (candidate, scene) => (ASKS_WHO_IS.test(scene.question.text) && introduces(candidate, scene) ? 1 : 0),
  },
  { name: "answer near", doc: "how near the span that could answer stands to a shared word", of: nearness },
  {
    name: "head word",
    doc: "the thing that is asked for (what CITY, how many OFFICERS) is here",
    of: headMatch,
  },
];
