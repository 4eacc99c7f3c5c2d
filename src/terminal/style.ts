import picocolors from "picocolors";

const MAX_COLUMNS = 100;
const MIN_COLUMNS = 20;

/** Pairs that can stand around the words that answer; the first that the quotation itself does not hold. */
const PAIRS = ["« »", "⟦ ⟧", "⟪ ⟫", "‹ ›", "{ }"].map((pair) => pair.split(" "));

/** The look of a terminal so many columns wide; without colour, structure and punctuation must do. */
export function createStyle(columns: number | undefined, colour: boolean) {
  const { bold, dim, underline, cyan } = picocolors.createColors(colour);
  const width = Math.max(MIN_COLUMNS, Math.min(columns ?? MAX_COLUMNS, MAX_COLUMNS));
  /** Marks the words that answer, within the text of a quotation. */
  const mark = (words: string, quotation: string): string => {
    if (colour) return bold(underline(words));
    const [open = "", close = ""] = PAIRS.find((pair) => !pair.some((sign) => quotation.includes(sign))) ?? [];
    return `${open}${words}${close}`;
  };
  return { columns: width, strong: bold, small: dim, bar: cyan, mark };
}

/** How things look. */
export type Style = ReturnType<typeof createStyle>;
