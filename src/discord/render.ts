import { encode } from "../action.ts";
import { bot, small, type Button, type Quotation, type Reply } from "../presentation/reply.ts";
import type { Messages } from "../presentation/words/english.ts";
import { breakBefore, cutText, lineText, oneLine, quotationText, runsText, type Window } from "./part-text.ts";

/** A button that sends its `custom_id` back. */
type ButtonComponent = Readonly<{ type: 2; style: 2; label: string; custom_id: string }>;
/** What stands in a container: a row of buttons (1), a text (10), a line between two texts (14). */
type Component =
  | { readonly type: 1; readonly components: readonly ButtonComponent[] }
  | { readonly type: 10; readonly content: string }
  | { readonly type: 14 };
/** A box, all that a message consists of. */
export type Container = Readonly<{ type: 17; components: readonly Component[] }>;
/** Lines that belong together, below what they say something about. */
type Group = Readonly<{ type: 10; lines: readonly string[]; quotation?: Quotation }>;
type Piece = Group | Exclude<Component, { type: 10 }>;

/** In front of the custom id of a button that replaces the message it stands in. */
export const IN_PLACE = "!";
/** Discord's numbers. Text is counted in UTF-16 units, which is never less than what Discord counts. */
const LIMITS = {
  textCharacters: 4000, // Over all text displays of a message (real, though undocumented)
  textBytes: 10_170, // Above this Discord answers 500: UTF-8 bytes of all texts plus `bytesEachText` for each
  bytesEachText: 12,
  components: 40, // Components of a message, nested ones included
  buttonsInRow: 5,
  buttonLabel: 80,
} as const;
const GOES_ON = "-# …";
const LEAD = 200; // Characters shown before the marked words when a quotation cannot be shown from its beginning
const SHORTER = 0.98; // What is left of a text each time that it turns out to be too long

const buttonOf = ({ label, action, replaces = false }: Button): ButtonComponent[] => {
  const id = encode(action);
  if (id === undefined) return [];
  const custom_id = `${replaces ? IN_PLACE : ""}${id}`;
  return [{ type: 2, style: 2, label: cutText(oneLine(label), LIMITS.buttonLabel), custom_id }];
};

const piecesOf = ({ parts }: Reply): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (part.kind === "quotation") pieces.push({ type: 10, quotation: part, lines: [] });
    else if (part.kind === "list") pieces.push({ type: 10, lines: part.items.map((item) => `- ${runsText(item)}`) });
    else if (part.kind === "separator") pieces.push({ type: 14 });
    else if (part.kind === "buttons")
      pieces.push({ type: 1, components: part.buttons.slice(0, LIMITS.buttonsInRow).flatMap(buttonOf) });
    else if (last?.type === 10) pieces.splice(-1, 1, { ...last, lines: [...last.lines, lineText(part)] });
    else pieces.push({ type: 10, lines: [lineText(part)] });
  }
  return pieces;
};

const isText = ({ type }: Piece): boolean => type === 10;
const textOf = ({ quotation, lines }: Group): string =>
  [quotation ? quotationText(quotation) : "", ...lines].filter((line) => line !== "").join("\n");

/** Components of pieces; a separator only where it is between texts. */
const componentsOf = (pieces: readonly Piece[]): readonly Component[] =>
  pieces
    .map((piece): Component => (piece.type === 10 ? { type: 10, content: textOf(piece) } : piece))
    .filter((each) => each.type === 14 || (each.type === 10 ? each.content !== "" : each.components.length > 0))
    .filter(({ type }, index, all) => type !== 14 || (index > 0 && all[index + 1]?.type === 10));

/** Whether a message of one container with these components is one that Discord takes. */
function areWithinLimits(components: readonly Component[]): boolean {
  const texts = components.flatMap((each) => (each.type === 10 ? each.content : []));
  const buttons = components.flatMap((each) => (each.type === 1 ? each.components : []));
  const text = texts.join("");
  return (
    1 + components.length + buttons.length <= LIMITS.components &&
    text.length <= LIMITS.textCharacters &&
    Buffer.byteLength(text) + texts.length * LIMITS.bytesEachText <= LIMITS.textBytes
  );
}

/** The part of a quotation to show where it cannot be shown whole: with the marked words in it. */
const windowOf = ({ text, marks: [first] }: Quotation, fits: (window: Window) => boolean): Window => {
  const hidden = first && !fits({ start: 0, end: Math.min(first.end, text.length) });
  const start = hidden ? breakBefore(text, Math.max(first.start - LEAD, 0)) : 0;
  let end = Math.min(text.length, start + LIMITS.textCharacters);
  while (end > start && !fits({ start, end }))
    end = Math.max(breakBefore(text, Math.floor(start + (end - start) * SHORTER), start), start);
  return { start, end };
};

/** One step shorter: the first quotation is cut, later ones go with their lines, other groups line by line from the end. */
function shrink(pieces: readonly Piece[], fits: (pieces: readonly Piece[]) => boolean): readonly Piece[] {
  const last = pieces.findLastIndex(isText);
  const group = pieces[last];
  if (group?.type !== 10) return pieces.slice(0, -1);
  const { quotation, lines } = group;
  const earlier = pieces.slice(0, last).some((piece) => piece.type === 10 && piece.quotation);
  const withLines = (...lines: readonly string[]): readonly Piece[] => pieces.with(last, { type: 10, lines });
  if (quotation && !earlier) {
    const cut = (window: Window): readonly Piece[] =>
      withLines(window.start > 0 ? GOES_ON : "", quotationText(quotation, window), ...lines);
    return cut(windowOf(quotation, (window) => fits(cut(window))));
  }
  if (!quotation && lines.length > 1) return withLines(...lines.slice(0, -1));
  const before = pieces[last - 1];
  // A line that introduces what is gone goes with it.
  return earlier && before?.type === 10 && !before.quotation
    ? pieces.toSpliced(last - 1, 2)
    : pieces.toSpliced(last, 1);
}

/** A reply as one container within Discord's limits: what is too long is shortened from the end and says so. */
export function render(reply: Reply, messages: Messages): readonly [Container] {
  let pieces = piecesOf(reply);
  const whole = componentsOf(pieces);
  if (whole.length > 0 && areWithinLimits(whole)) return [{ type: 17, components: whole }];
  const note: Group = { type: 10, lines: [lineText(small(bot(messages.shortened)))] };
  const shown = (pieces: readonly Piece[]): readonly Component[] =>
    componentsOf(pieces.toSpliced(pieces.findLastIndex(isText) + 1, 0, note));
  const fits = (pieces: readonly Piece[]): boolean => areWithinLimits(shown(pieces));
  while (!fits(pieces)) pieces = shrink(pieces, fits);
  return [{ type: 17, components: shown(pieces) }];
}
