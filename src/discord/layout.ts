import type { ActionRow, Container, Separator, TextDisplay } from "./component.ts";
import { LIMITS } from "./limits.ts";
import { createTextRoom } from "./text-room.ts";

type Piece = Container["components"][number];

/** A message while it is laid out; nothing that is put into it can make it too large. */
export interface Layout {
  /** Whether a text fits while room for `others` stays free. */
  readonly fits: (text: string, others: readonly string[]) => boolean;
  /** Adds a text, in a display of its own if it starts a group; false, and noted, when there is no room. */
  readonly addText: (text: string, startsGroup?: boolean) => boolean;
  readonly addSeparator: () => void;
  readonly addButtons: (buttons: ActionRow["components"]) => void;
  /** Notes that something was left out. */
  readonly shorten: () => void;
  readonly finish: () => readonly [Container];
}

/** With at most so many of each, the container and the last line stay within a message's number of components. */
const MOST = { texts: 20, separators: 4, rows: 2 } as const;
const SEPARATOR: Separator = { type: 14, divider: true, spacing: 1 };
const display = (content: string): TextDisplay => ({ type: 10, content });
/** A separator is only between texts. */
const isNeeded = (piece: Piece, index: number, all: readonly Piece[]): boolean =>
  piece.type !== 14 || all.slice(index + 1).some(({ type }) => type === 10);

/** An empty message; `shortened` is the line that says that something was left out. */
export function createLayout(shortened: string): Layout {
  const room = createTextRoom();
  const pieces: Piece[] = [];
  const state = { short: false };
  const count = (type: Piece["type"]): number => pieces.filter((piece) => piece.type === type).length;
  const fits: Layout["fits"] = (text, others) => room.fits(text, [shortened, ...others]);
  const shorten = (): void => {
    state.short = true;
  };

  const append = (text: string, startsGroup: boolean): boolean => {
    const last = pieces.at(-1);
    const full = count(10) >= MOST.texts;
    if (last?.type === 10 && (!startsGroup || full))
      pieces.splice(-1, 1, display(`${last.content}\n${text}`));
    else if (full) return false;
    else pieces.push(display(text));
    return true;
  };
  return {
    fits,
    shorten,
    addText: (text, startsGroup = false) => {
      const added = text === "" || (room.take(text, [shortened]) && append(text, startsGroup));
      if (!added) shorten();
      return added;
    },
    addSeparator: () => {
      const last = pieces.at(-1);
      if (last && last.type !== 14 && count(14) < MOST.separators) pieces.push(SEPARATOR);
    },
    addButtons: (buttons) => {
      for (let at = 0; at < buttons.length && count(1) < MOST.rows; at += LIMITS.buttonsInRow)
        pieces.push({ type: 1, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
    },
    finish: () => {
      const needed = pieces.filter(isNeeded);
      const end = needed.findLastIndex(({ type }) => type !== 1) + 1;
      const last = state.short || needed.length === 0 ? [display(shortened)] : [];
      return [{ type: 17, components: needed.toSpliced(end, 0, ...last) }];
    },
  };
}
