/** Mean of a value of each item by weight; 0 where nothing has weight. */
export function mean<T>(
  items: Iterable<T>,
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

/** Share of the items of which something holds; 0 where there are none. */
export const shareOf = <T>(items: Iterable<T>, holds: (item: T) => boolean): number =>
  mean(
    items,
    () => 1,
    (item) => (holds(item) ? 1 : 0),
  );
