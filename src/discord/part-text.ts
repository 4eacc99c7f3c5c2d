import type { Line, Quotation, Run } from "../presentation/reply.ts";
import { escape, isolate } from "./escape.ts";

/** Offsets within a text, the end exclusive. */
export type Window = Quotation["marks"][number];

const PREFIX = { small: "-# ", normal: "", heading: "### " } as const;
const MOST_IN_RUN = 500; // A question is shown in full, and nothing else leaves no room for a quotation
const HALF_PAIRS = /\p{Surrogate}/gu; // Discord refuses the whole message for a lone half of a character
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const WORD = 40; // How far a cut may move to fall between two words
const SEEN = /\S(?:.*\S)?/su; // Bold spaces at the edges would show the asterisks

/** The last place at or before `at`, and after `least`, that is between two words, or at least between two characters. */
export function breakBefore(text: string, at: number, least = 0): number {
  if (at >= text.length) return text.length;
  const from = Math.max(at - WORD, least + 1);
  const space = text.slice(from, at + 1).lastIndexOf(" ");
  if (space >= 0) return from + space;
  return /[\uD800-\uDBFF]$/.test(text.slice(least, at)) ? at - 1 : at; // Not between two halves
}

/** A text of at most `most` characters, with an ellipsis where it is cut. */
export const cutText = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, breakBefore(text, most - 1))}…` : text;

/** Text on one line: what Discord would break or refuse is shown as a space or a replacement character. */
export const oneLine = (text: string): string => text.replaceAll(LINE_BREAKS, " ").replaceAll(HALF_PAIRS, "\uFFFD");

const plain = (text: string): string => escape(oneLine(text));
const bold = (text: string): string => plain(text).replace(SEEN, "**$&**");

/** Runs side by side, escaped. The document's words within a sentence of the bot stand in quotation marks. */
export const runsText = (runs: readonly Run[]): string =>
  runs
    .map(({ by, text, strong = false }) => {
      const shown = isolate((strong ? bold : plain)(cutText(text, MOST_IN_RUN)));
      return by === "document" && runs.length > 1 ? `“${shown}”` : shown;
    })
    .join("");

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
