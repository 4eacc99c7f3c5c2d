import wrapAnsi from "wrap-ansi";
import type { Action } from "../action.ts";
import type { Part, Quotation, Run } from "../presentation/reply.ts";
import { clean } from "./clean.ts";
import type { Style } from "./style.ts";

/** What to type instead of pressing a button. */
export type Hint = (action: Action) => string;

const INDENT = "    ";
const BAR = "  │ ";
const BULLET = "  • ";

/** Wraps text behind a first prefix, and the lines that follow behind another. */
const wrapped = (text: string, { columns }: Style, first = "", next = first): string =>
  wrapAnsi(text, columns - next.length, { hard: true })
    .split("\n")
    .map((line, index) => `${index === 0 ? first : next}${line}`)
    .join("\n");

/** The document's words within a sentence of the bot stand in quotation marks: the two never mix. */
const runsText = (runs: readonly Run[], style: Style): string =>
  runs
    .map(({ by, text, strong }) => {
      const words = by === "document" && runs.length > 1 ? `“${clean(text)}”` : clean(text);
      return strong ? style.strong(words) : words;
    })
    .join("");

const markedText = (quotation: Quotation, style: Style): string => {
  const { text, marks } = quotation;
  let from = 0;
  let marked = "";
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < from || end <= start) continue;
    marked += clean(text.slice(from, start)) + style.mark(clean(text.slice(start, end)), quotation);
    from = end;
  }
  return marked + clean(text.slice(from));
};

/** One part as text without a line end; empty for what a terminal does not show. */
export function renderPart(part: Part, caption: boolean, style: Style, hint: Hint): string {
  if (part.kind === "separator") return "";
  if (part.kind === "quotation")
    return wrapped(markedText(part, style), style, BAR).replaceAll(/^ {2}│ /gm, () => style.bar(BAR));
  if (part.kind === "list")
    return part.items.map((runs) => wrapped(runsText(runs, style), style, BULLET, INDENT)).join("\n");
  if (part.kind === "buttons")
    return part.buttons
      .map(({ label, action }) => wrapped(style.small(`${clean(label)}: ${clean(hint(action))}`), style))
      .join("\n");
  const text = runsText(part.runs, style);
  if (part.size === "small") return wrapped(style.small(text), style, caption ? INDENT : "");
  return wrapped(part.size === "heading" ? style.strong(text) : text, style);
}
