/** How far a cut may move to fall between two words. */
const WORD = 40;
const HIGH_HALF = /[\uD800-\uDBFF]$/;

/** The last place at or before `at`, and after `least`, that is between two words, or at least between two characters. */
export function breakBefore(text: string, at: number, least = 0): number {
  if (at >= text.length) return text.length;
  const from = Math.max(at - WORD, least + 1);
  const space = text.slice(from, at + 1).lastIndexOf(" ");
  if (space >= 0) return from + space;
  return HIGH_HALF.test(text.slice(least, at)) ? at - 1 : at;
}

/** A text of at most `most` characters, with an ellipsis where it is cut. */
export const cutText = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, breakBefore(text, most - 1))}…` : text;
