import type { Line, Quotation, Run } from "../presentation/reply.ts";
import { cutText } from "./cut-text.ts";
import { escape, isolate } from "./escape.ts";

/** Offsets within a text, the end exclusive. */
export type Window = Quotation["marks"][number];

const PREFIX = { small: "-# ", normal: "", heading: "### " } as const;
/** A question is shown in full, and nothing else of a line is so long that it leaves no room for a quotation. */
const MOST_IN_RUN = 500;
/** A lone half of a pair is no character, and Discord refuses the whole message for it. */
const HALF_PAIRS = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** From the first character that is seen to the last: bold spaces at the edges would show the asterisks. */
const SEEN = /\S(?:.*\S)?/su;

/** Text on one line: what Discord would break or refuse is shown as a space or a replacement character. */
export const oneLine = (text: string): string => text.replaceAll(LINE_BREAKS, " ").replaceAll(HALF_PAIRS, "\uFFFD");

const plain = (text: string): string => escape(oneLine(text));
const bold = (text: string): string => plain(text).replace(SEEN, "**$&**");

/** Runs side by side, escaped. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map(({ text, strong = false }) => isolate((strong ? bold : plain)(cutText(text, MOST_IN_RUN)))).join("");

/** A line of a reply as markdown; empty when there is nothing to see. */
export const lineText = ({ runs, size }: Line): string => {
  const text = runsText(runs);
  return text.trim() === "" ? "" : `${PREFIX[size]}${text}`;
};

/** A quotation, or what of it lies within `window`, as a block quote with the marked words in bold. */
export function quotationText({ text, marks }: Quotation, window: Window = { start: 0, end: text.length }): string {
  let shown = "";
  let at = window.start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const start = Math.min(Math.max(mark.start, at), window.end);
    const end = Math.min(Math.max(mark.end, start), window.end);
    shown += plain(text.slice(at, start)) + bold(text.slice(start, end));
    at = end;
  }
  return `> ${isolate(shown + plain(text.slice(at, window.end)))}`;
}
