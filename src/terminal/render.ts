import type { Part, Reply } from "../presentation/reply.ts";
import { renderPart, type Hint } from "./render-part.ts";
import type { Style } from "./style.ts";

/** What stands above a part, as far as the layout cares; a caption is small print below a quotation. */
type Place = "start" | "caption" | "small" | Part["kind"];

/** Who has just typed a question need not read it again. */
const isEcho = (part: Part): boolean =>
  part.kind === "line" && part.size === "small" && part.runs.every(({ by }) => by === "asker");

const placeOf = (part: Part, above: Place): Place => {
  if (part.kind !== "line") return part.kind;
  if (part.size !== "small") return "line";
  return above === "quotation" || above === "caption" ? "caption" : "small";
};

/** What stands together without a blank line between. */
const TOGETHER = /^(?:(?:quotation|caption) caption|small quotation|line line|(?:line|small) list)$/;

/** A reply as text that ends with a line end: the answer first, then quotations with their places and notes. */
export function render({ parts }: Reply, style: Style, hint: Hint): string {
  let above: Place = "start";
  let text = "";
  for (const part of parts.filter((part) => !isEcho(part))) {
    const place = placeOf(part, above);
    const shown = renderPart(part, place === "caption", style, hint);
    if (shown !== "") {
      const gap = text !== "" && !TOGETHER.test(`${above} ${place}`);
      text += `${gap ? "\n" : ""}${shown}\n`;
    }
    above = place;
  }
  return text;
}
