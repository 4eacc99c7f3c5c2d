/** Letters of one word that the other lacks: swapped letters, the usual typing error, count nothing. */
const lacking = (word: string, other: string): number =>
  Array.from(word).filter((letter) => !other.includes(letter)).length;

/** The name that was probably meant: it begins with what was typed, or few of the letters are others. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const mistakes = (name: string): number => lacking(typed, name) + lacking(name, typed);
  const [nearest] = names
    .filter((name) => mistakes(name) <= Math.ceil(name.length / 3) + 1)
    .toSorted((one, other) => mistakes(one) - mistakes(other));
  return names.find((name) => typed !== "" && name.startsWith(typed)) ?? nearest;
}
