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
