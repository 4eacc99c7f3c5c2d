/** Mean of numbers, or share of what is true; 0 of nothing. */
export const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(values.length, 1);

/** Value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** A score, and whether it should be high. */
interface Scored {
  readonly odds: number;
  readonly answerable: boolean;
}

/** Share of the pairs of a right and a wrong one that are in order, ties counting half (Mann & Whitney 1947). */
export function areaUnderCurve(items: readonly Scored[]): number {
  const sorted = items.toSorted((a, b) => a.odds - b.odds);
  let [wrong, tied, pairs, from] = [0, 0, 0, 0];
  for (let at = 0; at < sorted.length; at = from) {
    from = at;
    while (sorted[from] && sorted[from]?.odds === sorted[at]?.odds) from += 1;
    const group = sorted.slice(at, from);
    tied = group.filter(({ answerable }) => !answerable).length;
    pairs += (group.length - tied) * (wrong + tied / 2);
    wrong += tied;
  }
  return pairs / Math.max(wrong * (items.length - wrong), 1);
}

/** Shares of the right ones at or above a cut, and of the wrong ones below it. */
export const balanced = (items: readonly Scored[], cut = 0): [right: number, wrong: number] => [
  mean(items.flatMap(({ odds, answerable }) => (answerable ? [odds >= cut] : []))),
  mean(items.flatMap(({ odds, answerable }) => (answerable ? [] : [odds < cut]))),
];

/** The cut with the best mean of both shares. */
export const bestCut = (items: readonly Scored[]): number => {
  const cuts = Array.from({ length: 199 }, (_, at) =>
    quantile(
      items.map(({ odds }) => odds),
      (at + 1) / 200,
    ),
  );
  const values = cuts.map((cut) => mean(balanced(items, cut)));
  return cuts[values.indexOf(Math.max(...values))] ?? 0;
};
