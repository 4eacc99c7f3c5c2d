/** Mean of a value of each item by weight; 0 where nothing has weight. */
export function mean<T>(
  items: readonly T[],
  weightOf: (item: T, place: number) => number,
  valueOf: (item: T, place: number) => number,
): number {
  let total = 0;
  let sum = 0;
  let place = -1;
  for (const item of items) {
    const weight = weightOf(item, ++place);
    if (weight === 0) continue;
    total += weight;
    sum += weight * valueOf(item, place);
  }
  return total > 0 ? sum / total : 0;
}

/** Share of the items that belong to some others; 0 where there are none. */
export function shareOf<T>(items: ReadonlySet<T>, others: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of items) if (others.has(item)) shared += 1;
  return shared / Math.max(items.size, 1);
}

/** The largest value of any item, and at least 0. */
export function largest<T>(items: readonly T[], valueOf: (item: T, place: number) => number): number {
  let most = 0;
  let place = -1;
  for (const item of items) most = Math.max(most, valueOf(item, ++place));
  return most;
}
