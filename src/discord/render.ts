import { encode } from "../action.ts";
import type { Button, Part, Quotation, Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/messages.ts";
import { cutQuotation } from "./cut-quotation.ts";
import { createLayout, type ButtonComponent, type Container, type Layout } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { lineText, MOST_IN_LINE, oneLine, quotationText, runsText } from "./part-text.ts";

type Line = Extract<Part, { kind: "line" }>;

/** In front of the custom id of a button that replaces the message it stands in. */
export const IN_PLACE = "!";
const GOES_ON = "-# …";

const buttonOf = ({ label, action, replaces = false }: Button): ButtonComponent => ({
  type: 2,
  style: 2,
  label: oneLine(label).slice(0, LIMITS.buttonLabel),
  custom_id: `${replaces ? IN_PLACE : ""}${encode(action)}`,
});

/** The small lines right below a part, which belong to it: place, speaker, notes. */
const linesBelow = (parts: readonly Part[], index: number): readonly Line[] => {
  const below = parts.slice(index + 1);
  const end = below.findIndex((part) => part.kind !== "line" || part.size !== "small");
  return below.slice(0, end < 0 ? below.length : end).filter((part) => part.kind === "line");
};

const addLine = (line: Line, layout: Layout): void => {
  if (line.runs.reduce((sum, { text }) => sum + text.length, 0) > MOST_IN_LINE) layout.shorten();
  layout.addText(lineText(line));
};

const addCut = (quotation: Quotation, others: readonly string[], layout: Layout): void => {
  const { start, end } = cutQuotation(quotation, (text) => layout.fits(text, [GOES_ON, ...others]));
  if (start > 0) layout.addText(GOES_ON, true);
  layout.addText(quotationText(quotation, { start, end }), start === 0);
  layout.shorten();
};

/**
 * A reply as one container of Components V2. What does not fit is left out from the end: later quotations whole, with
 * the lines below them; only the first is ever cut. A line at the end then says so.
 */
export function render({ parts }: Reply, messages: Messages): readonly [Container] {
  const layout = createLayout(`-# ${runsText([{ by: "bot", text: messages.shortened }])}`);
  const leftOut = new Set<Part>();
  let quoted = false;
  for (const [index, part] of parts.entries()) {
    if (leftOut.has(part)) continue;
    switch (part.kind) {
      case "line":
        addLine(part, layout);
        break;
      case "quotation": {
        const below = linesBelow(parts, index);
        const others = below.map(lineText);
        const whole = quotationText(part);
        if (layout.fits(whole, others)) layout.addText(whole, true);
        else if (!quoted) addCut(part, others, layout);
        else {
          layout.shorten();
          for (const line of below) leftOut.add(line);
        }
        quoted = true;
        break;
      }
      case "list":
        for (const [at, item] of part.items.entries())
          if (!layout.addText(`- ${runsText(item)}`, at === 0)) break;
        break;
      case "separator":
        layout.addSeparator();
        break;
      case "buttons":
        layout.addButtons(part.buttons.map(buttonOf));
        break;
    }
  }
  return layout.finish();
}
