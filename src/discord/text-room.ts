import { LIMITS } from "./limits.ts";

/** What is left of the text that a message can hold. */
export interface TextRoom {
  /** Whether a text fits while room for `others` stays free. */
  readonly fits: (text: string, others?: readonly string[]) => boolean;
  /** Uses up the room of a text, if it fits beside `others`. */
  readonly take: (text: string, others?: readonly string[]) => boolean;
}

// Each text counts as if it stood in a display of its own and had a line break behind it.
const charactersOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length + 1, 0);
const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1 + LIMITS.bytesEachText, 0);

/** The room of an empty message. */
export function createTextRoom(): TextRoom {
  let characters: number = LIMITS.textCharacters;
  let bytes: number = LIMITS.textBytes;
  const fits: TextRoom["fits"] = (text, others = []) => {
    const all = [text, ...others];
    return charactersOf(all) <= characters && bytesOf(all) <= bytes;
  };
  return {
    fits,
    take: (text, others) => {
      if (!fits(text, others)) return false;
      characters -= charactersOf([text]);
      bytes -= bytesOf([text]);
      return true;
    },
  };
}
