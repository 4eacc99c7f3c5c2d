/** A run of words of the left text that the right text has differently; either side may be empty. Places of words, end exclusive. */
export interface Difference {
  readonly left: Readonly<{ start: number; end: number }>;
  readonly right: Readonly<{ start: number; end: number }>;
}

/** Edits that make all of the left text out of a run of the right one (`first` to `end`), fewest first: Sellers' alignment (1980). */
export function align(left: readonly string[], right: readonly string[]) {
  const width = right.length + 1;
  // costs[i * width + j]: fewest edits between the first i words of the left and any run of the right that ends at j.
  const costs = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = 1; i <= left.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      costs[i * width + j] = Math.min(at(i - 1, j - 1) + same, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  let end = 0;
  for (let j = 1; j <= right.length; j += 1) if (at(left.length, j) < at(left.length, end)) end = j;
  // A last word that is added after a shared one is rather the next one changed: it costs the same.
  if (end < right.length && left.at(-2) === right[end - 1] && left.at(-1) !== right[end - 1]) end += 1;

  const differences: Difference[] = [];
  let [i, j] = [left.length, end];
  let open: { i: number; j: number } | undefined;
  const close = (): void => {
    if (open) differences.push({ left: { start: i, end: open.i }, right: { start: j, end: open.j } });
    open = undefined;
  };
  while (i > 0) {
    const same = left[i - 1] === right[j - 1] && at(i, j) === at(i - 1, j - 1);
    if (same) close();
    else open ??= { i, j };
    if (same || (j > 0 && at(i, j) === at(i - 1, j - 1) + 1)) [i, j] = [i - 1, j - 1];
    else if (at(i, j) === at(i - 1, j) + 1) i -= 1;
    else j -= 1;
  }
  close();
  return { first: j, end, cost: at(left.length, end), differences: differences.toReversed() };
}
