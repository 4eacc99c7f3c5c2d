import wrapAnsi from "wrap-ansi";
import type { Action } from "../action.ts";
import type { Part, Quotation, Reply, Run } from "../presentation/reply.ts";
import type { Surroundings } from "../command.ts";
import { clean } from "./clean.ts";
import type { Style } from "./style.ts";

/** What stands above a part, as far as the layout cares; a caption is small print below a quotation. */
type Place = "start" | "caption" | "small" | Part["kind"];

const INDENT = "    ";
const BAR = "  │ ";
const BULLET = "  • ";
/** What stands together without a blank line between. */
const TOGETHER = /^(?:(?:quotation|caption) caption|small quotation|line line|(?:line|small) list)$/;

/** Who has just typed a question need not read it again. */
const isEcho = (part: Part): boolean =>
  part.kind === "line" && part.size === "small" && part.runs.every(({ by }) => by === "asker");

const placeOf = (part: Part, above: Place): Place => {
  if (part.kind !== "line" || part.size !== "small") return part.kind;
  return above === "quotation" || above === "caption" ? "caption" : "small";
};

/** Wraps text behind a first prefix, and the lines that follow behind another; prefixes are as wide as `INDENT`. */
const wrapped = (text: string, { columns }: Style, first = "", next = first): string =>
  wrapAnsi(text, columns - (next === "" ? 0 : INDENT.length), { hard: true })
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

const markedText = ({ text, marks }: Quotation, style: Style): string => {
  let from = 0;
  let marked = "";
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < from || end <= start) continue;
    marked += clean(text.slice(from, start)) + style.mark(clean(text.slice(start, end)), text);
    from = end;
  }
  return marked + clean(text.slice(from));
};

/** One part as text without a line end; empty for what a terminal does not show. */
const partText = (part: Part, place: Place, style: Style, hint: (action: Action) => string): string => {
  if (part.kind === "separator") return "";
  if (part.kind === "quotation") return wrapped(markedText(part, style), style, style.bar(BAR));
  if (part.kind === "list")
    return part.items.map((runs) => wrapped(runsText(runs, style), style, BULLET, INDENT)).join("\n");
  if (part.kind === "buttons")
    return part.buttons
      .map(({ label, action }) => wrapped(style.small(`${clean(label)}: ${clean(hint(action))}`), style))
      .join("\n");
  const text = runsText(part.runs, style);
  if (part.size === "small") return wrapped(style.small(text), style, place === "caption" ? INDENT : "");
  return wrapped(part.size === "heading" ? style.strong(text) : text, style);
};

/** A reply as text that ends with a line end; `hint` tells what to type instead of pressing a button. */
export function render({ parts }: Reply, style: Style, hint: (action: Action) => string): string {
  let above: Place = "start";
  let text = "";
  for (const part of parts.filter((part) => !isEcho(part))) {
    const place = placeOf(part, above);
    const shown = partText(part, place, style, hint);
    const gap = text !== "" && shown !== "" && !TOGETHER.test(`${above} ${place}`);
    text += `${gap ? "\n" : ""}${shown}${shown === "" ? "" : "\n"}`;
    above = place;
  }
  return text;
}

const words = (option: string, value: string | number | undefined): string =>
  value === undefined || value === ""
    ? ""
    : ` --${option} ${typeof value === "number" ? value : JSON.stringify(value)}`;

/** What to type to read a block, `footnote read 5`, in the chat `/read 5`, with its document where there are several; or the next page of a list. */
export const readHint =
  (prefix: string, { library }: Surroundings["engine"]) =>
  (action: Action): string => {
    if (action.kind === "around")
      return `${prefix}read ${action.block}${library.documents.length > 1 ? ` ${action.document}` : ""}`;
    const { topic, speaker, year, page } = action;
    return `${prefix}facts${words("topic", topic)}${words("speaker", speaker)}${words("year", year)}${words("page", page)}`;
  };
