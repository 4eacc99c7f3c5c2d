import type { Part, Quotation, Run } from "../presentation/reply.ts";
import { breakBefore } from "./break-before.ts";
import { escape, isolate } from "./escape.ts";

type Line = Extract<Part, { kind: "line" }>;
type Span = Quotation["marks"][number];

const PREFIX = { small: "-# ", normal: "", heading: "### " } as const;
/** A lone half of a pair is no character, and Discord refuses the whole message for it. */
const HALF_PAIRS = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const EDGES = /^(\s*)(.*?)(\s*)$/su;

/** Text on one line: what Discord would break or refuse is shown as a space or a replacement character. */
export const oneLine = (text: string): string =>
  text.replaceAll(LINE_BREAKS, " ").replaceAll(HALF_PAIRS, "\uFFFD");

/** Bold, with the spaces at its edges outside: inside, Discord would show the asterisks. */
const bold = (text: string): string => {
  const [, before = "", inner = "", after = ""] = EDGES.exec(text) ?? [];
  return inner === "" ? text : `${before}**${inner}**${after}`;
};

const plain = (text: string): string => escape(oneLine(text));

const runText = ({ text, strong = false }: Run): string => isolate(strong ? bold(plain(text)) : plain(text));

/** Runs side by side, escaped. */
export const runsText = (runs: readonly Run[]): string => runs.map(runText).join("");

/** Most characters of a line that are shown: a question in full, and never so many that nothing else fits. */
export const MOST_IN_LINE = 500;

const cutRuns = (runs: readonly Run[]): Run[] => {
  let room = MOST_IN_LINE;
  return runs.map((run) => {
    const end = breakBefore(run.text, room);
    room -= run.text.length;
    return end < run.text.length ? { ...run, text: run.text.slice(0, Math.max(end, 0)) } : run;
  });
};

/** A line of a reply as markdown, with an ellipsis where it is cut; empty when there is nothing to see. */
export const lineText = ({ runs, size }: Line): string => {
  const cut = runs.reduce((sum, { text }) => sum + text.length, 0) > MOST_IN_LINE;
  const text = cut ? `${runsText(cutRuns(runs))}…` : runsText(runs);
  return text.trim() === "" ? "" : `${PREFIX[size]}${text}`;
};

/** A quotation, or what of it lies within `window`, as a block quote with the marked words in bold. */
export function quotationText(
  { text, marks }: Quotation,
  window: Span = { start: 0, end: text.length },
): string {
  const pieces: string[] = [];
  let at = window.start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const start = Math.min(Math.max(mark.start, at), window.end);
    const end = Math.min(Math.max(mark.end, start), window.end);
    pieces.push(plain(text.slice(at, start)), bold(plain(text.slice(start, end))));
    at = end;
  }
  pieces.push(plain(text.slice(at, window.end)));
  return `> ${isolate(pieces.join(""))}`;
}
