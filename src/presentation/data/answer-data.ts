import type { Answer } from "../../answer/answer.ts";
import { excerptData, type ExcerptData } from "./excerpt-data.ts";

/** An answer as other programs rely on it: these keys and no others, whatever the engine adds. */
export interface AnswerData {
  readonly question: string;
  readonly outcome: Answer["outcome"];
  readonly reason?: string;
  readonly confidence: number;
  readonly library: string;
  readonly direct?: {
    readonly text: string;
    readonly excerpt: number;
    readonly start: number;
    readonly end: number;
  };
  readonly excerpts: readonly ExcerptData[];
  readonly facts: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly computed: readonly {
    readonly label: string;
    readonly text: string;
    readonly operands: readonly string[];
  }[];
  readonly nearest: readonly ExcerptData[];
  readonly missing?: readonly string[];
}

const directOf = (answer: Answer): Pick<AnswerData, "direct"> => {
  if (answer.outcome !== "answered" || !answer.direct) return {};
  const { text, excerpt, start, end } = answer.direct;
  return { direct: { text, excerpt, start, end } };
};

/** The answer as plain data. */
export const answerData = (answer: Answer): AnswerData => ({
  question: answer.question,
  outcome: answer.outcome,
  ...(answer.outcome !== "answered" && { reason: answer.reason }),
  confidence: answer.confidence,
  library: answer.library,
  ...directOf(answer),
  excerpts: answer.excerpts.map(excerptData),
  facts: answer.facts.map(({ id, label, text }) => ({ id, label, text })),
  computed: answer.computed.map(({ label, text, operands }) => ({ label, text, operands })),
  nearest: answer.nearest.map(excerptData),
  ...(answer.outcome === "unanswered" && answer.missing && { missing: answer.missing }),
});
