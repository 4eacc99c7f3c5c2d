import type { Concept } from "./concept.ts";

/** Mean of a value of each concept, telling concepts or those of another weight counting more; 0 where nothing has weight. */
export function weighedMean(
  concepts: readonly Concept[],
  valueAt: (place: number, concept: Concept) => number,
  weigh: (concept: Concept, place: number) => number = ({ weight }) => weight,
): number {
  let [sum, total] = [0, 0];
  let place = -1;
  for (const concept of concepts) {
    const weight = weigh(concept, ++place);
    if (weight === 0) continue;
    total += weight;
    sum += weight * valueAt(place, concept);
  }
  return total > 0 ? sum / total : 0;
}

/** Share of a question's weight, or of another one, that strengths of its concepts cover, 0..1. */
export const coverage = (
  concepts: readonly Concept[],
  strengths: ArrayLike<number>,
  weigh?: (concept: Concept, place: number) => number,
): number => weighedMean(concepts, (at) => strengths[at] ?? 0, weigh);

/** The largest value of any item, and at least 0. */
export const largest = <T>(items: readonly T[], valueOf: (item: T, place: number) => number): number =>
  items.reduce((most, item, place) => Math.max(most, valueOf(item, place)), 0);
