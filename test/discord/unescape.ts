const ESCAPED = /\\([!-/:-@[-`{-~])|\*\*/g;
const FIRST_STRONG_ISOLATE = "\u2068";
const SEAL = "\u2060";

/** The exact inverse of `isolate`. */
export const release = (text: string): string =>
  text.startsWith(FIRST_STRONG_ISOLATE) && text.includes(SEAL) ? text.slice(1, text.lastIndexOf(SEAL)) : text;

/** The text that was escaped, isolated and partly set in bold. */
export const unescape = (text: string): string =>
  release(text).replaceAll(ESCAPED, (_all, character: string | undefined) => character ?? "");
