import type { Span } from "../language/sentences.ts";
import type { Why } from "./why.ts";
import type { Note } from "../knowledge/fact.ts";
import type { Speaker } from "../knowledge/speaker.ts";

/** A verbatim slice of a block with its offsets in it (UTF-16, end exclusive). */
export type Slice = Span & Readonly<{ text: string }>;

/** An editor's warning that travels with an excerpt; offsets within the block. */
export type ExcerptNote = Readonly<Pick<Note, "id" | "kind" | "text">> & Span;

/** A verbatim passage of one block with everything that a reader needs to trust it. */
export interface Excerpt extends Slice {
  readonly document: string;
  readonly edition: string;
  readonly block: number;
  readonly focus: Slice; // The one sentence that answers
  readonly heading: readonly string[]; // Headings above, outermost first
  readonly speaker?: Speaker;
  readonly notes: readonly ExcerptNote[];
}

/** The shortest verbatim span that answers: offsets within the block of `excerpts[excerpt]`; likelihood 0..1. */
export type DirectAnswer = Slice & Readonly<{ excerpt: number; likelihood: number }>;

/** A fact that the answer states, or another figure that it could be taken for: `text` is the document's own words. */
export type FactReference = Readonly<Record<"id" | "label" | "text", string>>;

/** A value derived from facts, never quoted. */
export type ComputedValue = Readonly<{ label: string; text: string; operands: readonly string[] }>;

/** Why there is no answer. */
export type Reason = "not_in_document" | "detail_missing" | "premise_not_stated" | "unclear" | "needs_context";

/** What small talk is about. */
export type ChatReason = "greeting" | "thanks" | "farewell" | "about_bot";

interface Common {
  readonly question: string;
  readonly confidence: number; // Probability that the first excerpt answers the question, 0..1
  readonly library: string; // Edition of the library
  readonly nearest: readonly Excerpt[]; // The next best passages, up to three, disjoint from the excerpts
  readonly why?: Why; // How it came about; only on request
}

/** What the document says: at least one excerpt, always. */
export interface Answered extends Common {
  readonly outcome: "answered";
  readonly direct?: DirectAnswer;
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  readonly facts: readonly FactReference[];
  readonly computed: readonly ComputedValue[];
}

/** What an answer that quotes nothing has in place of it. */
export const NOTHING = { excerpts: [], facts: [], computed: [] } as const;
type Nothing = typeof NOTHING;

/** The document does not say. */
export interface Unanswered extends Common, Nothing {
  readonly outcome: "unanswered";
  readonly reason: Reason;
  readonly missing?: readonly string[]; // The words of the question that the document lacks
}

/** Not a question about the document. */
export interface Chat extends Common, Nothing {
  readonly outcome: "chat";
  readonly reason: ChatReason;
}

/** What comes back for any text. */
export type Answer = Answered | Unanswered | Chat;
