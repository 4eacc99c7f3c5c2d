import type { Excerpt, ExcerptNote } from "../answer/answer.ts";
import type { Span } from "../language/sentences.ts";

/** What the article makes of a claim, the worst first: a claim of several parts is as good as its worst. */
export const VERDICTS = ["contradicted", "garbled", "not_in_article", "supported"] as const;
/** What the article makes of a claim. */
export type Verdict = (typeof VERDICTS)[number];

/** What a part of a claim is about. */
export type PartKind = "figure" | "period" | "direction" | "subject" | "speaker" | "place" | "negation" | "unit";

/** A run of the claim's own words; offsets within the claim. */
export type ClaimSpan = Span & Readonly<{ text: string }>;

/** One part of a claim beside what the document has in its place. */
export interface Part {
  readonly claim: ClaimSpan;
  readonly kind: PartKind;
  readonly verdict: Verdict;
  readonly excerpt?: number; // Place in the list of excerpts
  readonly document?: string; // The document's own words
}

/** Words of a quotation that the document does not have there, and what it has instead (empty for nothing). */
export type Altered = ClaimSpan & Readonly<{ document: string }>;

/** A claim held against the documents. The verdict is about them, never about the world. */
export interface Check {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly library: string; // Edition of the library
  readonly notes: readonly ExcerptNote[]; // All warnings about the excerpts
  readonly excerpts: readonly Excerpt[];
  readonly parts: readonly Part[];
  readonly quotation?: Readonly<{ verified: boolean; altered: readonly Altered[] }>;
}

/** The worst of some verdicts; `supported` for none. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? "supported";
