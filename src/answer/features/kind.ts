import { isWithin } from "../../language/sentences.ts";
import type { SpanType, TypedSpan } from "../../language/typed-spans.ts";
import type { IndexedSentence } from "../../search/indexed-text.ts";
import { largest } from "../mean.ts";
import { officeOf } from "../office.ts";
import type { Question } from "../question.ts";
import { fittingSpans, isTyped, type AnswerType } from "../question-type.ts";
import type { Candidate, Features } from "./feature.ts";

/** "A, B and C": three items or more; quotation marks may stand around them. */
const LIST = /[^,;]{2}[,;]\s*[^,;]{2,60}[,;]\s*[^,;]{0,60}\b(?:and|or)\b/i;
const ASKS_LIST =
  /\b(?:list|name (?:the|some|all|them|a few)|which (?:\w+ )?\w+s\b|what (?:kinds?|types?|sorts?|forms?|groups|are (?:the|some))|what .*\bexamples?)\b/i;
/** The spans of a sentence that could answer and that the question does not name itself. */
export const offeredBy = (sentence: IndexedSentence, { type, asked }: Question): TypedSpan[] =>
  fittingSpans(type, sentence.typed, (span) => {
    const own = sentence.terms.filter((term) => isWithin(term, span));
    return span.type === "name" ? own.every(({ term }) => asked.has(term)) : own.some(({ term }) => asked.has(term));
  });

/** Whether a kind is asked for and something that could be one is here. */
const offers =
  (type: AnswerType) =>
  ({ question, offered }: Candidate) =>
    Number(question.type === type && offered.length > 0);

/** Distance in characters at which an answer still counts half. */
const HALF_DISTANCE = 40;

/** How near the span that could answer stands to a shared word. */
const nearness = ({ sentence, concepts, offered }: Candidate): number => {
  const shared = sentence.content.filter(({ term }) => concepts.some((concept) => concept.term.term === term));
  return largest(offered, (span) =>
    largest(
      shared,
      ({ start, end }) => HALF_DISTANCE / (HALF_DISTANCE + Math.max(0, start - span.end, span.start - end)),
    ),
  );
};

/** How much of one kind a sentence has that the question does not name: logarithm of the count. */
const news = ({ sentence, question: { asked } }: Candidate, type: SpanType): number => {
  const own = sentence.typed.filter(
    (span) => span.type === type && sentence.content.some((word) => isWithin(word, span) && !asked.has(word.term)),
  );
  return Math.log(1 + own.length) / 2;
};

/** Features of the kind of answer that is asked for. */
export const kindFeatures: Features = {
  "offers a date": offers("date"),
  "offers a name": offers("name"),
  // Asked for a figure, a date, a person or a place, and none is here.
  "lacks the kind": ({ question, offered }) => Number(isTyped(question.type) && offered.length === 0),
  "offers a list": ({ question, text }) => Number(ASKS_LIST.test(question.text) && LIST.test(text)),
  // Asked who somebody is, and the sentence says it.
  "says who it is": ({ question, sentence }) => Number(officeOf(question, sentence) !== undefined),
  "answer near": nearness,
  "new numbers": (candidate) => news(candidate, "number"),
  "new dates": (candidate) => news(candidate, "date"),
  "new names": (candidate) => news(candidate, "name"),
  "new names for a thing": (candidate) =>
    candidate.question.type === "thing" || candidate.question.type === "name" ? news(candidate, "name") : 0,
  parenthesis: ({ text }) => Number(text.includes("(")),
};
