import { LIMITS } from "./limits.ts";

/** A button that sends its `custom_id` back. */
export interface ButtonComponent {
  readonly type: 2;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
}
/** What stands in a container: a row of buttons (1), a text (10), a line between two texts (14). */
export type Piece =
  | { readonly type: 1; readonly components: readonly ButtonComponent[] }
  | { readonly type: 10; readonly content: string }
  | { readonly type: 14 };
/** A box, all that a message consists of. */
export interface Container {
  readonly type: 17;
  readonly components: readonly Piece[];
}

/** A message while it is laid out; nothing that is put into it can make it too large. */
export interface Layout {
  /** Whether a text fits while room for `others` stays free. */
  readonly fits: (text: string, others: readonly string[]) => boolean;
  /** Adds a text, in a display of its own if it starts a group; false, and noted, when there is no room. */
  readonly addText: (text: string, startsGroup?: boolean) => boolean;
  readonly addSeparator: () => void;
  readonly addButtons: (buttons: readonly ButtonComponent[]) => void;
  /** Notes that something was left out. */
  readonly shorten: () => void;
  readonly finish: () => readonly [Container];
}

/** With at most so many of each, the container and the last line stay within a message's number of components. */
const MOST = { texts: 20, separators: 4, rows: 2 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
// Each text counts as if it stood in a display of its own and had a line break behind it.
const fitTogether = (texts: readonly string[]): boolean =>
  sum(texts.map(({ length }) => length + 1)) <= LIMITS.textCharacters &&
  sum(texts.map((text) => Buffer.byteLength(text) + 1 + LIMITS.bytesEachText)) <= LIMITS.textBytes;

const isText = ({ type }: Piece): boolean => type === 10;
const isNeeded = (piece: Piece, index: number, all: readonly Piece[]): boolean =>
  piece.type !== 14 || all.slice(index + 1).some(isText);

/** An empty message; `shortened` is the line that says that something was left out. */
export function createLayout(shortened: string): Layout {
  const texts: string[] = [shortened];
  const pieces: Piece[] = [];
  const state = { short: false };
  const count = (type: Piece["type"]): number => pieces.filter((piece) => piece.type === type).length;
  const fits: Layout["fits"] = (text, others) => fitTogether([...texts, text, ...others]);

  const append = (text: string, startsGroup: boolean): boolean => {
    const last = pieces.at(-1);
    const full = count(10) >= MOST.texts;
    const joined = last?.type === 10 && (!startsGroup || full);
    if (full && !joined) return false;
    if (joined) pieces.splice(-1, 1, { type: 10, content: `${last.content}\n${text}` });
    else pieces.push({ type: 10, content: text });
    texts.push(text);
    return true;
  };
  return {
    fits,
    shorten: () => {
      state.short = true;
    },
    addText: (text, startsGroup = false) => {
      const added = text === "" || (fits(text, []) && append(text, startsGroup));
      state.short ||= !added;
      return added;
    },
    addSeparator: () => {
      const last = pieces.at(-1);
      if (last && last.type !== 14 && count(14) < MOST.separators) pieces.push({ type: 14 });
    },
    addButtons: (buttons) => {
      for (let at = 0; at < buttons.length && count(1) < MOST.rows; at += LIMITS.buttonsInRow)
        pieces.push({ type: 1, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
    },
    finish: () => {
      const needed = pieces.filter(isNeeded);
      const end = needed.findLastIndex(({ type }) => type !== 1) + 1;
      const last: Piece[] = state.short || needed.length === 0 ? [{ type: 10, content: shortened }] : [];
      return [{ type: 17, components: needed.toSpliced(end, 0, ...last) }];
    },
  };
}
