import type { SpanType, TypedSpan } from "../language/typed-spans.ts";
import { FITTING, type AnswerType } from "./question-type.ts";

/** Whether the form of an answer is known: only then can a sentence lack it. */
export const isTyped = (type: AnswerType): boolean => FITTING[type].length > 0;

/** The spans that could answer a question of this type and are not taken from the question itself. */
export function fittingSpans(
  type: AnswerType,
  spans: readonly TypedSpan[],
  isAsked: (span: TypedSpan) => boolean,
): TypedSpan[] {
  const forms: readonly SpanType[] = FITTING[type];
  return spans
    .filter((span) => forms.includes(span.type) && !isAsked(span))
    .toSorted((a, b) => forms.indexOf(a.type) - forms.indexOf(b.type) || a.start - b.start);
}
