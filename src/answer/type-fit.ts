import type { SpanType, TypedSpan } from "../language/typed-spans.ts";
import type { AnswerType } from "./question-type.ts";

/** Which forms of span can answer which question, best first. */
const FITTING: Readonly<Record<AnswerType, readonly SpanType[]>> = {
  person: ["name"],
  place: ["name"],
  date: ["date"],
  duration: ["duration"],
  number: ["number", "percent", "money", "duration"],
  percent: ["percent"],
  money: ["money", "number"],
  name: ["quoted", "name"],
  reason: [],
  manner: [],
  yes_no: [],
  thing: [],
};

/** Whether the form of an answer is known: only then can a sentence lack it. */
export const isTyped = (type: AnswerType): boolean => FITTING[type].length > 0;

/** The spans that could answer a question of this type and are not taken from the question itself. */
export function fittingSpans(
  type: AnswerType,
  spans: readonly TypedSpan[],
  isAsked: (span: TypedSpan) => boolean,
): TypedSpan[] {
  const forms = FITTING[type];
  return spans
    .filter((span) => forms.includes(span.type) && !isAsked(span))
    .toSorted((a, b) => forms.indexOf(a.type) - forms.indexOf(b.type) || a.start - b.start);
}
