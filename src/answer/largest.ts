/** The largest value of any item, and at least 0. */
export function largest<T>(items: readonly T[], valueOf: (item: T, place: number) => number): number {
  let most = 0;
  let place = -1;
  for (const item of items) most = Math.max(most, valueOf(item, ++place));
  return most;
}
