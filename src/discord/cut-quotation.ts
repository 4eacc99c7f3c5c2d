import type { Quotation } from "../presentation/reply.ts";
import { breakBefore } from "./break-before.ts";
import { quotationText } from "./part-text.ts";

type Span = Quotation["marks"][number];

/** Characters shown before the marked words when a quotation cannot begin at its beginning. */
const LEAD = 200;
/** The longest piece of a quotation that fits, from its beginning if the marked words then fit too. */
export function cutQuotation(quotation: Quotation, fits: (text: string) => boolean): Span {
  const { text, marks } = quotation;
  const longest = (start: number): Span => {
    let fitting = start;
    let over = text.length + 1;
    while (over - fitting > 1) {
      const middle = Math.floor((fitting + over) / 2);
      if (fits(quotationText(quotation, { start, end: middle }))) fitting = middle;
      else over = middle;
    }
    return { start, end: breakBefore(text, fitting, start) };
  };
  const whole = longest(0);
  const [first] = marks;
  if (!first || first.end <= whole.end) return whole;
  return longest(breakBefore(text, Math.max(first.start - LEAD, 0)));
}
