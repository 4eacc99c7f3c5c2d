import type { Line, Quotation, Run } from "../presentation/reply.ts";
import { cutText } from "./cut-text.ts";
import { escape, isolate } from "./escape.ts";

const PREFIX = { small: "-# ", normal: "", heading: "### " } as const;
/** A question is shown in full, and nothing else of a line is so long that it leaves no room for a quotation. */
const MOST_IN_RUN = 500;
/** A lone half of a pair is no character, and Discord refuses the whole message for it. */
const HALF_PAIRS = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const EDGES = /^(\s*)(.*?)(\s*)$/su;

/** Text on one line: what Discord would break or refuse is shown as a space or a replacement character. */
export const oneLine = (text: string): string => text.replaceAll(LINE_BREAKS, " ").replaceAll(HALF_PAIRS, "\uFFFD");

const plain = (text: string): string => escape(oneLine(text));

/** Bold, with the spaces at its edges outside: inside, Discord would show the asterisks. */
const bold = (text: string): string => {
  const [, before = "", inner = "", after = ""] = EDGES.exec(plain(text)) ?? [];
  return inner === "" ? before : `${before}**${inner}**${after}`;
};

/** Runs side by side, escaped. */
export const runsText = (runs: readonly Run[]): string =>
  runs
    .map(({ text, strong = false }) => (strong ? bold : plain)(cutText(text, MOST_IN_RUN)))
    .map(isolate)
    .join("");

/** A line of a reply as markdown; empty when there is nothing to see. */
export const lineText = ({ runs, size }: Line): string => {
  const text = runsText(runs);
  return text.trim() === "" ? "" : `${PREFIX[size]}${text}`;
};

/** A quotation, or what of it lies within `window`, as a block quote with the marked words in bold. */
export function quotationText(
  { text, marks }: Quotation,
  window: Quotation["marks"][number] = { start: 0, end: text.length },
): string {
  const pieces: string[] = [];
  let at = window.start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const start = Math.min(Math.max(mark.start, at), window.end);
    const end = Math.min(Math.max(mark.end, start), window.end);
    pieces.push(plain(text.slice(at, start)), bold(text.slice(start, end)));
    at = end;
  }
  pieces.push(plain(text.slice(at, window.end)));
  return `> ${isolate(pieces.join(""))}`;
}
