/** Mean of numbers, or share of what is true; 0 of nothing. */
export const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(values.length, 1);

/** Value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** Folds of the bench. */
export const FOLDS = 8;

/** What is made for each fold of what lies outside it, and of what lies inside: every so many-th item. */
export const eachFold = <R>(
  folds: number,
  make: (outside: <T>(items: readonly T[]) => T[], inside: <T>(items: readonly T[]) => T[]) => R,
): R[] =>
  Array.from({ length: folds }, (_, fold) =>
    make(
      (items) => items.filter((_item, place) => place % folds !== fold),
      (items) => items.filter((_item, place) => place % folds === fold),
    ),
  );
