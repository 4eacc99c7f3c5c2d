const NEWLINE = 10;

/** Reads sorted ASCII words, each ended by a newline, and tells their places, from 0; they stay bytes: no strings, no map. */
export function readWordList(bytes: Uint8Array, size: number): (word: string) => number | undefined {
  const starts = new Uint32Array(size + 1);
  let found = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) starts[++found] = end + 1;
  if (found !== size) throw new Error("the list of words is cut short");
  const startOf = (place: number): number => starts[place] ?? 0;

  /** Negative, 0 or positive as the word sorts before, equals or sorts after the one at the place. */
  const compare = (word: string, place: number): number => {
    const start = startOf(place);
    const length = startOf(place + 1) - 1 - start;
    const shared = Math.min(word.length, length);
    for (let i = 0; i < shared; i++) {
      const difference = word.charCodeAt(i) - (bytes[start + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return word.length - length;
  };

  return (word) => {
    let low = 0;
    let high = size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(word, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return undefined;
  };
}
