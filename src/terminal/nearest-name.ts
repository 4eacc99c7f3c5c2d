/** Letters to insert, remove, replace or swap with the next to make one word of the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** More letters than that are no typing error; nothing longer is compared. */
const MAX_LETTERS = 40;

/** The name that was probably meant: at most every third letter is wrong, or it begins with what was typed. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed === "" || typed.length > MAX_LETTERS) return undefined;
  const [best] = names
    .map((name) => ({ name, letters: name.startsWith(typed) ? 0 : distance(typed, name) }))
    .filter(({ name, letters }) => letters <= Math.ceil(name.length / 3))
    .toSorted((a, b) => a.letters - b.letters);
  return best?.name;
}
