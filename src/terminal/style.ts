import picocolors from "picocolors";
import type { Quotation } from "../presentation/reply.ts";

type Paint = (text: string) => string;

/** How things look; without colour, structure and punctuation must do. */
export interface Style {
  readonly columns: number;
  readonly strong: Paint;
  readonly small: Paint;
  readonly bar: Paint;
  /** Marks the words that answer, within the text of a quotation. */
  readonly mark: (words: string, quotation: Quotation) => string;
}

const MAX_COLUMNS = 100;
const MIN_COLUMNS = 20;

/** Pairs that can stand around the words that answer; the first that the quotation itself does not hold. */
const PAIRS = ["« »", "⟦ ⟧", "⟪ ⟫", "‹ ›", "{ }"].map((pair) => pair.split(" "));

const bracketed = (words: string, { text }: Quotation): string => {
  const [open = "", close = ""] = PAIRS.find((pair) => !pair.some((sign) => text.includes(sign))) ?? [];
  return `${open}${words}${close}`;
};

/** The look of a terminal so many columns wide. */
export function createStyle(columns: number | undefined, colour: boolean): Style {
  const { bold, dim, underline, cyan } = picocolors.createColors(colour);
  return {
    columns: Math.max(MIN_COLUMNS, Math.min(columns ?? MAX_COLUMNS, MAX_COLUMNS)),
    strong: bold,
    small: dim,
    bar: cyan,
    mark: (words, quotation) => (colour ? bold(underline(words)) : bracketed(words, quotation)),
  };
}
