import type { SpanType, TypedSpan } from "../../language/typed-spans.ts";
import { readTerms } from "../../language/terms.ts";
import type { AnswerType } from "../question-type.ts";
import { fittingSpans, isTyped } from "../type-fit.ts";
import type { Candidate, Feature, Scene } from "./feature.ts";

/** "A, B and C": three items or more; quotation marks may stand around them. */
const LIST = /(?:[^,;]{2,60}[,;]\s*){2,}[^,;]{0,60}\b(?:and|or)\b/i;
const ASKS_LIST =
  /\b(?:list|name (?:the|some|all|them|a few)|which (?:\w+ )?\w+s\b|what (?:kinds?|types?|sorts?|forms?|groups|are (?:the|some))|what .*\bexamples?)\b/i;
const ASKS_WHO_IS =
  /^who(?:'s|’s|s| is| was| are| were) (?!the\b|an?\b)[^?]{3,40}\??$|^what(?:'s|’s|s| is| was) [^?]{3,40}\b(?:job|office|position|role|title|rank)\??$/i;

const textOf = ({ sentence }: Candidate): string =>
  sentence.block.block.text.slice(sentence.span.start, sentence.span.end);

/** A name of the question followed by what its bearer is: "A. Name, director of the office,". */
const introduces = ({ sentence }: Candidate, { question }: Scene): boolean => {
  const { text } = sentence.block.block;
  const names = new Set(question.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)));
  return sentence.content.some(
    ({ term, end }) => names.has(term) && /^,\s(?:an?|the|\p{Ll}+ (?:of|for|at))\s/u.test(text.slice(end, end + 24)),
  );
};

/** The spans of a sentence that could answer and that the question does not name itself. */
const answers = ({ sentence }: Candidate, { question }: Scene): TypedSpan[] => {
  const asked = new Set(question.terms.map(({ term }) => term));
  const { text } = sentence.block.block;
  return fittingSpans(question.type, sentence.typed, (span) =>
    span.type === "name"
      ? readTerms(text.slice(span.start, span.end)).every(({ term }) => asked.has(term))
      : sentence.terms.some((term) => term.start >= span.start && term.end <= span.end && asked.has(term.term)),
  );
};

const offers =
  (type: AnswerType) =>
  (candidate: Candidate, scene: Scene): number =>
    scene.question.type === type && answers(candidate, scene).length > 0 ? 1 : 0;

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

/** How much of one kind a sentence has that the question does not name: logarithm of the count. */
const news = ({ sentence }: Candidate, { question }: Scene, type: SpanType): number => {
  const asked = new Set(question.terms.map(({ term }) => term));
  const own = sentence.typed.filter(
    (span) =>
      span.type === type &&
      sentence.content.some(({ term, start, end }) => start >= span.start && end <= span.end && !asked.has(term)),
  );
  return Math.log(1 + own.length) / 2;
};

/** Features of the kind of answer that is asked for. */
export const kindFeatures: readonly Feature[] = [
  { name: "offers a date", doc: "asked when, and a date is here", of: offers("date") },
  { name: "offers a name", doc: "asked which or what name, and a name or a quotation is here", of: offers("name") },
  {
    name: "lacks the kind",
    doc: "asked for a figure, a date, a person or a place, and none is here",
    of: (candidate, scene) => (isTyped(scene.question.type) && answers(candidate, scene).length === 0 ? 1 : 0),
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
    name: "new numbers",
    doc: "numbers that the question does not name",
    of: (candidate, scene) => news(candidate, scene, "number"),
  },
  {
    name: "new dates",
    doc: "dates that the question does not name",
    of: (candidate, scene) => news(candidate, scene, "date"),
  },
  {
    name: "new names",
    doc: "names that the question does not name",
    of: (candidate, scene) => news(candidate, scene, "name"),
  },
  {
    name: "new names for a thing",
    doc: "the same, where the question asks what or which",
    of: (candidate, scene) =>
      scene.question.type === "thing" || scene.question.type === "name" ? news(candidate, scene, "name") : 0,
  },
  { name: "parenthesis", doc: "holds a parenthesis", of: (candidate) => (textOf(candidate).includes("(") ? 1 : 0) },
];
