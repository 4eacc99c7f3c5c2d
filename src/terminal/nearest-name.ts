/** Whether at most so many letters to insert, remove, replace or swap with the next make one word of the other. */
const isWithin = (most: number, a: string, b: string): boolean => {
  if (a === b) return true;
  if (a !== "" && a[0] === b[0]) return isWithin(most, a.slice(1), b.slice(1));
  if (most === 0) return false;
  return (
    isWithin(most - 1, a.slice(1), b.slice(1)) ||
    isWithin(most - 1, a.slice(1), b) ||
    isWithin(most - 1, a, b.slice(1)) ||
    (a[0] === b[1] && a[1] === b[0] && isWithin(most - 1, a.slice(2), b.slice(2)))
  );
};

/** More wrong letters than that are no typing error. */
const MISTAKES = [0, 1, 2, 3];

/** The name that was probably meant: at most every third letter is wrong, or it begins with what was typed. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed === "") return undefined;
  const meant = names.find((name) => name.startsWith(typed));
  const close = MISTAKES.map((most) =>
    names.find((name) => most <= Math.ceil(name.length / 3) && isWithin(most, typed, name)),
  );
  return meant ?? close.find((name) => name !== undefined);
}
