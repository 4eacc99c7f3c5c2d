import wrapAnsi from "wrap-ansi";
import type { Part, Quotation, Run } from "../presentation/reply.ts";
import { clean } from "./clean.ts";
import type { Style } from "./style.ts";

type ButtonsPart = Extract<Part, { readonly kind: "buttons" }>;
/** What to type instead of pressing a button. */
export type Hint = (action: ButtonsPart["buttons"][number]["action"]) => string;

const INDENT = "    ";
const BAR = "  │ ";
const BULLET = "  • ";

/** Wraps text behind a first prefix, and the lines that follow behind another. */
const wrapped = (text: string, columns: number, first = "", next = first): string =>
  wrapAnsi(text, columns - first.length, { hard: true })
    .split("\n")
    .map((line, index) => `${index === 0 ? first : next}${line}`)
    .join("\n");

/** The document's words within a sentence of the bot's stand in quotation marks: the two never mix. */
const runText = ({ by, text, strong }: Run, alone: boolean, style: Style): string => {
  const words = by === "document" && !alone ? `“${clean(text)}”` : clean(text);
  return strong ? style.strong(words) : words;
};

const runsText = (runs: readonly Run[], style: Style): string =>
  runs.map((run) => runText(run, runs.length === 1, style)).join("");

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

const quotationText = (part: Quotation, style: Style): string =>
  wrapped(markedText(part, style), style.columns, BAR)
    .split("\n")
    .map((line) => style.bar(BAR) + line.slice(BAR.length))
    .join("\n");

/** One part as text without a line end; empty for what a terminal does not show. */
export function renderPart(part: Part, caption: boolean, style: Style, hint: Hint): string {
  const { columns } = style;
  if (part.kind === "separator") return "";
  if (part.kind === "quotation") return quotationText(part, style);
  if (part.kind === "list")
    return part.items.map((runs) => wrapped(runsText(runs, style), columns, BULLET, INDENT)).join("\n");
  if (part.kind === "buttons")
    return part.buttons
      .map(({ label, action }) => wrapped(style.small(`${clean(label)}: ${clean(hint(action))}`), columns))
      .join("\n");
  const text = runsText(part.runs, style);
  if (part.size === "small") return wrapped(style.small(text), columns, caption ? INDENT : "");
  return wrapped(part.size === "heading" ? style.strong(text) : text, columns);
}
