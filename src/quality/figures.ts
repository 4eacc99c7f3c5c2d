/** Mean of numbers, or share of what is true; 0 of nothing. */
export const mean = (values: readonly (number | boolean)[]): number =>
  values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(values.length, 1);

/** Value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};
