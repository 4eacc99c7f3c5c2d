/** Mean of numbers, or share of what is true; 0 of nothing. */
export const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(values.length, 1);

/** Value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** Log-odds that a question is answered, and whether it is. */
export interface Scored {
  readonly odds: number;
  readonly answerable: boolean;
}

/** The odds of the right ones, or of the others. */
export const oddsWhere = (items: readonly Scored[], right: boolean): number[] =>
  items.filter(({ answerable }) => answerable === right).map(({ odds }) => odds);

/** Share of the pairs of a right and a wrong one that are in order, ties counting half (Mann & Whitney 1947). */
export function areaUnderCurve(items: readonly Scored[]): number {
  const sorted = items.toSorted((a, b) => a.odds - b.odds);
  let [wrong, pairs, from] = [0, 0, 0];
  for (let at = 0; at < sorted.length; at = from) {
    while (sorted[from] && sorted[from]?.odds === sorted[at]?.odds) from += 1;
    const group = sorted.slice(at, from);
    const tied = group.filter(({ answerable }) => !answerable).length;
    pairs += (group.length - tied) * (wrong + tied / 2);
    wrong += tied;
  }
  return pairs / Math.max(wrong * (items.length - wrong), 1);
}

/** Shares of the right ones at or above a cut, and of the wrong ones below it. */
export const balanced = (items: readonly Scored[], cut = 0): [right: number, wrong: number] => [
  mean(oddsWhere(items, true).map((odds) => odds >= cut)),
  mean(oddsWhere(items, false).map((odds) => odds < cut)),
];

/** The cut with the best mean of both shares. */
export const bestCut = (items: readonly Scored[]): number => {
  const all = items.map(({ odds }) => odds);
  const cuts = Array.from({ length: 199 }, (_, at) => quantile(all, (at + 1) / 200));
  const values = cuts.map((cut) => mean(balanced(items, cut)));
  return cuts[values.indexOf(Math.max(...values))] ?? 0;
};
