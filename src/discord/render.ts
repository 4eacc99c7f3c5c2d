import { encode } from "../action.ts";
import { bot, small, type Button, type Quotation, type Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import { areWithinLimits, type ButtonComponent, type Component, type Container } from "./component.ts";
import { breakBefore, cutText, longestFitting } from "./cut-text.ts";
import { LIMITS } from "./limits.ts";
import { lineText, oneLine, quotationText, runsText } from "./part-text.ts";

/** Lines that belong together, below what they say something about. */
interface Group {
  readonly quotation?: Quotation;
  /** What of the quotation is shown, when it is cut. */
  readonly window?: Quotation["marks"][number];
  readonly lines: readonly string[];
}
type Piece = Group | Exclude<Component, { type: 10 }>;

/** In front of the custom id of a button that replaces the message it stands in. */
export const IN_PLACE = "!";
const MOST_ROWS = 2;
const GOES_ON = "-# …";
/** Characters shown before the marked words when a quotation cannot be shown from its beginning. */
const LEAD = 200;

const buttonOf = ({ label, action, replaces = false }: Button): ButtonComponent => ({
  type: 2,
  style: 2,
  label: cutText(oneLine(label), LIMITS.buttonLabel),
  custom_id: `${replaces ? IN_PLACE : ""}${encode(action)}`,
});

const isGroup = (piece: Piece): piece is Group => "lines" in piece;

const piecesOf = ({ parts }: Reply): Piece[] => {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (part.kind === "quotation") pieces.push({ quotation: part, lines: [] });
    else if (part.kind === "list") pieces.push({ lines: part.items.map((item) => `- ${runsText(item)}`) });
    else if (part.kind === "separator") pieces.push({ type: 14 });
    else if (part.kind === "buttons")
      for (let at = 0; at < Math.min(part.buttons.length, MOST_ROWS * LIMITS.buttonsInRow); at += LIMITS.buttonsInRow)
        pieces.push({ type: 1, components: part.buttons.slice(at, at + LIMITS.buttonsInRow).map(buttonOf) });
    else if (last && isGroup(last)) pieces.splice(-1, 1, { ...last, lines: [...last.lines, lineText(part)] });
    else pieces.push({ lines: [lineText(part)] });
  }
  return pieces;
};

const textOf = ({ quotation, window, lines }: Group): string =>
  [window && window.start > 0 ? GOES_ON : "", quotation ? quotationText(quotation, window) : "", ...lines]
    .filter((line) => line !== "")
    .join("\n");

/** Components of pieces; a separator only where it is between texts. */
const componentsOf = (pieces: readonly Piece[]): Component[] =>
  pieces
    .map((piece): Component => (isGroup(piece) ? { type: 10, content: textOf(piece) } : piece))
    .filter((each) => each.type !== 10 || each.content !== "")
    .filter(
      ({ type }, index, all) =>
        type !== 14 || (all[index - 1]?.type !== 14 && index > 0 && all.slice(index).some((each) => each.type === 10)),
    );

/** The part of a quotation to show where it cannot be shown whole: with the marked words in it. */
const windowOf = ({ text, marks }: Quotation, fits: (window: { start: number; end: number }) => boolean) => {
  const from = (start: number) => longestFitting(text, start, (end) => fits({ start, end }));
  const whole = from(0);
  const [first] = marks;
  return first && first.end > whole.end ? from(breakBefore(text, Math.max(first.start - LEAD, 0))) : whole;
};

/** One step shorter: the first quotation is cut, later ones go with their lines, other groups line by line from the end. */
function shrink(pieces: readonly Piece[], fits: (pieces: readonly Piece[]) => boolean): readonly Piece[] {
  const last = pieces.findLastIndex(isGroup);
  const first = pieces.findIndex((piece) => isGroup(piece) && piece.quotation !== undefined);
  const group = pieces[last];
  if (!group || !isGroup(group)) return pieces.slice(0, -1);
  const { quotation, lines } = group;
  if (quotation && last === first && !group.window) {
    const window = windowOf(quotation, (tried) => fits(pieces.with(last, { ...group, window: tried })));
    return pieces.with(last, { ...group, window });
  }
  if (!quotation && lines.length > 1) return pieces.with(last, { lines: lines.slice(0, -1) });
  const before = pieces[last - 1];
  const introduces = last - 1 > first && before && isGroup(before) && !before.quotation;
  return introduces ? pieces.toSpliced(last - 1, 2) : pieces.toSpliced(last, 1);
}

/**
 * A reply as one container of Components V2, within Discord's limits. Where it is too long it is shortened from the end,
 * and a last line says so; only the first quotation is ever cut, and what shows that stands outside of it.
 */
export function render(reply: Reply, messages: Messages): readonly [Container] {
  const whole = componentsOf(piecesOf(reply));
  if (whole.length > 0 && areWithinLimits(whole)) return [{ type: 17, components: whole }];
  const note: Group = { lines: [lineText(small(bot(messages.shortened)))] };
  const shown = (pieces: readonly Piece[]): Component[] =>
    componentsOf(pieces.toSpliced(pieces.findLastIndex(isGroup) + 1, 0, note));
  const fits = (pieces: readonly Piece[]): boolean => areWithinLimits(shown(pieces));
  let pieces: readonly Piece[] = piecesOf(reply);
  while (!fits(pieces)) pieces = shrink(pieces, fits);
  return [{ type: 17, components: shown(pieces) }];
}
