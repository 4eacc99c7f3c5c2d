/** Letter trigrams of the words of a text, with the spaces at their ends: forms of one word share most of them. */
export const readTrigrams = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3))));
